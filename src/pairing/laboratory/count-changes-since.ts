import { sql } from 'drizzle-orm';
import type { Context } from '../../platform/context.ts';

/** Registrations, decisions, matches and criteria that came, changed or went since. */
export async function countChangesSince(ctx: Context, program: string, moment: Date): Promise<number> {
  const since = sql`${moment.toISOString()}::timestamptz`;
  const { rows } = await ctx.db.execute<{ count: number }>(sql`
    select ((select count(*) from registration.registrations r where r.program_id = ${program} and greatest(r.finished_at, r.withdrawn_at, r.paused_at) > ${since})
      + (select count(*) from pairing.decisions d where d.program_id = ${program} and greatest(d.decided_at, d.removed_at) > ${since})
      + (select count(*) from pairing.matches m where m.program_id = ${program} and greatest(m.published_at, m.ended_at) > ${since})
      + (select count(*) from pairing.criteria_sets c where c.program_id = ${program} and c.made_at > ${since}))::int as count`);
  return rows[0]?.count ?? 0;
}
