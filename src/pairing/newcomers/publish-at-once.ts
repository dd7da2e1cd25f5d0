import { and, asc, eq, isNull } from 'drizzle-orm';
import { reaction } from '../../platform/reaction.ts';
import { rulesOf } from '../../registration/newcomers/rules-of.ts';
import { runFinished } from '../events.ts';
import { matchIfItHolds } from '../matches/match-if-it-holds.ts';
import { proposalInForce, runOf, strandOfRun } from '../runs/current-run.ts';
import { strandsOf } from '../strands/strands-of.ts';
import { proposedPairs, runs } from '../tables.ts';

/**
 * What the daily run has found for new hires holds without anybody looking at it: nobody may be at
 * their desk between the contract and the first day. A proposal that a person has asked for waits for them.
 */
export const publishAtOnce = reaction({
  name: 'pairing.publish-newcomers-at-once',
  to: runFinished,
  run: async (ctx, { data: { program, run } }) => {
    const { enrol, matchAtOnce } = await rulesOf(ctx, program);
    if (!enrol || !matchAtOnce) return;
    const found = await runOf(ctx, program, run);
    const strand = strandOfRun(await strandsOf(ctx, program), found);
    if (!strand || found.askedBy || (await proposalInForce(ctx, program, strand)) !== run) return;
    const pairs = await ctx.db
      .select({ id: proposedPairs.id, mentor: proposedPairs.mentorId, mentee: proposedPairs.menteeId })
      .from(proposedPairs)
      .where(and(eq(proposedPairs.runId, run), isNull(proposedPairs.publishedMatchId)))
      .orderBy(asc(proposedPairs.menteeId));
    for (const { id, mentor, mentee } of pairs) {
      const { match, because } = await matchIfItHolds(ctx, program, { mentor, mentee });
      await ctx.db
        .update(proposedPairs)
        .set(match ? { publishedMatchId: match, heldBack: null } : { heldBack: because })
        .where(eq(proposedPairs.id, id));
    }
    await ctx.db.update(runs).set({ publishedAt: ctx.now }).where(eq(runs.id, run));
  },
});
