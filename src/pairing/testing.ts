/** Builders for the tests of this stage and of those after it. */
import { asc, eq } from 'drizzle-orm';
import { tracks } from '../planning/tables.ts';
import { theSystem, type PersonActor } from '../platform/actor.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { drain } from '../platform/jobs/worker.ts';
import type { TestApp } from '../platform/testing/test-app.ts';
import { makeMatches } from './matches/make-matches.ts';

/** A published match of the two, on the program's first track unless another is named; all that follows from it has happened. */
export const aMatch = (
  app: TestApp,
  program: string | { id: string },
  mentor: PersonActor,
  mentee: PersonActor,
  given: { track?: string | null } = {},
): Promise<{ id: string }> => aMatchOf(app, program, { mentors: [mentor], mentees: [mentee] }, given);

/** A published match of any size; among peers nobody is a mentor. */
export async function aMatchOf(
  app: TestApp,
  program: string | { id: string },
  { mentors, mentees }: { mentors: readonly PersonActor[]; mentees: readonly [PersonActor, ...PersonActor[]] },
  { track, ...days }: { track?: string | null; round?: number; startsOn?: string; endsOn?: string } = {},
): Promise<{ id: string }> {
  const programId = typeof program === 'string' ? program : program.id;
  const ids = (people: readonly PersonActor[]) => people.map(({ personId }) => personId);
  const id = await inTransaction(app, theSystem(mentees[0].organizationId), async (ctx) => {
    const [first] = await ctx.db
      .select({ id: tracks.id })
      .from(tracks)
      .where(eq(tracks.programId, programId))
      .orderBy(asc(tracks.place))
      .limit(1);
    const [made] = await makeMatches(ctx, programId, [
      { track: track === undefined ? (first?.id ?? null) : track, mentors: ids(mentors), mentees: ids(mentees), ...days },
    ]);
    return made as string;
  });
  await drain(app);
  return { id };
}
