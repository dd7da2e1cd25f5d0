import { solveAssignment, type Assignment, type SolveOptions } from '@pairwell/matching';
import { engineProblem } from './engine-problem.rules.ts';
import type { FrozenProblem } from './frozen-problem.ts';
import { settleLimits } from './settle-limits.rules.ts';

/**
 * The best assignment that also keeps everybody's hours and matches nobody both ways.
 * Each round narrows the problem for good, so it ends.
 * @returns the assignment and the problem it is proved optimal for
 */
export async function solveFrozen(given: FrozenProblem, options: SolveOptions): Promise<{ frozen: FrozenProblem; assignment: Assignment }> {
  for (let frozen = given; ;) {
    const assignment = await solveAssignment(engineProblem(frozen).problem, options);
    const narrowed = settleLimits(frozen, assignment.pairs);
    if (!narrowed) return { frozen, assignment };
    frozen = narrowed;
  }
}
