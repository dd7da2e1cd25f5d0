/**
 * A report answers one question, declared once: its figures and charts count over lists of rows, and
 * page, API, CSV and PDF follow. A figure and the rows it opens are the same SQL, so they agree.
 */
import type { SQL } from 'drizzle-orm';
import type { Context } from '../platform/context.ts';
import type { Structure } from '../planning/structures.ts';
import type { Scope } from './scope.ts';
import type { ReportKey, SentencesOf } from './words.ts';

export type Unit = 'people' | 'places' | 'matches' | 'sessions' | 'hours' | 'days' | 'points' | 'share' | 'stars';

/** text, number, yes (a boolean), instant, day; word: one of a few states, said by the words under the given name. */
export type ColumnKind = 'text' | 'number' | 'yes' | 'instant' | 'day' | { words: 'standing' | 'session' | 'health' | 'why' };

export interface Column {
  /** camelCase in the answer, snake_case in the list's SQL. */
  key: string;
  kind: ColumnKind;
}

/** Rows one can count: a select whose rows are all inside the scope, each with a unique uuid `id`. Conditions call them `r`. */
export interface RowList {
  key: string;
  select: (scope: Scope) => SQL;
  columns: readonly Column[];
  /** The column first sorted by, `-` before it for the other way round. */
  first: string;
  /** Text columns that a search looks into. */
  searched: readonly string[];
  /** Some columns only those who run the program read of a person: others are told counts, which the product makes. */
  isGuarded?: boolean;
}

/** Counts the rows for which `where` holds, or adds up `sum` over them. */
export interface Total {
  sum?: SQL;
  where?: SQL;
}

export type Measure =
  | ({ kind: 'total' } & Total)
  | { kind: 'share'; part: Total; whole: Total }
  /** `at` 0.5 is the median; `of` is a number of the row. */
  | { kind: 'quantile'; at: number; of: SQL; where: SQL }
  /** Read by the figure itself. */
  | { kind: 'told'; read: (ctx: Context, scope: Scope) => Promise<Told> };

export interface Told {
  /** null where there is none, or while too few have answered. */
  value: number | null;
  /** For what people were asked: how many have answered. */
  answers?: number;
  /** Of how many who could have answered, where that is known. */
  of?: number;
}

export interface Figure {
  list: RowList;
  unit: Unit;
  measure: Measure;
  /** Which of the list's rows it opens; those it counts, or the whole of a share, when left out. */
  rows?: SQL;
  /** false where it counts nothing: a target. */
  opens?: false;
  /** Steps of a chart whose rows can be opened, but which are no large number of their own. */
  within?: 'chart';
}

export interface ChartRow {
  label: string;
  /** The day the row stands for, where it is one of a series: `YYYY-MM-DD`. */
  on?: string;
  /** One per value column; null where there is nothing to say. */
  values: (number | null)[];
  /** Said beside the values: what was lost since the row before. */
  detail?: string;
  /** The figure whose rows it opens, or else its own name within the chart, by which its rows are found. */
  figure?: string;
  bar?: string;
}

export interface Drawn {
  /** Said instead of the chart's own title, where one declaration draws several. */
  title?: string;
  /** What each value is; the first is drawn, the others stand in the table and, where comparable, beside it. */
  columns: { label: string; unit: Unit }[];
  rows: ChartRow[];
  /** Why there is nothing to draw, or what is left out. */
  note?: string;
  /** A line to hold the first values against: a target. */
  mark?: { label: string; value: number };
}

export type ChartKind = 'columns' | 'bars' | 'funnel';

/** Rows of a list, and what marks those of a part. */
export interface Rows {
  list: RowList;
  where: SQL;
  part?: SQL;
}

export interface Bar extends Rows {
  label: string;
}

/** Drawn from totals of a list, taken in the same statement as its figures, or from a statement of its own. */
export type Chart = { kind: ChartKind } & (
  | { list: RowList; totals: Record<string, Total>; draw: (counted: Record<string, number>, ctx: Context) => Drawn }
  | {
      read: (ctx: Context, scope: Scope) => Promise<Drawn[]>;
      /** The rows behind one of its bars, and what the bar is called; undefined for a name that is none. */
      behind?: (ctx: Context, scope: Scope, bar: string) => Bar | undefined;
    }
);

export interface ReportShape<K extends ReportKey> {
  key: K;
  /** Every figure named in the words, in their order, and no other. */
  figures: Record<keyof SentencesOf<K>['figures'] & string, Figure>;
  charts: Record<keyof SentencesOf<K>['charts'] & string, Chart>;
  /** Those that speak for it on the overview. */
  keyFigures: readonly (keyof SentencesOf<K>['figures'] & string)[];
  /** Whether it can be asked for a period. */
  byPeriod: boolean;
  /** Of which structures it is asked; of all when left out. */
  isFor?: (structure: Structure) => boolean;
}

export interface Report {
  key: ReportKey;
  figures: Record<string, Figure>;
  charts: Record<string, Chart>;
  keyFigures: readonly string[];
  byPeriod: boolean;
  isFor?: (structure: Structure) => boolean;
}

export function report<K extends ReportKey>(shape: ReportShape<K>): Report {
  return shape;
}
