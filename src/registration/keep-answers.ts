import { and, eq, type SQL } from 'drizzle-orm';
import type { Context } from '../platform/context.ts';
import type { Answers } from './answers.ts';
import { givenAnswers, registrations } from './tables.ts';

/** What the person has answered now, in place of what they had. Every registration has its row, be it empty. */
export async function keepAnswers(ctx: Context, { program, person }: { program: string; person: string }, answers: Answers): Promise<void> {
  await ctx.db
    .insert(givenAnswers)
    .values({ programId: program, personId: person, organizationId: ctx.organizationId, answers })
    .onConflictDoUpdate({ target: [givenAnswers.programId, givenAnswers.personId], set: { answers } });
}

/** Joins to a registration what was answered in it. */
export const answersOfRegistration = (): SQL | undefined =>
  and(eq(givenAnswers.programId, registrations.programId), eq(givenAnswers.personId, registrations.personId));
