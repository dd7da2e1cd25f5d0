import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { command } from '../../platform/command.ts';
import { endReasons } from '../end-reasons.ts';
import { matchOf } from '../match-of.ts';
import { matches } from '../tables.ts';

export const correctEnding = command({
  name: 'pairing.correct-ending',
  says: 'Correct the reason',
  done: 'The reason is corrected. Nobody was written to.',
  http: 'PATCH /matches/:match/ending',
  input: z.object({ reason: z.enum(endReasons, { error: 'Choose a reason.' }) }),
  output: z.object({}),
  of: async (ctx, { match }) => ({ ...(await matchOf(ctx, match)), match }),
  may: aProgramManager,
  ready: async (_ctx, { endedAt }) => (endedAt ? undefined : 'This match has not ended.'),
  run: async (ctx, { match, reason }) => {
    await ctx.db.update(matches).set({ endReason: reason }).where(eq(matches.id, match));
    return {};
  },
});
