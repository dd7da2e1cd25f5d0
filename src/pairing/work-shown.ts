import { z } from 'zod';
import type { works } from '../platform/db/tables.ts';

/** How far a long piece of work is, as the page follows it. */
export const workShown = z.object({
  id: z.uuid(),
  /** 0 to 1. */
  fraction: z.number(),
  note: z.string().nullable(),
  finishedAt: z.date().nullable(),
  failedAt: z.date().nullable(),
  cancelledAt: z.date().nullable(),
  problem: z.string().nullable(),
});

export const shownWork = (row: typeof works.$inferSelect): z.output<typeof workShown> => ({
  id: row.id,
  fraction: row.fraction,
  note: row.note,
  finishedAt: row.finishedAt,
  failedAt: row.failedAt,
  cancelledAt: row.cancelledAt,
  problem: row.problem,
});
