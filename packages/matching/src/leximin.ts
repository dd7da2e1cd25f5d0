/**
 * Leximin: the worst pair as good as it can be, then the second-worst, and so on to the best.
 *
 * Idea: among the choices with as many pairs as possible, have as few pairs as possible with the lowest
 * score, among those as few as possible with the next score, and so on: the number of pairs is fixed,
 * so this raises the sorted list of scores as high as it can be. solveFairest skips all scores that can
 * be avoided altogether. Then every level is an assignment in which a pair of that level costs a point
 * and every other nothing, over the pairings its predecessors leave (leximin-scope.ts). Levels are taken
 * together as digits of one number, lowest first, as many as exact arithmetic has room for.
 * Every level carries its own certificate; `certifyLeximin` redoes the whole chain.
 * The scores of a leximin pairing are unique, who has them is not. Pins are given and do not count.
 * Invariants: as many pairs as possible; no sorted list of scores is higher at its first difference.
 *
 * Source: Burkard and Rendl 1991, Lexicographic bottleneck problems, Operations Research Letters 10,
 * 303-308; Della Croce, Paschos and Tsoukias 1999, An improved general procedure for lexicographic
 * bottleneck problems, Operations Research Letters 24, 187-194.
 * Example: Ana fits Mo alone, 5; Ben has 5 with Mia, 9 with Tea; Cem 10 with Mia, 20 with Tea. The worst
 * pair has 5 whatever is done. Ben-Mia and Cem-Tea give 5, 5, 20; leximin takes 5, 9, 10 for 6 points.
 */
import { solveAssignment } from './assignment.ts';
import type { Assignment, Pair, SolveOptions } from './assignment.ts';
import { certify } from './certificate.ts';
import type { Verdict } from './certificate.ts';
import { solveFairest } from './fairness.ts';
import type { FairnessPrice } from './fairness-price.ts';
import { pinnedCells, withFloor } from './floored-problem.ts';
import { narrowed, wholeScope } from './leximin-scope.ts';
import { levelsIn, stageProblem } from './leximin-stage.ts';
import { scoreReader } from './problem.ts';
import type { Problem } from './problem.ts';

/** Plain data, fit to be stored as JSON and certified again later. */
export interface LeximinAssignment extends Pick<Assignment, 'pairs' | 'unmatched' | 'matched' | 'total'> {
  /** Points of the worst unpinned pair; undefined when there is none. */
  floor: number | undefined;
  /** How many unpinned pairs have each score, the worst first. */
  spread: { score: number; pairs: number }[];
  /** What this costs against the best total; `priceInWords` says it. */
  price: FairnessPrice;
  /** The best total, which proves how many pairs there can be. */
  optimum: Assignment;
  /** The proof: scores settled together, and the assignment proved to have the fewest of them. */
  stages: { scores: number[]; assignment: Assignment }[];
}

/**
 * Solves exactly. Time: one assignment for every one to eight scores that occur, fewer the more people
 * there are; memory mentees x mentors x 5 bytes. @throws as solveAssignment
 */
export async function solveLeximin(given: Problem, options: SolveOptions = {}): Promise<LeximinAssignment> {
  const { signal, onProgress } = options;
  const fairest = await solveFairest(given, { signal });
  const { problem, floor, price, optimum } = fairest;
  const stages: LeximinAssignment['stages'] = [];
  let scope = wholeScope(problem);
  let left = levelsIn(problem, scope, -Infinity);
  let fraction = 0;
  do {
    const { problem: stage, scores } = stageProblem(problem, scope, left);
    const assignment = await solveAssignment(stage, { signal });
    stages.push({ scores, assignment });
    scope = narrowed(scope, stage, assignment.certificate.prices);
    left = levelsIn(problem, scope, scores.at(-1) ?? Infinity);
    fraction = Math.max(fraction, 1 / (1 + left.length));
    onProgress?.(fraction);
  } while (left.length > 1);
  onProgress?.(1);
  const told = withGivenScores(given, stages.at(-1)!.assignment);
  return { ...told, floor, spread: spreadOf(told.pairs), price: { ...price, pointsLost: price.totalBefore - told.total }, optimum, stages };
}

/** Checks every level against every pair, using nothing of the solver; says what is proved or what is wrong. */
export function certifyLeximin(given: Problem, leximin: LeximinAssignment): Verdict {
  const ranked: Problem = { ...given, objective: 'most-matched-then-total' };
  const most = certify(ranked, leximin.optimum);
  if (!most.ok) return most;
  if (leximin.optimum.matched !== leximin.matched) return { ok: false, violations: [`There could be ${leximin.optimum.matched} pairs.`] };
  const problem = leximin.floor === undefined ? ranked : withFloor(ranked, leximin.floor);
  let scope = wholeScope(problem);
  let left = levelsIn(problem, scope, -Infinity);
  for (const { scores, assignment } of leximin.stages) {
    const stage = stageProblem(problem, scope, left);
    if (scores.join() !== stage.scores.join()) return { ok: false, violations: [`The scores ${stage.scores.join(', ')} are not settled.`] };
    const verdict = certify(stage.problem, assignment);
    if (!verdict.ok) return verdict;
    scope = narrowed(scope, stage.problem, assignment.certificate.prices);
    left = levelsIn(problem, scope, scores.at(-1) ?? Infinity);
  }
  const last = leximin.stages.at(-1);
  if (!last || left.length > 1) return { ok: false, violations: [`The proof stops before the scores ${left.join(', ')} are settled.`] };
  const told = withGivenScores(given, last.assignment);
  if (told.total !== leximin.total || JSON.stringify(told.pairs) !== JSON.stringify(leximin.pairs))
    return { ok: false, violations: ['The pairs, or their points, are not the ones that were proved.'] };
  return { ok: true, statement: `No pairing of ${leximin.matched} lifts its worst pairs higher.` };
}

/** The pairs with their own points and pins, whatever they stood for while levels were settled. */
function withGivenScores(given: Problem, { pairs, unmatched, matched }: Assignment) {
  const read = scoreReader(given);
  const menteeAt = new Map(given.mentees.map(({ id }, at) => [id, at]));
  const mentorAt = new Map(given.mentors.map(({ id }, at) => [id, at]));
  const pinned = pinnedCells(given);
  const told = pairs.map(({ mentee, mentor }): Pair => {
    const [i, j] = [menteeAt.get(mentee)!, mentorAt.get(mentor)!];
    return { mentee, mentor, score: read(i, j), pinned: pinned.has(i * given.mentors.length + j) };
  });
  return { pairs: told, unmatched, matched, total: told.reduce((sum, { score }) => sum + score, 0) };
}

function spreadOf(pairs: readonly Pair[]): LeximinAssignment['spread'] {
  const counts = new Map<number, number>();
  for (const { score, pinned } of pairs) if (!pinned) counts.set(score, (counts.get(score) ?? 0) + 1);
  return [...counts].map(([score, count]) => ({ score, pairs: count })).sort((a, b) => a.score - b.score);
}
