import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { command } from '../../platform/command.ts';
import { Refused } from '../../platform/problems.ts';
import { makeMatches } from '../matches/make-matches.ts';
import { lockPeople } from '../matches/match-if-it-holds.ts';
import { offersRanking, processOf } from '../process/process-of.ts';
import { engineProblem } from '../runs/engine-problem.rules.ts';
import { explainPair } from '../runs/explain-pair.rules.ts';
import type { FrozenProblem } from '../runs/frozen-problem.ts';
import { pairsThatHold, type PairOfPeople } from '../runs/pairs-that-hold.rules.ts';
import { whyOnlyPairs } from '../structures/why-only-pairs.ts';
import { holdTracks } from '../strands/strands-of.ts';
import { stablePairs } from './stable-pairs.ts';

export const publishStableMatches = command({
  name: 'pairing.publish-stable-matches',
  says: 'Publish these matches',
  done: 'The matches are published. Mentors and mentees are being written to.',
  http: 'POST /programs/:program/stable-publications',
  input: z.object({
    /** How many pairs were looked at; refused where the orders have changed since. */
    seen: z.coerce.number({ error: 'Say how many pairs you looked at.' }).int(),
  }),
  output: z.object({
    published: z.number().int(),
    /** Held back by hours, or because two would mentor each other. */
    leftOut: z.number().int(),
    /** Two who would rather leave together: none, unless pairs were held back. */
    blocking: z.number().int(),
  }),
  may: aProgramManager,
  ready: async (ctx, { program }) =>
    offersRanking(await processOf(ctx, program)) ? whyOnlyPairs(ctx, program) : 'In this program pairs come about in another way.',
  run: async (ctx, { program, seen }) => {
    await holdTracks(ctx, program);
    const looked = await stablePairs(ctx, program);
    await lockPeople(ctx, looked.pairs.flat());
    const { pairs, problem, blockingIn } = await stablePairs(ctx, program);
    if (pairs.length === 0) throw new Refused('Nobody on the two sides has ranked each other yet. Wait for more orders.');
    if (pairs.length !== seen || blockingIn(looked.pairs).length > 0)
      throw new Refused('Somebody has changed their order in the meantime. Look at the pairs again, then publish.');
    const { hold, leftOut } = pairsThatHold(
      { ...problem, pins: [] },
      pairs.map(([mentee, mentor]) => ({ mentee, mentor })),
    );
    const trackOf = new Map(problem.mentees.map(({ id, track }) => [id, track]));
    await makeMatches(
      ctx,
      program,
      hold.map((pair) => ({
        mentors: [pair.mentor],
        mentees: [pair.mentee],
        track: trackOf.get(pair.mentee) ?? null,
        ...explained(problem, pair),
      })),
    );
    return {
      published: hold.length,
      leftOut: leftOut.length,
      blocking: blockingIn(hold.map(({ mentee, mentor }) => [mentee, mentor])).length,
    };
  },
});

function explained(problem: FrozenProblem, { mentee, mentor }: PairOfPeople) {
  const two = {
    ...problem,
    mentees: problem.mentees.filter(({ id }) => id === mentee),
    mentors: problem.mentors.filter(({ id }) => id === mentor),
  };
  return explainPair(two, engineProblem(two).program, 0, 0);
}
