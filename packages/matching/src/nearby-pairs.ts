/**
 * The listed pairs that are tight or nearly so, by column.
 *
 * Idea: a search from places needs the lists the other way round, but only what can become tight while it
 * lasts. Since lists are sorted (sparse-state.ts), the beginnings of the rows' lists tell all such pairs.
 * Invariants: every listed pair of a row that wants one, with  u + p - v <= reach,  is in.
 * Example: rows [Mo 9, Mia 2] and [Mo 7], u = [8, 6], p = [1, 0], reach 3: only Mo has pairs, two.
 */
import type { SparseState } from './sparse-state.ts';

/** The pairs of column j stand from start[j] to start[j + 1]. */
export interface PairsByColumn {
  start: Int32Array;
  rows: Int32Array;
  scores: Int32Array;
}

export function nearbyPairs(state: SparseState, reach: number): PairsByColumn {
  const { lists, values, prices, reference, bonus, wants } = state;
  const { start: from, end, others, scores: points } = lists;
  const fall = state.fall();
  const start = new Int32Array(state.columns + 2);
  const visit = (take: (column: number, row: number, score: number) => void): void => {
    for (let row = 0; row < state.rows; row++) {
      if (wants[row] === 0) continue;
      const least = values[row]! - bonus - reach;
      for (let at = from[row]!, last = end[row]!; at < last; at++) {
        const column = others[at]!;
        const score = points[at]!;
        if (score - prices[column]! >= least) take(column, row, score);
        else if (score - reference[column]! + fall < least) break;
      }
    }
  };
  visit((column) => start[column + 2]!++);
  for (let column = 0; column < state.columns; column++) start[column + 2]! += start[column + 1]!;
  const rows = new Int32Array(start[state.columns + 1]!);
  const scores = new Int32Array(rows.length);
  visit((column, row, score) => {
    const at = start[column + 1]!++;
    rows[at] = row;
    scores[at] = score;
  });
  return { start, rows, scores };
}
