/**
 * The fairest pairing: the worst pair as good as it can be, then the most points.
 *
 * Idea: as many pairs as possible come first, as always. Then raise a floor: allow only pairs of at
 * least f points and see whether as many can still be paired. Whether they can only gets harder with
 * f, so a binary search over the scores that occur finds the highest floor. Above it, the best total.
 * The proof has two parts: the usual prices for the problem with the floor, and, one score higher,
 * the people who would then share too few places (a Hall set).
 * Pins are given and not subject to the floor. leximin.ts goes on to the second-worst pair and so on.
 * Invariants: as many pairs as without a floor; no unpinned pair below `floor`; total at most the
 * optimum's, by `price.pointsLost`, the price of fairness.
 *
 * Source: Burkard, Dell'Amico and Martello 2009, Assignment Problems, section 6.2 (threshold
 * algorithms for the linear bottleneck assignment problem); Hall 1935.
 * Example: Ana-Mo 9, Ana-Mia 5, Ben-Mo 6, Ben-Mia 1. Ana-Mo and Ben-Mia give 10 with a pair of 1,
 * Ana-Mia and Ben-Mo give 11: with floor 5 these remain, and fairness costs nothing.
 */
import { solveAssignment } from './assignment.ts';
import type { Assignment, SolveOptions } from './assignment.ts';
import { worstOf } from './fairness-price.ts';
import type { FairnessPrice } from './fairness-price.ts';
import { scoresFrom, withFloor, withoutPoints } from './floored-problem.ts';
import type { Problem } from './problem.ts';
import { explainUnmatched } from './unmatched.ts';
import type { WhyUnmatched } from './unmatched.ts';

export interface FairAssignment {
  /** Optimal for `problem`, to be certified against it. */
  assignment: Assignment;
  /** The given problem with all pairs below the floor forbidden. */
  problem: Problem;
  /** Points of the worst unpinned pair, at best; undefined when there is none. */
  floor: number | undefined;
  /** The best total, which proves how many pairs there can be and what fairness costs. */
  optimum: Assignment;
  /** What this costs against the best total; `priceInWords` says it. */
  price: FairnessPrice;
  /** The next higher score, and who would be alone if it were the floor, and why. */
  next: { floor: number; alone: WhyUnmatched[] } | undefined;
}

/** @throws as solveAssignment */
export async function solveFairest(given: Problem, options: SolveOptions = {}): Promise<FairAssignment> {
  const problem: Problem = { ...given, objective: 'most-matched-then-total' };
  const { signal, onProgress } = options;
  const best = await solveAssignment(problem, { signal });
  const reached = worstOf(best.pairs);
  const before = { worstBefore: reached, totalBefore: best.total };
  if (reached === undefined)
    return {
      assignment: best,
      optimum: best,
      problem,
      floor: undefined,
      price: { ...before, worst: undefined, pointsLost: 0 },
      next: undefined,
    };
  // The optimum's own worst pair is a floor already.
  const scores = scoresFrom(problem, reached);
  let low = 0;
  let high = scores.length;
  const searches = Math.ceil(Math.log2(scores.length + 1)) + 2;
  for (let search = 1; high - low > 1; search++) {
    onProgress?.(Math.min(1, search / searches));
    const middle = (low + high) >> 1;
    const trial = await solveAssignment(withoutPoints(problem, scores[middle]!), { signal });
    if (trial.matched === best.matched) low = middle;
    else high = middle;
  }
  const floored = withFloor(problem, scores[low]!);
  const assignment = await solveAssignment(floored, { signal });
  const above = scores[high];
  const next = above === undefined ? undefined : { floor: above, alone: await alone(problem, above, signal) };
  onProgress?.(1);
  const price = { ...before, worst: scores[low], pointsLost: best.total - assignment.total };
  return { assignment, optimum: best, problem: floored, floor: scores[low], price, next };
}

async function alone(problem: Problem, floor: number, signal?: AbortSignal) {
  const higher = withoutPoints(problem, floor);
  return explainUnmatched(higher, await solveAssignment(higher, { signal }));
}
