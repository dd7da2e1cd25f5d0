import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { NotFound } from '../../platform/problems.ts';
import { aMemberOfThePair } from '../access.ts';
import { aboutMatch, hasEnded } from '../about-match.ts';
import { nextSteps } from '../tables.ts';

/** Done, open again, or dropped because it no longer matters. */
export const tickNextStep = command({
  name: 'supporting.tick-next-step',
  says: 'Done',
  http: 'PUT /matches/:match/next-steps/:step/state',
  input: z.object({ state: z.enum(['done', 'open', 'dropped'], { error: 'A step is open, done or dropped.' }).default('done') }),
  output: z.object({ step: z.uuid() }),
  of: aboutMatch,
  may: aMemberOfThePair,
  ready: async (ctx, match) => hasEnded(ctx, match),
  run: async (ctx, { step, state }, match) => {
    const change = { done: { doneAt: ctx.now }, open: { doneAt: null }, dropped: { droppedAt: ctx.now } }[state];
    const changed = await ctx.db
      .update(nextSteps)
      .set(change)
      .where(and(eq(nextSteps.id, step), eq(nextSteps.matchId, match.id), isNull(nextSteps.droppedAt)))
      .returning({ id: nextSteps.id });
    if (changed.length === 0) throw new NotFound('This step is not there any more.');
    return { step };
  },
});
