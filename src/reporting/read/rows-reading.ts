import { z } from 'zod';

export const cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);

const column = z.object({
  key: z.string(),
  label: z.string(),
  kind: z.enum(['text', 'number', 'yes', 'instant', 'day', 'word']),
  /** Of a word: where the words of its values stand. */
  words: z.string().optional(),
});

/** The rows behind a number, with the number as it stands now. */
export const rowsReading = z.object({
  report: z.string(),
  program: z.string(),
  asOf: z.iso.datetime(),
  label: z.string(),
  formula: z.string(),
  shown: z.string(),
  detail: z.string().nullable(),
  /** The rows are a whole, and the column `counted` marks the part. */
  isWhole: z.boolean(),
  columns: z.array(column),
  items: z.array(z.object({ id: z.uuid() }).catchall(cell)),
  next: z.string().nullable(),
  total: z.number(),
});

export type Cell = z.output<typeof cell>;
export type RowsReading = z.output<typeof rowsReading>;
export type RowReading = RowsReading['items'][number];
