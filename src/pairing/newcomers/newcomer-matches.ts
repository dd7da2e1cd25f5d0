import { sql, type SQL } from 'drizzle-orm';
import { persons } from '../../people/tables.ts';
import type { Context } from '../../platform/context.ts';
import { registrations } from '../../registration/tables.ts';
import { matches, matchMembers } from '../tables.ts';

interface Row extends Record<string, unknown> {
  match: string;
  program: string;
  mentee: string;
  starts_on: string;
  published_on: string;
}

/** Matches under way with somebody who was taken in because of their first day. @param only narrows them, with `p` for the person */
export async function newcomerMatches(ctx: Context, only: SQL) {
  const found = await ctx.db.execute<Row>(sql`
    select m.id as match, m.program_id as program, o.person_id as mentee, p.hired_on::text as starts_on, m.published_at::date::text as published_on
    from ${matches} m
    join ${matchMembers} o on o.match_id = m.id and o.role = 'mentee' and o.left_at is null
    join ${registrations} r on r.program_id = m.program_id and r.person_id = o.person_id and r.enrolled_at is not null
    join ${persons} p on p.id = o.person_id and p.hired_on is not null and p.departed_at is null
    where m.ended_at is null and ${only}
    order by m.id`);
  return found.rows.map(({ starts_on, published_on, ...row }) => ({ ...row, startsOn: starts_on, publishedOn: published_on }));
}
