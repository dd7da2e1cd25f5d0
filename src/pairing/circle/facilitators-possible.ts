import { persons } from '../../people/tables.ts';
import type { Context } from '../../platform/context.ts';
import { and, asc, eq, isNotNull, isNull, notInArray, sql } from 'drizzle-orm';
import { registrations } from '../../registration/tables.ts';
import { closedPairs } from '../runs/closed-pairs.ts';
import { matches, matchMembers } from '../tables.ts';
import type { Circle } from './circle-of.ts';

export interface PossibleFacilitator {
  id: string;
  name: string;
  title: string | null;
}

const mostShown = 200;

/**
 * Who could lead the circle as well: registered as a mentor, not on a break, in no other match of the
 * program as a mentor, and neither in a reporting line with somebody in it nor banned from one.
 */
export async function facilitatorsPossible(ctx: Context, { found, mentees, shape }: Circle): Promise<PossibleFacilitator[]> {
  const { program, members } = found;
  const closed = await closedPairs(ctx, program, [], shape);
  const inCircle = new Set(mentees.map(({ personId }) => personId));
  const barred = new Set(closed.flatMap(({ mentee, mentor }) => (inCircle.has(mentee) ? [mentor] : [])));
  const rows = await ctx.db
    .select({ id: persons.id, name: sql<string>`trim(${persons.givenName} || ' ' || ${persons.familyName})`, title: persons.title })
    .from(registrations)
    .innerJoin(persons, eq(persons.id, registrations.personId))
    .where(
      and(
        eq(registrations.programId, program),
        eq(registrations.isMentor, true),
        isNotNull(registrations.finishedAt),
        isNull(registrations.withdrawnAt),
        isNull(registrations.pausedAt),
        isNull(persons.leftOn),
        notInArray(
          persons.id,
          members.map(({ personId }) => personId),
        ),
        sql`not exists (select from ${matchMembers} m join ${matches} one on one.id = m.match_id
          where one.program_id = ${program} and one.ended_at is null and m.role = 'mentor' and m.left_at is null and m.person_id = ${persons.id})`,
      ),
    )
    .orderBy(asc(sql`lower(${persons.familyName} || ' ' || ${persons.givenName})`), asc(persons.id))
    .limit(mostShown);
  return rows.filter(({ id }) => !barred.has(id));
}
