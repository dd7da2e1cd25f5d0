import { and, asc, eq, inArray } from 'drizzle-orm';
import { dayOf } from '../people/active.ts';
import { persons } from '../people/tables.ts';
import type { Context } from '../platform/context.ts';
import { answersSchema, type Answers } from './answers.ts';
import { barredAs, type Barred } from './eligibility/barred.ts';
import { answersOfRegistration } from './keep-answers.ts';
import { givenAnswers, registrations } from './tables.ts';
import { takesPart } from './written-answers.ts';

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
  /** What stands in the way of being matched in a role of theirs. */
  barred: { mentor: Barred | null; mentee: Barred | null };
}

/**
 * Everyone who has finished registering and has not withdrawn or left, in the order of finishing. For who reads everybody's
 * answers: who runs the program, and the product itself.
 * @param only of these persons, where given
 */
export async function registrantsOf(ctx: Context, program: string, only?: readonly string[]): Promise<Registrant[]> {
  const today = dayOf(ctx.now);
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
      answers: givenAnswers.answers,
      finishedAt: registrations.finishedAt,
      pausedAt: registrations.pausedAt,
      barredAsMentor: barredAs('mentor', today),
      barredAsMentee: barredAs('mentee', today),
    })
    .from(registrations)
    .innerJoin(persons, eq(persons.id, registrations.personId))
    .leftJoin(givenAnswers, answersOfRegistration())
    .where(and(eq(registrations.programId, program), only ? inArray(registrations.personId, [...only]) : undefined, ...takesPart(ctx)))
    .orderBy(asc(registrations.finishedAt), asc(registrations.id));
  return rows.map(({ pausedAt, finishedAt, answers, barredAsMentor, barredAsMentee, ...row }) => ({
    ...row,
    finishedAt: finishedAt as Date,
    answers: readable(answers),
    paused: pausedAt !== null,
    barred: { mentor: barredAsMentor, mentee: barredAsMentee },
  }));
}

/** Nothing is computed from people whose answers the database keeps back: that would look like people without any. */
function readable(answers: unknown): Answers {
  if (answers === null) throw new Error('The answers of everybody were asked for in the name of somebody who may not read them.');
  return answersSchema.parse(answers);
}
