import { and, eq, inArray, isNotNull } from 'drizzle-orm';
import { persons } from '../../people/tables.ts';
import { addDays } from '../../planning/days.ts';
import type { Context } from '../../platform/context.ts';
import { registrations } from '../tables.ts';
import { rulesOf } from './rules-of.ts';

export interface Newcomer {
  person: string;
  startsOn: string;
  /** The first day on which they may be written to. */
  toldOn: string;
}

/** Those of the people whom the program has taken in because of their first day, by id. */
export async function newcomersAmong(ctx: Context, program: string, people: readonly string[]): Promise<Map<string, Newcomer>> {
  if (people.length === 0) return new Map();
  const rows = await ctx.db
    .select({ person: registrations.personId, startsOn: persons.hiredOn })
    .from(registrations)
    .innerJoin(persons, eq(persons.id, registrations.personId))
    .where(
      and(
        eq(registrations.programId, program),
        inArray(registrations.personId, [...people]),
        isNotNull(registrations.enrolledAt),
        isNotNull(persons.hiredOn),
      ),
    );
  if (rows.length === 0) return new Map();
  const { tellDaysBefore } = await rulesOf(ctx, program);
  return new Map(
    rows.map(({ person, startsOn }) => [
      person,
      { person, startsOn: startsOn as string, toldOn: addDays(startsOn as string, -tellDaysBefore) },
    ]),
  );
}
