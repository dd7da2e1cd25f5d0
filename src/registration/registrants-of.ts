import { and, asc, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import { persons } from '../people/tables.ts';
import type { Context } from '../platform/context.ts';
import { answersSchema, type Answers } from './answers.ts';
import { registrations } from './tables.ts';

export interface Registrant {
  registrationId: string;
  personId: string;
  givenName: string;
  familyName: string;
  title: string | null;
  department: string | null;
  location: string | null;
  timeZone: string;
  managerId: string | null;
  isMentor: boolean;
  isMentee: boolean;
  /** Mentees at once; 0 for who is no mentor. */
  capacity: number;
  /** Over all mentees; null where not said. */
  hoursPerMonth: number | null;
  /** The track chosen as a mentee. */
  trackId: string | null;
  answers: Answers;
  finishedAt: Date;
  /** Not to be matched for now. */
  paused: boolean;
}

/**
 * Everyone who has finished registering and has not withdrawn or left, in the order of finishing.
 * @param only of these persons, where given
 */
export async function registrantsOf(ctx: Context, program: string, only?: readonly string[]): Promise<Registrant[]> {
  const rows = await ctx.db
    .select({
      registrationId: registrations.id,
      personId: registrations.personId,
      givenName: persons.givenName,
      familyName: persons.familyName,
      title: persons.title,
      department: persons.department,
      location: persons.location,
      timeZone: persons.timeZone,
      managerId: persons.managerId,
      isMentor: registrations.isMentor,
      isMentee: registrations.isMentee,
      capacity: registrations.mentorCapacity,
      hoursPerMonth: registrations.mentorHoursPerMonth,
      trackId: registrations.trackId,
      answers: registrations.answers,
      finishedAt: registrations.finishedAt,
      pausedAt: registrations.pausedAt,
    })
    .from(registrations)
    .innerJoin(persons, eq(persons.id, registrations.personId))
    .where(
      and(
        eq(registrations.programId, program),
        isNotNull(registrations.finishedAt),
        isNull(registrations.withdrawnAt),
        only ? inArray(registrations.personId, [...only]) : undefined,
        sql`(${persons.leftOn} is null or ${persons.leftOn} > ${ctx.now.toISOString().slice(0, 10)}::date)`,
      ),
    )
    .orderBy(asc(registrations.finishedAt), asc(registrations.id));
  return rows.map(({ pausedAt, finishedAt, answers, ...row }) => ({
    ...row,
    finishedAt: finishedAt as Date,
    answers: answersSchema.parse(answers),
    paused: pausedAt !== null,
  }));
}
