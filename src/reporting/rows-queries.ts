/** The rows behind every figure and every chart, each at an address of its own, made from the declarations. */
import { z } from 'zod';
import { aProgramManager } from '../people/access.ts';
import { query } from '../platform/command.ts';
import type { Context } from '../platform/context.ts';
import { pageInput } from '../platform/paging.ts';
import { NotFound } from '../platform/problems.ts';
import { countTotals } from './read/count-totals.ts';
import { readFigure, wantedOf } from './read/read-figures.ts';
import { columnsOf, readRows, rowsOfBar, rowsOfFigure } from './read/read-rows.ts';
import { rowsReading, type RowsReading } from './read/rows-reading.ts';
import type { Chart, Column, Figure, Report, Rows } from './report.ts';
import { rowsSlug } from './rows-address.ts';
import { filters, scopeOf, type Scope } from './scope.ts';
import { reportingWords, sayNamed } from './words.ts';

const input = z.object({
  ...filters,
  ...pageInput,
  limit: z.coerce.number().int().min(1).max(1_000).optional(),
  /** Of a chart: the name of one of its bars. */
  bar: z.string().max(400).optional(),
});

type Given = z.output<typeof input>;
type Found = Rows & Pick<RowsReading, 'label' | 'formula'> & Partial<Pick<RowsReading, 'shown' | 'detail'>>;

/** Names stand here, so it is for those who run the program. */
const rowsQuery = (report: Report, slug: string, says: string, find: (ctx: Context, scope: Scope, given: Given) => Promise<Found>) =>
  query({
    name: `reporting.list-${report.key}-${slug}`,
    says,
    http: `GET /programs/:program/reports/${report.key}/rows/${slug}`,
    input,
    output: rowsReading,
    may: aProgramManager,
    run: async (ctx, given) => {
      const scope = await scopeOf(ctx, given);
      const { label, formula, shown, detail = null, ...rows } = await find(ctx, scope, given);
      const page = await readRows(ctx, rows, scope, given);
      const columns = columnsOf(rows).map((column) => described(ctx, column));
      const about = { report: report.key, program: scope.programName, label, formula, shown: shown ?? String(page.total), detail };
      return { ...about, asOf: scope.now.toISOString(), isWhole: rows.part !== undefined, columns, ...page };
    },
  });

function described(ctx: Context, { key, kind }: Column): RowsReading['columns'][number] {
  const label = sayNamed(ctx.say, `columns.${key}`);
  return typeof kind === 'object'
    ? { key, label, kind: 'word', words: kind.words === 'why' ? 'pairing.why' : kind.words }
    : { key, label, kind };
}

const english = (path: string): string =>
  path.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], reportingWords.sentences) as string;

const behindFigure = (report: Report, key: string, figure: Figure) =>
  rowsQuery(
    report,
    rowsSlug({ figure: key }),
    `List the rows behind ‘${english(`${report.key}.figures.${key}.label`)}’`,
    async (ctx, scope) => {
      const { label, formula, shown, detail } = await readFigure(ctx, report, key, scope, await countTotals(ctx, scope, wantedOf(figure)));
      return { ...rowsOfFigure(figure), label, formula, shown, detail };
    },
  );

const behindChart = (report: Report, key: string, chart: Chart) =>
  rowsQuery(
    report,
    rowsSlug({ chart: key }),
    `List the rows behind a bar of ‘${english(`${report.key}.charts.${key}.title`)}’`,
    async (ctx, scope, { bar = '' }) => {
      const found = rowsOfBar(ctx, chart, scope, bar);
      if (!found) throw new NotFound('This chart has no such bar.');
      const say = (what: string) => sayNamed(ctx.say, `${report.key}.charts.${key}.${what}`);
      return { ...found, label: `${say('title')}: ${found.label}`, formula: say('says') };
    },
  );

export type RowsQuery = ReturnType<typeof rowsQuery>;

const isBehind = (chart: Chart): boolean =>
  'totals' in chart ? Object.values(chart.totals).every((total) => !total.sum) : chart.behind !== undefined;

function queriesOf(report: Report): [string, RowsQuery][] {
  const figures = Object.entries(report.figures).filter(([, figure]) => figure.opens !== false);
  const charts = Object.entries(report.charts).filter(([, chart]) => isBehind(chart));
  return [
    ...figures.map(([key, figure]): [string, RowsQuery] => [rowsSlug({ figure: key }), behindFigure(report, key, figure)]),
    ...charts.map(([key, chart]): [string, RowsQuery] => [rowsSlug({ chart: key }), behindChart(report, key, chart)]),
  ];
}

/** By the report's key and what stands in the address after `rows/`. */
export const rowsQueriesOf = (report: Report): ReadonlyMap<string, RowsQuery> => new Map(queriesOf(report));
