import { eq, getTableColumns } from 'drizzle-orm';
import type { Context } from '../../platform/context.ts';
import { works } from '../../platform/db/tables.ts';
import { NotFound } from '../../platform/problems.ts';
import { imports } from '../tables.ts';
import type { Delimiter } from './detect-delimiter.rules.ts';
import type { Encoding } from './detect-encoding.rules.ts';
import type { FileColumn, Mapping } from './targets.ts';

type Row = typeof imports.$inferSelect;

/** An import with what its documents hold. `work` is the run that was started last. */
export type Import = Omit<Row, 'encoding' | 'delimiter' | 'columns' | 'mapping' | 'merged' | 'counts'> & {
  encoding: Encoding;
  delimiter: Delimiter;
  columns: FileColumn[];
  mapping: Mapping;
  merged: MergedSoFar;
  counts: ImportCounts | null;
  work: WorkRow | null;
};

type WorkRow = typeof works.$inferSelect;

export interface ImportCounts {
  /** Rows below the names of the columns. */
  rows: number;
  added: number;
  changed: number;
  unchanged: number;
  /** Of those added or changed: people this import found to have left. */
  left: number;
  refused: number;
}

/** What has been merged so far; all of it absent before the first row is. */
export interface MergedSoFar extends Partial<Omit<ImportCounts, 'rows' | 'refused'>> {
  /** The last line that is merged. */
  line?: number;
  /** People whose manager is another than before. */
  moved?: number;
  /** Those of them whose manager stands further down, and was not there yet. */
  waiting?: number;
}

export const importStates = ['mapping', 'running', 'finished', 'cancelled', 'failed'] as const;

export function stateOf({ finishedAt, work }: Pick<Import, 'finishedAt' | 'work'>): (typeof importStates)[number] {
  if (finishedAt) return 'finished';
  if (!work) return 'mapping';
  if (work.cancelledAt) return 'cancelled';
  return work.failedAt ? 'failed' : 'running';
}

/** An import whose file is here whole. @throws NotFound */
export async function importOf(ctx: Context, id: string): Promise<Import> {
  const [found] = await ctx.db
    .select({ ...getTableColumns(imports), work: getTableColumns(works) })
    .from(imports)
    .leftJoin(works, eq(works.id, imports.workId))
    .where(eq(imports.id, id));
  if (!found?.uploadedAt) throw new NotFound();
  return found as Import;
}
