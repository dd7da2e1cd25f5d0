import { and, eq, gte, isNotNull, isNull, lte, sql } from 'drizzle-orm';
import { isActive } from '../../people/active.ts';
import { persons } from '../../people/tables.ts';
import { addDays, dayAt } from '../../planning/days.ts';
import type { Program } from '../../planning/program-of.ts';
import type { Context } from '../../platform/context.ts';
import { invitations, registrations } from '../tables.ts';

/** Whoever began lately without a buddy is taken in as well: many a hire stands in the directory only once they are there. */
const startedWithinDays = 14;

/** New hires of the organisation whose first day is near, in its order, with their place in the program. */
export async function whoStarts(ctx: Context, program: Pick<Program, 'id' | 'timeZone'>, daysAhead: number) {
  const today = dayAt(ctx.now, program.timeZone);
  return ctx.db
    .select({
      person: persons.id,
      givenName: persons.givenName,
      familyName: persons.familyName,
      department: persons.department,
      location: persons.location,
      startsOn: sql<string>`${persons.hiredOn}::text`,
      registration: registrations.id,
      enrolledAt: registrations.enrolledAt,
      withdrawnAt: registrations.withdrawnAt,
    })
    .from(persons)
    .leftJoin(registrations, and(eq(registrations.programId, program.id), eq(registrations.personId, persons.id)))
    .leftJoin(
      invitations,
      and(eq(invitations.programId, program.id), eq(invitations.personId, persons.id), isNotNull(invitations.declinedAt)),
    )
    .where(
      and(
        isActive,
        gte(persons.hiredOn, addDays(today, -startedWithinDays)),
        lte(persons.hiredOn, addDays(today, daysAhead)),
        isNull(invitations.id),
      ),
    )
    .orderBy(persons.hiredOn, persons.familyName, persons.givenName, persons.id)
    .limit(2_000);
}
