import { eq, sql } from 'drizzle-orm';
import type { Context } from '../../platform/context.ts';
import { imports } from '../tables.ts';
import type { MergedSoFar } from './import-of.ts';

export interface HowFar {
  readLine: number;
  judgedAt: Date | null;
  merged: MergedSoFar;
  finishedAt: Date | null;
  counts: unknown;
}

/** A worker thought dead may still be at it: each step of an import waits for the one before to end. @returns how far it came */
export async function lockImport(ctx: Context, id: string): Promise<HowFar> {
  const [found] = await ctx.db
    .select({
      readLine: imports.readLine,
      judgedAt: imports.judgedAt,
      merged: imports.merged,
      finishedAt: imports.finishedAt,
      counts: imports.counts,
    })
    .from(imports)
    .where(eq(imports.id, id))
    .for('update');
  if (!found) throw new Error('This import was deleted while it ran.');
  return found as HowFar;
}

/**
 * The next statements join whole tables. Without statistics, and behind row-level security, the planner
 * takes fresh rows for a handful and compares every one with every other; hashing is right here always.
 */
export async function joinByHashing(ctx: Context): Promise<void> {
  await ctx.db.execute(sql`set local enable_nestloop = off`);
}
