/**
 * The fairest pairing: the worst pair as good as it can be, then the most points.
 *
 * Idea: as many pairs as possible come first, as always. Then raise a floor: allow only pairs of at
 * least f points and see whether as many can still be paired. Whether they can only gets harder with
 * f, so a binary search over the scores that occur finds the highest floor. Above it, the best total.
 * The proof has two parts: the usual prices for the problem with the floor, and, one score higher,
 * the people who would then share too few places (a Hall set).
 * Pins are given and not subject to the floor.
 * Invariants: as many pairs as without a floor; no unpinned pair below `floor`; total at most the
 * optimum's, by `pointsLost`, the price of fairness.
 *
 * Source: Burkard, Dell'Amico and Martello 2009, Assignment Problems, section 6.2 (threshold
 * algorithms for the linear bottleneck assignment problem); Hall 1935.
 * Example: Ana-Mo 9, Ana-Mia 5, Ben-Mo 6, Ben-Mia 1. The best total is 11 either way; with floor 5
 * Ana-Mia and Ben-Mo remain, the worst pair has 5 instead of 1, and fairness costs nothing.
 */
import { solveAssignment } from './assignment.ts';
import type { Assignment, SolveOptions } from './assignment.ts';
import { FORBIDDEN, scoreReader } from './problem.ts';
import type { FillRow, Problem } from './problem.ts';
import { explainUnmatched } from './unmatched.ts';
import type { WhyUnmatched } from './unmatched.ts';

export interface FairAssignment {
  /** Optimal for `problem`, to be certified against it. */
  assignment: Assignment;
  /** The given problem with all pairs below the floor forbidden. */
  problem: Problem;
  /** Points of the worst unpinned pair, at best; undefined when there is none. */
  floor: number | undefined;
  /** Points the best total would have more: the price of fairness. */
  pointsLost: number;
  /** The next higher score, and who would be alone if it were the floor, and why. */
  next: { floor: number; alone: WhyUnmatched[] } | undefined;
}

/** @throws as solveAssignment */
export async function solveFairest(given: Problem, options: SolveOptions = {}): Promise<FairAssignment> {
  const problem: Problem = { ...given, objective: 'most-matched-then-total' };
  const { signal, onProgress } = options;
  const best = await solveAssignment(problem, { signal });
  const free = best.pairs.filter(({ pinned }) => !pinned);
  if (free.length === 0) return { assignment: best, problem, floor: undefined, pointsLost: 0, next: undefined };
  // The optimum's own worst pair is a floor already.
  const reached = free.reduce((worst, { score }) => Math.min(worst, score), Infinity);
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
  return {
    assignment,
    problem: floored,
    floor: scores[low],
    pointsLost: best.total - assignment.total,
    next,
  };
}

async function alone(problem: Problem, floor: number, signal?: AbortSignal) {
  const higher = withoutPoints(problem, floor);
  return explainUnmatched(higher, await solveAssignment(higher, { signal }));
}

/** The different scores from `lowest` up, in order. */
function scoresFrom(problem: Problem, lowest: number): number[] {
  const read = scoreReader(problem);
  const scores = new Set<number>();
  for (let i = 0; i < problem.mentees.length; i++)
    for (let j = 0; j < problem.mentors.length; j++) {
      const score = read(i, j);
      if (score !== FORBIDDEN && score >= lowest) scores.add(score);
    }
  return [...scores].sort((a, b) => a - b);
}

const withFloor = (problem: Problem, floor: number): Problem => rescored(problem, (score) => (score >= floor ? score : FORBIDDEN));

/** Only whether a pair is allowed: 0 points from the floor up. */
const withoutPoints = (problem: Problem, floor: number): Problem => rescored(problem, (score) => (score >= floor ? 0 : FORBIDDEN));

/** Pinned pairs keep their score; FORBIDDEN is below every floor and stays so. */
function rescored(problem: Problem, change: (score: number) => number): Problem {
  const read = scoreReader(problem);
  const menteeAt = new Map(problem.mentees.map(({ id }, at) => [id, at]));
  const mentorAt = new Map(problem.mentors.map(({ id }, at) => [id, at]));
  const width = problem.mentors.length;
  const pinned = new Set((problem.pins ?? []).map(([a, b]) => menteeAt.get(a)! * width + mentorAt.get(b)!));
  const score = (i: number, j: number) => (pinned.has(i * width + j) ? read(i, j) : change(read(i, j)));
  const { fillRow } = problem;
  const quick: FillRow | undefined =
    fillRow && !problem.forbidden && pinned.size === 0
      ? (mentee, into, from, to) => {
          fillRow(mentee, into, from, to);
          for (let j = from; j < to; j++) into[j] = change(into[j]!);
        }
      : undefined;
  return { ...problem, score, fillRow: quick, forbidden: undefined };
}
