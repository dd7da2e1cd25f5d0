/**
 * Proves a pairing optimal again after a change, by looking only at what changed.
 *
 * Idea: the pairing was optimal before, so u + p >= v held for every listed pair not held. It can only
 * fail where u fell, p fell, the pair was given up or the score is new. Rows whose value or pairs
 * changed are checked against their lists; columns whose price fell, against theirs. Unlisted pairs
 * are proved by their bounds (list-bounds.ts), all rows at once.
 * Invariants checked: those of pairing-state.ts, which together are complementary slackness.
 * Example: pinning one pair among 10,000 moves 3 people: some 20 rows and columns are checked.
 */
import type { ChangingMarket, Snapshot } from './changing-market.ts';
import { InternalCertificateError } from './errors.ts';
import type { PairingState } from './pairing-state.ts';
import { FORBIDDEN } from './problem.ts';

/** @throws InternalCertificateError naming what broke */
export function recheck({ state, proof, edits }: ChangingMarket, before: Snapshot): void {
  const all = state.bonus !== before.bonus;
  const broken: string[] = [];
  const { values, held, demand } = state;
  for (let row = 0; row < state.rows; row++) {
    const same = values[row] === before.values[row] && held[row] === before.held[row] && demand[row] === before.demand[row];
    if (all || !same) checkRow(state, row, broken);
  }
  for (let at = before.edits; at < edits.length; at++) checkRow(state, edits[at]!.row, broken);
  for (let column = 0; column < state.columns; column++) {
    const old = before.prices[column] ?? Infinity;
    if (
      all ||
      state.prices[column] !== old ||
      state.holders[column] !== before.holders[column] ||
      state.capacity[column] !== before.capacity[column]
    )
      checkColumn(state, column, broken);
    if (all || state.prices[column]! < old) checkColumnAgainstAll(state, column, broken);
  }
  const { rows, columns } = proof.bounds.unproved(state);
  if (rows.length + columns.length > 0) broken.push(`${rows.length} rows and ${columns.length} columns are not proved by their bounds.`);
  if (broken.length > 0) throw new InternalCertificateError(broken);
}

function checkRow(state: PairingState, row: number, broken: string[]): void {
  const { prices, bonus } = state;
  const { start, end, others, scores } = state.lists;
  if (state.demand[row] === 0) return;
  const value = state.values[row]!;
  const held = state.held[row]!;
  if (value < 0 || state.spare(row) < 0 || (state.spare(row) > 0 && value !== 0))
    broken.push(`Row ${row} has the value ${value} with ${state.spare(row)} units to spare.`);
  for (let at = start[row]!, last = end[row]!; at < last; at++) {
    const column = others[at]!;
    if (scores[at]! + bonus <= value + prices[column]! || scores[at] === FORBIDDEN) continue;
    if (!held.includes(column)) broken.push(`Row ${row} would gain by column ${column}.`);
  }
}

function checkColumn(state: PairingState, column: number, broken: string[]): void {
  const price = state.prices[column]!;
  const room = state.room[column]!;
  const holders = state.holders[column]!;
  if (price < 0 || room < 0 || (room > 0 && price !== 0)) broken.push(`Column ${column} has the price ${price} with ${room} places free.`);
  if (holders.length + room !== state.capacity[column]) broken.push(`Column ${column} has lost count of its places.`);
  for (const row of holders) {
    const score = state.scoreOf(row, column);
    if (score === FORBIDDEN || score + state.bonus < price + state.values[row]!)
      broken.push(`Row ${row} pays more for column ${column} than it is worth.`);
  }
}

function checkColumnAgainstAll(state: PairingState, column: number, broken: string[]): void {
  const { byColumn, values, bonus } = state;
  const price = state.prices[column]!;
  for (let at = byColumn.start[column]!, end = byColumn.end[column]!; at < end; at++) {
    const row = byColumn.others[at]!;
    const score = byColumn.scores[at]!;
    if (score + bonus <= values[row]! + price || score === FORBIDDEN || state.demand[row] === 0) continue;
    if (!state.held[row]!.includes(column)) broken.push(`Row ${row} would gain by column ${column}, whose price fell.`);
  }
}
