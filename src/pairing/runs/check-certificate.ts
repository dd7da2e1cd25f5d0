import { asc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { command } from '../../platform/command.ts';
import type { Context } from '../../platform/context.ts';
import { Refused } from '../../platform/problems.ts';
import { certificateChecked } from '../events.ts';
import { proposedPairs, runs } from '../tables.ts';
import { pairingWords } from '../words.ts';
import { divisionOf } from '../structures/divisions.ts';
import { runOf } from './current-run.ts';
import { frozenProblem } from './frozen-problem.ts';
import { keptProblem } from './keep-problem.ts';

/** A checker that finds more than this has found enough. */
const violationsShown = 3;

export const checkCertificate = command({
  name: 'pairing.check-certificate',
  says: 'Check the proof again',
  http: 'POST /programs/:program/runs/:run/checks',
  input: z.object({}),
  output: z.object({ holds: z.boolean(), says: z.string() }),
  may: aProgramManager,
  run: async (ctx, { program, run }) => {
    const row = await runOf(ctx, program, run);
    if (!row.finishedAt) throw new Refused('This proposal is not finished, so there is nothing to check yet.');
    const kept = await keptProblem(ctx, run);
    const violations = await violationsOf(ctx, run, kept?.problem, kept?.certificate);
    const holds = violations.length === 0;
    const by = frozenProblem.safeParse(kept?.problem).data?.division.by ?? 'in pairs';
    const says = holds
      ? ctx.say(pairingWords, `proof.holds.${by}`)
      : ctx.say(pairingWords, 'proof.broken', { violations: violations.slice(0, violationsShown).join(' ') });
    await ctx.db.update(runs).set({ checkedAt: ctx.now, checkResult: says, checkHolds: holds }).where(eq(runs.id, run));
    await ctx.emit(certificateChecked, { program, run, holds });
    return { holds, says };
  },
});

/** What is wrong with what was stored, in sentences: the problem is scored anew and nothing of the solver is trusted. */
async function violationsOf(ctx: Context, run: string, problem: unknown, certificate: unknown): Promise<string[]> {
  const frozen = frozenProblem.safeParse(problem);
  if (!frozen.success) return [unreadable];
  const division = divisionOf(frozen.data);
  const proof = division.proof.safeParse(certificate);
  if (!proof.success) return [unreadable];
  const wrong = await division.violations(frozen.data, proof.data);
  if (wrong.length > 0) return wrong;
  const listed = await ctx.db
    .select({ mentee: proposedPairs.menteeId, mentor: proposedPairs.mentorId, score: proposedPairs.score, pinned: proposedPairs.pinned })
    .from(proposedPairs)
    .where(eq(proposedPairs.runId, run))
    .orderBy(asc(proposedPairs.menteeId), asc(proposedPairs.mentorId));
  const proved = division
    .parts(frozen.data, proof.data)
    .flatMap(({ pairs }) => pairs)
    .sort((a, b) => inOrder(a.mentee, b.mentee) || inOrder(a.mentor, b.mentor));
  const same = listed.length === proved.length && listed.every((pair, at) => isSame(pair, proved[at]));
  return same ? [] : ['The listed pairs are not the ones that were proved.'];
}

const unreadable = 'What was stored cannot be read any more.';
const inOrder = (one: string, other: string) => Number(one > other) - Number(one < other);

interface PairKept {
  mentee: string;
  mentor: string;
  score: number;
  pinned: boolean;
}

const isSame = (one: PairKept, other: PairKept | undefined) =>
  one.mentee === other?.mentee && one.mentor === other.mentor && one.score === other.score && one.pinned === other.pinned;
