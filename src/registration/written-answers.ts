import { and, asc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { dayOf } from '../people/active.ts';
import { persons } from '../people/tables.ts';
import type { Context } from '../platform/context.ts';
import { answersOfRegistration } from './keep-answers.ts';
import { givenAnswers, registrations } from './tables.ts';

export interface Written {
  person: string;
  isMentor: boolean;
  isMentee: boolean;
  /** By question. */
  texts: Record<string, string>;
}

/** What the same people as in `registrantsOf` wrote in answer to these questions; nothing else of them is read, for they may be thousands. */
export async function writtenAnswers(ctx: Context, program: string, questions: readonly string[]): Promise<Written[]> {
  const asked = sql`${sql.param([...questions])}::text[]`;
  return ctx.db
    .select({
      person: registrations.personId,
      isMentor: registrations.isMentor,
      isMentee: registrations.isMentee,
      texts: sql<Record<string, string>>`coalesce((select jsonb_object_agg(one.key, one.value)
        from jsonb_each(${givenAnswers.answers}) one
        where one.key = any(${asked}) and jsonb_typeof(one.value) = 'string'), '{}')`,
    })
    .from(registrations)
    .innerJoin(persons, eq(persons.id, registrations.personId))
    .innerJoin(givenAnswers, answersOfRegistration())
    .where(and(eq(registrations.programId, program), ...takesPart(ctx)))
    .orderBy(asc(registrations.personId));
}

/** Registered, and still there. */
export const takesPart = (ctx: Context) => [
  isNotNull(registrations.finishedAt),
  isNull(registrations.withdrawnAt),
  sql`(${persons.leftOn} is null or ${persons.leftOn} > ${dayOf(ctx.now)}::date)`,
];
