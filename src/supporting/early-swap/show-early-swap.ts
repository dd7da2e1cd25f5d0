import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { query } from '../../platform/command.ts';
import { earlySwapCounts } from '../tables.ts';
import { earlySwapRulesOf } from './early-swap-rules.ts';

/** Fewer than this are not told: of one or two a manager could guess which pair it was. The database holds to it as well. */
export const fewestShown = 5;

export const showEarlySwap = query({
  name: 'supporting.show-early-swap',
  says: 'Show when pairs are asked how to go on, and how many swapped',
  http: 'GET /programs/:program/early-swap',
  input: z.object({}),
  output: z.object({
    ask: z.boolean(),
    afterSessions: z.number().int(),
    /** null for fewer than five. */
    swaps: z.number().int().nullable(),
    fewestShown: z.number().int(),
  }),
  may: aProgramManager,
  run: async (ctx, { program }) => {
    const { ask, afterSessions } = await earlySwapRulesOf(ctx, program);
    const [count] = await ctx.db
      .select({ swaps: earlySwapCounts.swaps })
      .from(earlySwapCounts)
      .where(eq(earlySwapCounts.programId, program));
    return { ask, afterSessions, swaps: count && count.swaps >= fewestShown ? count.swaps : null, fewestShown };
  },
});
