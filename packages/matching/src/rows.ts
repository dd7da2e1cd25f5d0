/**
 * The scores of one mentee's row in canonical order, whichever way the problem gives them.
 *
 * Idea: a matrix, a function or a fast row function all become one reader that writes a stretch of a
 * row. Forbidden pairs, exclusions and pins are closed in it, so whoever reads need not know them.
 * Invariants: same numbers for every way of giving scores; columns in order of mentor id.
 * Example: mentors given as [Zoe, Ana]: column 0 is Ana, read from position 1.
 */
import { checkedScore } from './market.ts';
import type { Market } from './market.ts';
import { FORBIDDEN, scoreReader } from './problem.ts';
import type { Problem } from './problem.ts';

/** Writes the scores of a row with columns `from` to `to` (exclusive) into `into`. */
export type RowReader = (row: number, into: Int32Array, from: number, to: number) => void;

export function rowReader(problem: Problem, market: Market): RowReader {
  const read = openRows(problem, market);
  const { closed } = market;
  return (row, into, from, to) => {
    read(row, into, from, to);
    for (const column of closed.get(row) ?? []) if (column >= from && column < to) into[column] = FORBIDDEN;
  };
}

function openRows(problem: Problem, market: Market): RowReader {
  const { menteeAt, mentorAt, menteeIds, mentorIds } = market;
  const { fillRow } = problem;
  const one = scoreReader(problem);
  const pairwise: RowReader = (row, into, from, to) => {
    for (let column = from; column < to; column++)
      into[column] = checkedScore(one(menteeAt[row]!, mentorAt[column]!), menteeIds[row]!, mentorIds[column]!);
  };
  if (!fillRow || problem.forbidden) return pairwise;
  if (mentorAt.every((at, column) => at === column)) return (row, into, from, to) => fillRow(menteeAt[row]!, into, from, to);
  const given = new Int32Array(mentorAt.length);
  let held = -1;
  return (row, into, from, to) => {
    // In another order than by id a stretch is scattered: price the row once, hand out its stretches.
    if (row !== held || from === 0) fillRow(menteeAt[row]!, given, 0, given.length);
    held = row;
    for (let column = from; column < to; column++) into[column] = given[mentorAt[column]!]!;
  };
}
