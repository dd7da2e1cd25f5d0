/**
 * The capacitated assignment problem.
 *
 * Mentees i ask for d_i mentors (usually 1), mentors j have c_j places, every allowed pair is
 * worth a whole number s_ij of points. Choose pairs, each at most once, so that nobody gets more
 * than asked for or has room for, and the objective is as large as possible:
 *   'most-matched-then-total'  as many pairs as possible, and among those the most points;
 *   'total'                    the most points, even if somebody is left without a pair for it.
 *
 * Example: Ana and Ben both fit Mo (9 and 7 points), only Ana fits Mia (1 point), one place each.
 * Most matched: Ana-Mia and Ben-Mo, 2 pairs, 8 points. Total: Ana-Mo alone, 9 points.
 */

import type { ScorePlan } from './plan-builder.ts';

/** The score of a pair that must not meet. The smallest 32-bit integer, so it fits an Int32Array. */
export const FORBIDDEN = -2147483648;

/** Scores must lie in [-SCORE_LIMIT, SCORE_LIMIT] so that sums stay exact. */
export const SCORE_LIMIT = 1_000_000_000;

export type Objective = 'most-matched-then-total' | 'total';

export interface Mentee {
  id: string;
  /** How many different mentors this person wants; a whole number from 0, 1 when absent. */
  demand?: number;
}

export interface Mentor {
  id: string;
  /** How many mentees this person has room for; a whole number from 0. */
  capacity: number;
}

/** Points of mentee number i with mentor number j, in the order the people were given. */
export type ScoreOf = (mentee: number, mentor: number) => number | null;

/** Writes the scores of one mentee with mentors `from` to `to` (exclusive) into `into`, by position. */
export interface FillRow {
  (mentee: number, into: Int32Array, from: number, to: number): void;
  /** What the row is computed from, where all of it fits the row kernel: lets threads and the solver share it. */
  readonly plan?: ScorePlan;
}

/** Mentee's id, then mentor's id. */
export type PairOfIds = readonly [mentee: string, mentor: string];

export interface Problem {
  mentees: readonly Mentee[];
  mentors: readonly Mentor[];
  /**
   * Whole numbers: a row-major matrix (mentees by mentors) or a function of the two positions.
   * FORBIDDEN (or null from a function) marks a pair that must not meet.
   */
  score: Int32Array | ScoreOf;
  /** The same scores a row at a time, where that is faster; `ScoreProgram.fillRow` fits. */
  fillRow?: FillRow;
  /** Further pairs that must not meet, by position. */
  forbidden?: (mentee: number, mentor: number) => boolean;
  /** Pairs decided beforehand: each is kept, uses one place, and the rest is optimal around it. */
  pins?: readonly PairOfIds[];
  /** Pairs that must not meet, by id. */
  exclusions?: readonly PairOfIds[];
  /** 'most-matched-then-total' when absent. */
  objective?: Objective;
}

/** How many mentors a mentee asks for. */
export const demandOf = (mentee: Mentee): number => mentee.demand ?? 1;

/** The objective in force. */
export const objectiveOf = (problem: Problem): Objective => problem.objective ?? 'most-matched-then-total';

/** One reader for both ways of giving scores; forbidden by `score` or by the predicate is FORBIDDEN. */
export function scoreReader(problem: Problem): (mentee: number, mentor: number) => number {
  const { score, forbidden, mentors } = problem;
  const width = mentors.length;
  const read =
    score instanceof Int32Array ? (i: number, j: number) => score[i * width + j]! : (i: number, j: number) => score(i, j) ?? FORBIDDEN;
  if (!forbidden) return read;
  return (i, j) => (forbidden(i, j) ? FORBIDDEN : read(i, j));
}
