import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { command } from '../../platform/command.ts';
import type { Context } from '../../platform/context.ts';
import { maybe } from '../../platform/input.ts';
import { Refused } from '../../platform/problems.ts';
import { proposalInForce } from '../runs/current-run.ts';
import { freezeProblem, type Frozen } from '../runs/freeze-problem.ts';
import { notInPool, type PairLeftOut } from '../runs/pairs-that-hold.rules.ts';
import { partsThatHold, type ProposedPart } from '../structures/parts-that-hold.rules.ts';
import { strandAsked } from '../strands/strand-asked.ts';
import { holdTracks, strandsOf } from '../strands/strands-of.ts';
import { strandToPublish } from '../strands/strand-to-publish.ts';
import { proposedPairs, runs } from '../tables.ts';
import { lockPeople, whyNotInPool } from './match-if-it-holds.ts';
import { publishParts } from './publish-parts.ts';

const noProposal = 'There is no proposal yet. Propose matches first.';

const pairLeftOut = z.object({ mentor: z.uuid(), mentee: z.uuid(), because: z.string() });

export const publishMatches = command({
  name: 'pairing.publish-matches',
  says: 'Publish the matches',
  done: 'The matches are published. Mentors and mentees are being written to.',
  http: 'POST /programs/:program/publications',
  input: z.object({
    /** The proposal that was looked at; refused where a newer one has taken its place. */
    run: maybe(z.uuid({ error: 'This proposal is not known.' })),
    /** Ids of proposed pairs; all that are left when absent. */
    pairs: z
      .array(z.uuid({ error: 'This pair is not known.' }))
      .max(50_000, 'At most 50,000 pairs at once.')
      .optional(),
    ...strandAsked,
  }),
  output: z.object({ published: z.number().int(), leftOut: z.array(pairLeftOut) }),
  may: aProgramManager,
  ready: async (ctx, { program }) => {
    for (const strand of await strandsOf(ctx, program)) if (await proposalInForce(ctx, program, strand)) return undefined;
    return noProposal;
  },
  run: async (ctx, { program, run: seen, pairs: chosen, structure }) => {
    await holdTracks(ctx, program);
    const strand = await strandToPublish(ctx, program, { run: seen, pair: chosen?.[0], structure });
    const run = await proposalInForce(ctx, program, strand);
    if (!run) throw new Refused(noProposal);
    if (seen && seen !== run) throw new Refused('A newer proposal has been made in the meantime. Look at it, then publish.');
    const pairs = await lockPairs(ctx, run, chosen);
    if (pairs.length === 0) throw new Refused('Everything in this proposal is published already.');
    const frozen = await freezeProblem(ctx, program, strand);
    const { hold, leftOut } = partsThatHold(frozen.problem, inParts(pairs));
    const because = leftOut.map((one) => ({ ...one, because: whyLeftOut(frozen, one) }));
    if (hold.length === 0 && pairs.length === 1)
      throw new Refused(
        'This pair no longer holds: one of them has left, paused or is matched, or a rule stands against it. Propose again.',
      );
    const made = await publishParts(ctx, program, frozen.problem, hold, run);
    await recordOutcome(
      ctx,
      run,
      hold.flatMap(({ rows }, at) => rows.map(({ id }) => ({ id, match: made[at] as string }))),
      because,
    );
    return { published: made.length, leftOut: because };
  },
});

type ProposedRow = Awaited<ReturnType<typeof lockPairs>>[number];

const inParts = (rows: readonly ProposedRow[]): ProposedPart<ProposedRow>[] =>
  [...Map.groupBy(rows, ({ part }) => part).values()].map((some) => ({ rows: some, round: some[0]?.round ?? null }));

/**
 * Locks the proposed pairs, whole parts of them, and then, in one order, everybody in them: who publishes at the same
 * moment, pauses or withdraws waits here, and what follows sees what they did.
 */
async function lockPairs(ctx: Context, run: string, chosen: string[] | undefined) {
  const pairs = await ctx.db
    .select({
      id: proposedPairs.id,
      mentor: proposedPairs.mentorId,
      mentee: proposedPairs.menteeId,
      score: proposedPairs.score,
      fit: proposedPairs.fit,
      reasons: proposedPairs.reasons,
      part: proposedPairs.part,
      round: proposedPairs.round,
    })
    .from(proposedPairs)
    .where(
      and(
        eq(proposedPairs.runId, run),
        isNull(proposedPairs.publishedMatchId),
        chosen ? inArray(proposedPairs.part, partsOf(ctx, run, chosen)) : undefined,
      ),
    )
    .orderBy(asc(proposedPairs.id))
    .for('update');
  await lockPeople(ctx, [...new Set(pairs.flatMap(({ mentor, mentee }) => [mentor, mentee]))]);
  return pairs;
}

/** Of which parts these pairs are. */
const partsOf = (ctx: Context, run: string, pairs: string[]) =>
  ctx.db
    .select({ part: proposedPairs.part })
    .from(proposedPairs)
    .where(and(eq(proposedPairs.runId, run), inArray(proposedPairs.id, pairs)));

/** One word of why, for the list. */
function whyLeftOut(frozen: Frozen, { because, ...pair }: PairLeftOut): string {
  const [first = notInPool] = because;
  return first === notInPool ? whyNotInPool(frozen, pair) : first;
}

async function recordOutcome(
  ctx: Context,
  run: string,
  published: { id: string; match: string }[],
  leftOut: { mentor: string; mentee: string; because: string }[],
): Promise<void> {
  const list = <Row>(rows: Row[], of: (row: Row) => string) => sql.param(rows.map(of));
  await ctx.db.execute(sql`
    update ${proposedPairs} p set published_match_id = made.match, held_back = null
    from unnest(${list(published, (one) => one.id)}::uuid[], ${list(published, (one) => one.match)}::uuid[]) made (pair, match) where p.id = made.pair`);
  await ctx.db.execute(sql`
    update ${proposedPairs} p set held_back = out.because
    from unnest(${list(leftOut, (one) => one.mentor)}::uuid[], ${list(leftOut, (one) => one.mentee)}::uuid[], ${list(leftOut, (one) => one.because)}::text[]) out (mentor, mentee, because)
    where p.run_id = ${run} and p.mentor_id = out.mentor and p.mentee_id = out.mentee`);
  if (published.length > 0)
    await ctx.db
      .update(runs)
      .set({ publishedAt: ctx.now })
      .where(and(eq(runs.id, run), isNull(runs.publishedAt)));
}
