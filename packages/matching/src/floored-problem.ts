/**
 * A problem with a floor: pairs of fewer points are forbidden, pinned pairs keep what they have.
 *
 * Idea: the threshold problems of fairness.ts differ from the given one only in what a score reads as.
 * Where a whole row can be scored at once it still is. FORBIDDEN is below every floor and stays so.
 * Example: floor 5 over the row 9, 5, 1 reads 9, 5, FORBIDDEN; without points it reads 0, 0, FORBIDDEN.
 */
import { FORBIDDEN, scoreReader } from './problem.ts';
import type { FillRow, Problem } from './problem.ts';

/** Pairs below the floor are forbidden, the others worth what they were. */
export const withFloor = (problem: Problem, floor: number): Problem => rescored(problem, (score) => (score >= floor ? score : FORBIDDEN));

/** Only whether a pair is allowed: 0 points from the floor up. */
export const withoutPoints = (problem: Problem, floor: number): Problem => rescored(problem, (score) => (score >= floor ? 0 : FORBIDDEN));

/** The different scores from `lowest` up, in order. */
export function scoresFrom(problem: Problem, lowest: number): number[] {
  const read = scoreReader(problem);
  const scores = new Set<number>();
  for (let i = 0; i < problem.mentees.length; i++)
    for (let j = 0; j < problem.mentors.length; j++) {
      const score = read(i, j);
      if (score !== FORBIDDEN && score >= lowest) scores.add(score);
    }
  return [...scores].sort((a, b) => a - b);
}

/** Cells, row-major, of the pairs decided beforehand. */
export function pinnedCells({ mentees, mentors, pins = [] }: Problem): Set<number> {
  const menteeAt = new Map(mentees.map(({ id }, at) => [id, at]));
  const mentorAt = new Map(mentors.map(({ id }, at) => [id, at]));
  return new Set(pins.map(([mentee, mentor]) => menteeAt.get(mentee)! * mentors.length + mentorAt.get(mentor)!));
}

function rescored(problem: Problem, change: (score: number) => number): Problem {
  const read = scoreReader(problem);
  const width = problem.mentors.length;
  const pinned = pinnedCells(problem);
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
