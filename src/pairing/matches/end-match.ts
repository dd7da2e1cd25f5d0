import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { maybe, text, ticked } from '../../platform/input.ts';
import { aMemberOrManager } from '../access.ts';
import { decide } from '../decisions/decide.ts';
import { endReasons } from '../end-reasons.ts';
import { pairForbidden } from '../events.ts';
import { matchOf, type Match } from '../match-of.ts';
import { closeMatch } from './close-match.ts';

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
  run: async (ctx, { reason, notAgain, note }, { program, found }) => {
    await closeMatch(ctx, found, reason);
    for (const [mentor, mentee] of notAgain ? eachTwo(found) : []) {
      await decide(ctx, { program, kind: 'forbid', mentor, mentee, reason: note ?? `Matched before; ended: ${reason}` });
      await ctx.emit(pairForbidden, { program, mentor, mentee });
    }
    return {};
  },
});

/** Every mentor with every mentee; where nobody is a mentor, each two both ways. */
function eachTwo({ members }: Match): [string, string][] {
  const ids = (role: 'mentor' | 'mentee') => members.filter((one) => one.role === role).map(({ personId }) => personId);
  const [mentors, mentees] = [ids('mentor'), ids('mentee')];
  const givers = mentors.length > 0 ? mentors : mentees;
  return givers.flatMap((mentor) => mentees.flatMap((mentee): [string, string][] => (mentor === mentee ? [] : [[mentor, mentee]])));
}
