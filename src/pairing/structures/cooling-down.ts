import { sql } from 'drizzle-orm';
import { keysOf } from '../../planning/structures.ts';
import type { Context } from '../../platform/context.ts';
import { matches, matchMembers } from '../tables.ts';

const short = keysOf(({ meetings }) => meetings.most !== undefined);
const dayMs = 86_400_000;

/** Mentees whose last short match of this program ended less than so many days ago. */
export async function coolingDown(ctx: Context, program: string, days: number): Promise<ReadonlySet<string>> {
  if (days === 0) return new Set();
  const since = new Date(ctx.now.getTime() - days * dayMs).toISOString();
  const found = await ctx.db.execute<{ person: string }>(sql`
    select distinct mm.person_id as person from ${matches} m join ${matchMembers} mm on mm.match_id = m.id
    where m.program_id = ${program} and mm.role = 'mentee' and m.ended_at > ${since}::timestamptz
      and m.structure = any(${sql.param(short)}::text[])`);
  return new Set(found.rows.map(({ person }) => person));
}
