import { sql } from 'drizzle-orm';
import type { Context } from '../../platform/context.ts';

/** What the criteria of a proposal or a scenario's people are called, by key; read in the database, for the people around them are many. */
export async function criterionNames(ctx: Context, base: string): Promise<Record<string, string>> {
  const run = base.startsWith('run ') ? base.slice('run '.length) : undefined;
  const named = run
    ? sql`select problem->'named' as named from pairing.run_problems where run_id = ${run}`
    : sql`select document->'problem'->'named' as named from pairing.scenario_bases where id = ${base}`;
  const { rows } = await ctx.db.execute<{ key: string; name: string }>(
    sql`select one->>'key' as key, one->>'name' as name from (${named}) n, jsonb_array_elements(n.named) one`,
  );
  return Object.fromEntries(rows.map(({ key, name }) => [key, name]));
}
