/** Builders for the tests of this stage and of those after it. */
import { asc, eq } from 'drizzle-orm';
import { tracks } from '../planning/tables.ts';
import { theSystem, type PersonActor } from '../platform/actor.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { drain } from '../platform/jobs/worker.ts';
import type { TestApp } from '../platform/testing/test-app.ts';
import { makeMatches } from './matches/make-matches.ts';

/** A published match of the two, on the program's first track unless another is named; all that follows from it has happened. */
export async function aMatch(
  app: TestApp,
  program: string | { id: string },
  mentor: PersonActor,
  mentee: PersonActor,
  { track }: { track?: string | null } = {},
): Promise<{ id: string }> {
  const programId = typeof program === 'string' ? program : program.id;
  const id = await inTransaction(app, theSystem(mentor.organizationId), async (ctx) => {
    const [first] = await ctx.db
      .select({ id: tracks.id })
      .from(tracks)
      .where(eq(tracks.programId, programId))
      .orderBy(asc(tracks.place))
      .limit(1);
    const [made] = await makeMatches(ctx, programId, [
      { track: track === undefined ? (first?.id ?? null) : track, mentors: [mentor.personId], mentees: [mentee.personId] },
    ]);
    return made as string;
  });
  await drain(app);
  return { id };
}
