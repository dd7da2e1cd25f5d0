import { sql } from 'drizzle-orm';
import type { Context } from '../../platform/context.ts';

/** @returns how many next steps wait for the owner in the match, asked by the product and not by a person */
export async function countOpenSteps(ctx: Context): Promise<(match: string, owner: string) => number> {
  const found = await ctx.db.execute<{ key: string; count: number }>(
    sql`select match_id || ' ' || owner_id as key, count(*)::int as count from supporting.steps_waiting() group by 1`,
  );
  const counts = new Map(found.rows.map(({ key, count }) => [key, count]));
  return (match, owner) => counts.get(`${match} ${owner}`) ?? 0;
}
