import { z } from 'zod';
import { and, eq, isNull } from 'drizzle-orm';
import { aProgramManager } from '../../people/access.ts';
import { personNames } from '../../people/person-names.ts';
import { query } from '../../platform/command.ts';
import { offersRanking, processOf } from '../process/process-of.ts';
import { proposalInForce } from '../runs/current-run.ts';
import { pairStrandOf, tracksInPairs } from '../strands/strands-of.ts';
import { proposedPairs } from '../tables.ts';
import { stablePairs } from './stable-pairs.ts';

const counted = z.object({ some: z.number().int(), all: z.number().int() });
const namedPair = z.object({ mentee: z.string(), mentor: z.string(), menteeId: z.uuid(), mentorId: z.uuid() });

/** What would come of the two sides' orders now; whom each person ranked is shown to nobody. */
export const showRankings = query({
  name: 'pairing.show-rankings',
  says: 'Show the pairs that both sides’ orders give',
  http: 'GET /programs/:program/rankings',
  input: z.object({}),
  output: z.object({
    /** Whether both sides rank anywhere in this program. */
    inUse: z.boolean(),
    /** Which tracks it is about, where that is not all. */
    tracks: z.array(z.string()),
    /** How many of each side have ranked, of all who can still be matched. */
    ranked: z.object({ mentees: counted, mentors: counted }),
    /** Mentees who have ranked and are in no pair. */
    alone: z.number().int(),
    pairs: z.array(namedPair),
    /** Pairs who would rather leave together: none here, and in the proposal of the whole pool, where there is one. */
    blockingHere: z.number().int(),
    blockingInProposal: z.number().int().nullable(),
  }),
  may: aProgramManager,
  run: async (ctx, { program }) => {
    const { pairs, ranked, blockingIn } = await stablePairs(ctx, program);
    const names = await personNames(ctx, pairs.flat());
    const strand = await pairStrandOf(ctx, program);
    const run = strand && (await proposalInForce(ctx, program, strand));
    const proposed = run
      ? await ctx.db
          .select({ mentee: proposedPairs.menteeId, mentor: proposedPairs.mentorId })
          .from(proposedPairs)
          .where(and(eq(proposedPairs.runId, run), isNull(proposedPairs.publishedMatchId)))
      : undefined;
    return {
      inUse: offersRanking(await processOf(ctx, program)),
      ranked,
      alone: Math.max(0, ranked.mentees.some - pairs.length),
      tracks: await tracksInPairs(ctx, program),
      pairs: pairs.map(([menteeId, mentorId]) => ({
        mentee: names.get(menteeId)?.name ?? '',
        mentor: names.get(mentorId)?.name ?? '',
        menteeId,
        mentorId,
      })),
      blockingHere: blockingIn(pairs).length,
      blockingInProposal: proposed?.length ? blockingIn(proposed.map(({ mentee, mentor }) => [mentee, mentor] as const)).length : null,
    };
  },
});
