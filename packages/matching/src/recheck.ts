/**
 * Proves a pairing optimal again after a change, by looking only at what changed.
 *
 * Idea: the pairing was optimal before, so u + p >= v held for every pair not held. It can only
 * fail where u fell, p fell, the pair was given up or the score is new. Rows whose value or pairs
 * changed are checked against all columns; columns whose price fell, against all rows.
 * Invariants checked: those of pairing-state.ts, which together are complementary slackness.
 * Example: pinning one pair among 10,000 moves 3 people: some 20 rows and columns are checked.
 */
import type { Snapshot } from './changing-market.ts';
import { InternalCertificateError } from './errors.ts';
import { FORBIDDEN } from './problem.ts';
import type { PairingState } from './pairing-state.ts';

/** @throws InternalCertificateError naming what broke */
export function recheck(state: PairingState, before: Snapshot): void {
  const all = state.bonus !== before.bonus;
  const broken: string[] = [];
  for (let row = 0; row < state.rows; row++) {
    const same =
      state.values[row] === before.values[row] && state.held[row] === before.held[row] && state.demand[row] === before.demand[row];
    if (all || !same) checkRow(state, row, broken);
  }
  for (let column = 0; column < state.columns; column++) {
    const price = state.prices[column]!;
    const old = before.prices[column] ?? Infinity;
    checkColumn(state, column, broken);
    if (all || price < old) checkColumnAgainstAll(state, column, broken);
  }
  if (broken.length > 0) throw new InternalCertificateError(broken);
}

function checkRow(state: PairingState, row: number, broken: string[]): void {
  const { columns, stride, scores, prices, bonus } = state;
  if (state.demand[row] === 0) return;
  const value = state.values[row]!;
  const held = state.held[row]!;
  if (value < 0 || state.spare(row) < 0 || (state.spare(row) > 0 && value !== 0))
    broken.push(`Row ${row} has the value ${value} with ${state.spare(row)} units to spare.`);
  for (let column = 0, at = row * stride; column < columns; column++, at++) {
    const score = scores[at]!;
    if (score === FORBIDDEN) continue;
    if (score + bonus > value + prices[column]! && !held.includes(column)) broken.push(`Row ${row} would gain by column ${column}.`);
  }
}

function checkColumn(state: PairingState, column: number, broken: string[]): void {
  const price = state.prices[column]!;
  const room = state.room[column]!;
  const holders = state.holders[column]!;
  if (price < 0 || room < 0 || (room > 0 && price !== 0)) broken.push(`Column ${column} has the price ${price} with ${room} places free.`);
  if (holders.length + room !== state.capacity[column]) broken.push(`Column ${column} has lost count of its places.`);
  for (const row of holders)
    if (!state.isAllowed(row, column) || state.worthOf(row, column) < price + state.values[row]!)
      broken.push(`Row ${row} pays more for column ${column} than it is worth.`);
}

function checkColumnAgainstAll(state: PairingState, column: number, broken: string[]): void {
  const { rows, height, values, demand, bonus } = state;
  const scores = state.scoresByColumn();
  const price = state.prices[column]!;
  for (let row = 0, at = column * height; row < rows; row++, at++) {
    const score = scores[at]!;
    if (score === FORBIDDEN || demand[row] === 0) continue;
    if (score + bonus > values[row]! + price && !state.held[row]!.includes(column))
      broken.push(`Row ${row} would gain by column ${column}, whose price fell.`);
  }
}
