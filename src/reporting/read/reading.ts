/** A report as it is answered: to the page, the API and the files alike. */
import { z } from 'zod';

const unit = z.enum(['people', 'places', 'matches', 'sessions', 'hours', 'days', 'points', 'share', 'stars']);

export const figureReading = z.object({
  key: z.string(),
  label: z.string(),
  /** How it is counted, in words. */
  formula: z.string(),
  unit,
  /** A share is 0 to 1; null where there is nothing to count yet or too few have answered. */
  value: z.number().nullable(),
  /** As the reader's language writes it. */
  shown: z.string(),
  /** '27 of 30', or why there is no value. */
  detail: z.string().nullable(),
  /** A step of one of the charts rather than a large number of its own. */
  isStep: z.boolean(),
  /** The address of the rows it counts, below /api/v1; null where it counts none or the reader may not see names. */
  rows: z.string().nullable(),
});

const chartRow = z.object({
  label: z.string(),
  on: z.string().optional(),
  values: z.array(z.number().nullable()),
  detail: z.string().optional(),
  /** As of a figure. */
  rows: z.string().nullable(),
});

export const drawn = z.object({
  title: z.string().optional(),
  columns: z.array(z.object({ label: z.string(), unit })),
  rows: z.array(chartRow),
  note: z.string().optional(),
  mark: z.object({ label: z.string(), value: z.number() }).optional(),
});

export const chartReading = z.object({
  key: z.string(),
  title: z.string(),
  says: z.string(),
  kind: z.enum(['columns', 'bars', 'funnel']),
  drawn: z.array(drawn),
});

export const reportReading = z.object({
  key: z.string(),
  title: z.string(),
  question: z.string(),
  says: z.string(),
  /** And which reports it has. */
  program: z.object({ id: z.uuid(), name: z.string(), reports: z.array(z.string()) }),
  asOf: z.iso.datetime(),
  /** Whether it can be asked for a period. */
  byPeriod: z.boolean(),
  figures: z.array(figureReading),
  charts: z.array(chartReading),
});

export type FigureReading = z.output<typeof figureReading>;
export type ChartReading = z.output<typeof chartReading>;
export type DrawnReading = z.output<typeof drawn>;
export type ReportReading = z.output<typeof reportReading>;
