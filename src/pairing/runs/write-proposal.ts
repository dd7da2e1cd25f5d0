import { eq } from 'drizzle-orm';
import type { Context } from '../../platform/context.ts';
import { runFinished } from '../events.ts';
import { proposedPairs, runs, unmatchedPeople } from '../tables.ts';
import { engineProblem, type EngineProblem } from './engine-problem.rules.ts';
import { explainPair } from './explain-pair.rules.ts';
import type { Part } from '../structures/division.ts';
import { divisionOf, type Proof } from '../structures/divisions.ts';
import type { FrozenProblem } from './frozen-problem.ts';
import { keepProblem } from './keep-problem.ts';
import { fitFacts, runSummary, type RunSummary } from './run-summary.ts';

interface Proposal {
  program: string;
  run: string;
  frozen: FrozenProblem;
  proof: Proof;
}

const rowsAtATime = 1_000;

/** Writes the run's result in one transaction, unless it stands there already. */
export async function writeProposal(ctx: Context, { program, run, frozen, proof }: Proposal): Promise<void> {
  const [row] = await ctx.db
    .select({ finishedAt: runs.finishedAt, summary: runs.summary })
    .from(runs)
    .where(eq(runs.id, run))
    .for('update');
  if (!row || row.finishedAt) return;
  const engine = engineProblem(frozen);
  const division = divisionOf(frozen);
  const parts = division.parts(frozen, proof);
  const pairs = explained(ctx, { program, run }, frozen, engine, parts);
  for (const some of pieces(pairs)) await ctx.db.insert(proposedPairs).values(some);
  const alone = division.alone(frozen, engine, proof);
  for (const some of pieces(alone))
    await ctx.db.insert(unmatchedPeople).values(
      some.map(({ person, role, why }) => ({
        organizationId: ctx.organizationId,
        programId: program,
        runId: run,
        personId: person,
        role,
        reason: why,
      })),
    );
  const { pinsLeftOut } = runSummary.pick({ pinsLeftOut: true }).parse(row.summary);
  const summary: RunSummary = {
    mentees: frozen.mentees.length,
    mentors: frozen.mentors.length,
    places: frozen.mentors.reduce((sum, { capacity }) => sum + capacity, 0),
    ...division.totals(frozen, proof),
    matches: parts.length,
    ...fitFacts(pairs.map(({ fit }) => fit)),
    pinsLeftOut,
  };
  await ctx.db.update(runs).set({ summary, finishedAt: ctx.now }).where(eq(runs.id, run));
  await keepProblem(ctx, { program, run, problem: frozen, proof });
  await ctx.emit(runFinished, { program, run });
}

function explained(
  ctx: Context,
  { program, run }: Pick<Proposal, 'program' | 'run'>,
  frozen: FrozenProblem,
  engine: EngineProblem,
  parts: readonly Part[],
): (typeof proposedPairs.$inferInsert)[] {
  const menteeAt = new Map(frozen.mentees.map(({ id }, at) => [id, at]));
  const mentorAt = new Map(frozen.mentors.map(({ id }, at) => [id, at]));
  const rows = parts.flatMap(({ pairs, round }, part) => pairs.map((pair) => ({ ...pair, part, round })));
  return rows.map(({ mentee, mentor, score, pinned, part, round }) => {
    const at = menteeAt.get(mentee) as number;
    const { fit, reasons } = explainPair(frozen, engine.program, at, mentorAt.get(mentor) as number);
    return {
      id: ctx.newId(),
      organizationId: ctx.organizationId,
      programId: program,
      runId: run,
      mentorId: mentor,
      menteeId: mentee,
      trackId: frozen.mentees[at]?.track,
      score,
      fit,
      reasons,
      pinned,
      part,
      round,
    };
  });
}

function pieces<Row>(rows: readonly Row[]): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / rowsAtATime) }, (_, at) => rows.slice(at * rowsAtATime, (at + 1) * rowsAtATime));
}
