import { and, eq, getTableColumns } from 'drizzle-orm';
import { personIdOf } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { answersSchema, type Answers } from '../answers.ts';
import { remembered } from '../../platform/remembered.ts';
import { answersOfRegistration } from '../keep-answers.ts';
import { givenAnswers, registrations } from '../tables.ts';

export type Registration = typeof registrations.$inferSelect & { answers: Answers };

/** The actor's own registration, withdrawn or not; undefined before it was begun. */
export async function myRegistration(ctx: Context, program: string): Promise<Registration | undefined> {
  const person = personIdOf(ctx.actor);
  if (!person) return undefined;
  return remembered(ctx, `registration.mine ${program}`, async () => {
    const [row] = await ctx.db
      .select({ ...getTableColumns(registrations), answers: givenAnswers.answers })
      .from(registrations)
      .innerJoin(givenAnswers, answersOfRegistration())
      .where(and(eq(registrations.programId, program), eq(registrations.personId, person)));
    return row ? { ...row, answers: answersSchema.parse(row.answers) } : undefined;
  });
}
