import { sql } from 'drizzle-orm';
import type { Context } from '../../platform/context.ts';

/** A worker thought dead may still be at it: each step of an import waits for the one before to end. */
export async function lockImport(ctx: Context, id: string): Promise<void> {
  await ctx.db.execute(sql`select pg_advisory_xact_lock(hashtextextended('import ' || ${id}::text, 0))`);
}

/**
 * The next statements join whole tables. Without statistics, and behind row-level security, the planner
 * takes fresh rows for a handful and compares every one with every other; hashing is right here always.
 */
export async function joinByHashing(ctx: Context): Promise<void> {
  await ctx.db.execute(sql`set local enable_nestloop = off`);
}
