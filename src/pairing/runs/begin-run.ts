import type { Assignment } from '@pairwell/matching';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { programs } from '../../planning/tables.ts';
import { personIdOf } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { works } from '../../platform/db/tables.ts';
import { Refused } from '../../platform/problems.ts';
import { criteriaOf } from '../criteria/criteria-of.ts';
import { questionsAsked } from '../criteria/questions-asked.ts';
import { lacksSeniority } from '../criteria/scales.rules.ts';
import { runs } from '../tables.ts';
import type { Strand } from '../strands/strands.rules.ts';
import { isFor } from './current-run.ts';
import { keepProblem } from './keep-problem.ts';
import type { FrozenProblem } from './frozen-problem.ts';

export const underWay = 'A proposal is being made right now. Wait until it is done, or stop it.';

/** Whether a proposal of the strand is being made. */
export async function runUnderWay(ctx: Context, program: string, strand: Strand): Promise<boolean> {
  const open = await ctx.db
    .select({ id: runs.id })
    .from(runs)
    .innerJoin(works, eq(works.id, runs.workId))
    .where(and(eq(runs.programId, program), isNull(works.finishedAt), isNull(works.failedAt), isNull(works.cancelledAt), isFor(strand)));
  return open.length > 0;
}

/** Of two managers who ask for a proposal at once, the second waits here and is refused. */
export async function lockForRun(ctx: Context, program: string, strand: Strand): Promise<void> {
  await ctx.db.select({ id: programs.id }).from(programs).where(eq(programs.id, program)).for('update');
  if (await runUnderWay(ctx, program, strand)) throw new Refused(underWay);
}

/** Starts a proposal for the whole pool of a strand. @throws Refused where one is under way, or where the criteria ask what nobody is asked */
export async function beginRun(ctx: Context, program: string, strand: Strand): Promise<{ run: string; work: string }> {
  await lockForRun(ctx, program, strand);
  const { version, set } = await criteriaOf(ctx, program, strand.shape.structure);
  if (lacksSeniority(set, await questionsAsked(ctx, program)))
    throw new Refused(
      'The rule on seniority needs a question on seniority with its levels. Add one to the questionnaire, or choose "any level" in the criteria.',
    );
  return startRun(ctx, program, strand, version);
}

/**
 * Starts the work on a new proposal; the program must be locked.
 * @param given what is known of it beforehand: a problem, and an answer that is kept if it proves to be the best
 */
export async function startRun(
  ctx: Context,
  program: string,
  { shape, tracks }: Strand,
  criteriaVersion: number,
  given?: { problem: FrozenProblem; assignment: Assignment },
): Promise<{ run: string; work: string }> {
  const run = ctx.newId();
  const work = await ctx.startWork('pairing.propose', { program, run }, { program });
  await ctx.db.insert(runs).values({
    id: run,
    organizationId: ctx.organizationId,
    programId: program,
    number: sql<number>`(select coalesce(max(number), 0) + 1 from pairing.runs where program_id = ${program})`,
    workId: work,
    criteriaVersion,
    askedAt: ctx.now,
    askedBy: personIdOf(ctx.actor),
    structure: shape.structure.key,
    tracks: tracks.map(({ id }) => id),
    ...(given ? { summary: { pinsLeftOut: [] } } : {}),
  });
  if (given) await keepProblem(ctx, { program, run, problem: given.problem, proof: given.assignment });
  return { run, work };
}
