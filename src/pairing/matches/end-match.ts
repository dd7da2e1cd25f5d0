import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { maybe, text, ticked } from '../../platform/input.ts';
import { aMemberOrManager } from '../access.ts';
import { endReasons } from '../end-reasons.ts';
import { matchOf } from '../match-of.ts';
import { closeMatch } from './close-match.ts';
import { neverAgain, wereMatched } from './never-again.ts';

export const endMatch = command({
  name: 'pairing.end-match',
  says: 'End the match',
  done: 'The match has ended. Both have been written to, in neutral words.',
  http: 'POST /matches/:match/ending',
  input: z.object({
    reason: z.enum(endReasons, { error: 'Choose a reason.' }),
    /** Puts the two on the list of those never to be matched. */
    notAgain: ticked.optional(),
    /** Why never again, kept with the ban; only for the program's managers. */
    note: maybe(text('The note', 300)),
  }),
  output: z.object({}),
  of: async (ctx, { match }) => {
    const found = await matchOf(ctx, match);
    return { match, program: found.program, found };
  },
  may: aMemberOrManager,
  ready: async (_ctx, { found }) => (found.endedAt ? 'This match has ended already.' : undefined),
  run: async (ctx, { reason, notAgain, note }, { found }) => {
    await closeMatch(ctx, found, reason);
    if (notAgain) await neverAgain(ctx, found, note ?? wereMatched(reason));
    return {};
  },
});
