import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { Refused } from '../../platform/problems.ts';
import { work, type Desk } from '../../platform/work.ts';
import { wordsFor } from '../../platform/words/replacements.ts';
import { runs } from '../tables.ts';
import { pairingWords } from '../words.ts';
import { divisionOf, type Proof } from '../structures/divisions.ts';
import { strandsOf } from '../strands/strands-of.ts';
import { strandOfRun } from './current-run.ts';
import { freezeProblem } from './freeze-problem.ts';
import { frozenProblem, type FrozenProblem } from './frozen-problem.ts';
import { keepProblem, keptProblem } from './keep-problem.ts';
import { settleLimits } from './settle-limits.rules.ts';
import { writeProposal } from './write-proposal.ts';

/** The solving's share of the whole, for the progress shown. */
const solvingFrom = 0.1;
const solvingTo = 0.9;
const showsEvery = 0.05;

/** From the frozen problem to the proposal: killed anywhere and begun again, it ends with the same one. */
export const propose = work({
  name: 'pairing.propose',
  says: 'Proposes matches',
  input: z.object({ program: z.uuid(), run: z.uuid() }),
  run: async (desk, { program, run }) => {
    const say = wordsFor(desk.app, desk.actor);
    await desk.progress(0, say(pairingWords, 'propose.reading'));
    const given = await freezeOnce(desk, program, run);
    await desk.progress(
      solvingFrom,
      say(pairingWords, 'propose.solving', { mentees: given.problem.mentees.length, mentors: given.problem.mentors.length }),
    );
    const { frozen, proof } = given.known ?? (await solve(desk, given.problem));
    await desk.progress(solvingTo, say(pairingWords, 'propose.writing'));
    await desk.transaction((ctx) => writeProposal(ctx, { program, run, frozen, proof }));
    return { run, pairs: divisionOf(frozen).totals(frozen, proof).pairs };
  },
});

interface Given {
  problem: FrozenProblem;
  /** An answer that came with the problem and is the best there is. */
  known?: { frozen: FrozenProblem; proof: Proof };
}

/** The first attempt takes the problem as it is at that moment; a later one, or one made of a scenario, finds it kept. */
async function freezeOnce(desk: Desk, program: string, run: string): Promise<Given> {
  return desk.transaction(async (ctx) => {
    const [row] = await ctx.db
      .select({
        structure: runs.structure,
        tracks: runs.tracks,
        discardedAt: runs.discardedAt,
      })
      .from(runs)
      .where(eq(runs.id, run))
      .for('update');
    if (!row || row.discardedAt) throw new Refused(ctx.say(pairingWords, 'propose.discarded'));
    const kept = await keptProblem(ctx, run);
    if (kept) {
      const frozen = frozenProblem.parse(kept.problem);
      return { problem: frozen, known: await knownAnswer(frozen, kept.certificate) };
    }
    const strand = strandOfRun(await strandsOf(ctx, program), row);
    // Its tracks have been put together in another way between the asking and the work.
    if (!strand) throw new Refused(ctx.say(pairingWords, 'strands.changed'));
    const { problem, criteriaVersion, pinsLeftOut } = await freezeProblem(ctx, program, strand);
    await ctx.db.update(runs).set({ criteriaVersion, summary: { pinsLeftOut } }).where(eq(runs.id, run));
    await keepProblem(ctx, { program, run, problem });
    return { problem };
  });
}

/** Trusted only once it is proved: the audit scores every pair and knows nothing of who found the answer. */
async function knownAnswer(frozen: FrozenProblem, certificate: unknown): Promise<Given['known']> {
  const division = divisionOf(frozen);
  const proof = division.proof.safeParse(certificate);
  if (
    !proof.success ||
    settleLimits(
      frozen,
      division.parts(frozen, proof.data).flatMap(({ pairs }) => pairs),
    )
  )
    return undefined;
  return (await division.violations(frozen, proof.data)).length === 0 ? { frozen, proof: proof.data } : undefined;
}

async function solve(desk: Desk, given: FrozenProblem): Promise<{ frozen: FrozenProblem; proof: Proof }> {
  let shown = 0;
  const onProgress = (fraction: number) => {
    if (fraction < shown + showsEvery) return;
    shown = fraction;
    const log = desk.app.log;
    desk.progress(solvingFrom + fraction * (solvingTo - solvingFrom)).catch((problem: unknown) => log.error('progress not shown', problem));
  };
  return divisionOf(given).solve(given, { signal: desk.signal, onProgress });
}
