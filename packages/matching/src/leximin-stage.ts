/**
 * One stage of leximin as an ordinary assignment: the fewest pairs at the next scores.
 *
 * Idea: the lowest few scores left become the digits of a number, base 1 + the pairs there can be, so
 * that one pair fewer at a lower score outweighs all above it. A pair costs its digit. Serving in full
 * those who must be earns more than all digits together, so it comes first, after the number of pairs.
 * Example: at most 3 pairs, scores 5, 6 and 9 left: a 5 costs 4, a 6 costs 1, a 9 nothing.
 */
import type { Scope } from './leximin-scope.ts';
import { pinnedCells } from './floored-problem.ts';
import { FORBIDDEN, SCORE_LIMIT, demandOf, scoreReader } from './problem.ts';
import type { Problem } from './problem.ts';

/** The different scores above `settled` of pairs still open, in order. */
export function levelsIn(problem: Problem, { open }: Scope, settled: number): number[] {
  const read = scoreReader(problem);
  const width = problem.mentors.length;
  const levels = new Set<number>();
  open.forEach((isOpen, cell) => {
    if (isOpen === 0) return;
    const score = read(Math.floor(cell / width), cell % width);
    if (score > settled) levels.add(score);
  });
  return [...levels].sort((a, b) => a - b);
}

/** The assignment that settles the lowest of these levels, and which ones those are. */
export function stageProblem(problem: Problem, scope: Scope, levels: readonly number[]): { problem: Problem; scores: number[] } {
  const { mentees, mentors } = problem;
  const read = scoreReader(problem);
  const sum = (counts: number[]) => counts.reduce((total, count) => total + count, 0);
  const most = Math.min(sum(mentees.map(demandOf)), sum(mentors.map(({ capacity }) => Math.min(capacity, mentees.length))));
  const digits = digitsFor(most, levels.length);
  const scores = levels.slice(0, digits);
  const cost = new Map(scores.map((score, at) => [score, (most + 1) ** (digits - 1 - at)]));
  const serving = most * (most + 1) ** (digits - 1) + 1;
  const pinned = pinnedCells({ ...problem, pins: scope.pins });
  const score = (i: number, j: number): number => {
    const cell = i * mentors.length + j;
    if (pinned.has(cell)) return 0;
    if (scope.open[cell] === 0) return FORBIDDEN;
    return serving * (scope.fullMentees[i]! + scope.fullMentors[j]!) - (cost.get(read(i, j)) ?? 0);
  };
  return { scores, problem: { mentees, mentors, score, pins: scope.pins, objective: 'most-matched-then-total' } };
}

/** How many levels fit into exact scores, at least one. The highest level never needs a digit. */
function digitsFor(most: number, levels: number): number {
  let digits = 1;
  while (digits < levels - 1 && 2 * (most * (most + 1) ** digits + 1) <= SCORE_LIMIT) digits++;
  return digits;
}
