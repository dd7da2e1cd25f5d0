import { asc, eq, inArray } from 'drizzle-orm';
import { nameOf } from '../../people/person-names.ts';
import { persons } from '../../people/tables.ts';
import type { Context } from '../../platform/context.ts';
import { attendance } from '../tables.ts';

export interface Attendee {
  personId: string;
  name: string;
  present: boolean;
}

/** Who was there, by session; of those of two people, and of those not held, nothing is written down. */
export async function attendanceOf(ctx: Context, sessions: readonly string[]): Promise<ReadonlyMap<string, Attendee[]>> {
  if (sessions.length === 0) return new Map();
  const rows = await ctx.db
    .select({
      session: attendance.sessionId,
      personId: attendance.personId,
      present: attendance.present,
      givenName: persons.givenName,
      familyName: persons.familyName,
    })
    .from(attendance)
    .innerJoin(persons, eq(persons.id, attendance.personId))
    .where(inArray(attendance.sessionId, [...sessions]))
    .orderBy(asc(persons.familyName), asc(persons.givenName), asc(persons.id));
  const bySession = Map.groupBy(rows, ({ session }) => session);
  return new Map(
    [...bySession].map(([session, some]) => [
      session,
      some.map((one) => ({ personId: one.personId, name: nameOf(one), present: one.present })),
    ]),
  );
}

/** Those who were not there though the session was held. */
export async function absentFrom(ctx: Context, session: string): Promise<ReadonlySet<string>> {
  const noted = (await attendanceOf(ctx, [session])).get(session) ?? [];
  return new Set(noted.filter((one) => !one.present).map((one) => one.personId));
}
