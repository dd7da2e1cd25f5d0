import { eq } from 'drizzle-orm';
import type { Context } from '../../platform/context.ts';
import { runProblems } from '../tables.ts';
import type { Proof } from '../structures/divisions.ts';
import type { FrozenProblem } from './frozen-problem.ts';

interface Kept {
  program: string;
  run: string;
  problem: FrozenProblem;
  /** Absent while it has not been solved. */
  proof?: Proof;
}

/** What the run is computed from and its proof, in place of what was kept of it before. */
export async function keepProblem(ctx: Context, { program, run, problem, proof }: Kept): Promise<void> {
  const kept = { problem, certificate: proof ?? null };
  await ctx.db
    .insert(runProblems)
    .values({ runId: run, organizationId: ctx.organizationId, programId: program, ...kept })
    .onConflictDoUpdate({ target: runProblems.runId, set: kept });
}

/** As it stands in the database, to be read by its schemas; undefined before it is frozen, and once somebody in it was erased. */
export async function keptProblem(ctx: Context, run: string): Promise<{ problem: unknown; certificate: unknown } | undefined> {
  const [kept] = await ctx.db
    .select({ problem: runProblems.problem, certificate: runProblems.certificate })
    .from(runProblems)
    .where(eq(runProblems.runId, run));
  return kept;
}
