/**
 * Proves a pairing optimal again after a change, by looking only at what changed.
 *
 * Idea: the pairing was optimal before, so u + p >= v held for every listed pair not held, and <= for every
 * pair held. Often all prices rise by the same c and all values fall by it, which changes neither. So for any
 * c, the first can only fail where u fell by more, p rose by less, the pair was given up or the score is new;
 * the second only where u fell by less, p rose by more, or the pair is new. The c of most columns leaves the
 * least to look at. Lists are read as far as their order leaves anything to find. Unlisted pairs are proved by
 * their bounds (list-bounds.ts), all rows at once.
 * Invariants checked: those of pairing-state.ts, which together are complementary slackness.
 * Source: Ahuja, Magnanti and Orlin 1993, Network Flows, section 9.4; Boyer and Moore 1991, MJRTY: a fast
 * majority vote algorithm, in Automated Reasoning, 105-117.
 * Example: pinning one pair among 10,000 moves 3 people: some 20 rows and columns are checked.
 */
import type { ChangingMarket, Snapshot } from './changing-market.ts';
import { InternalCertificateError } from './errors.ts';
import type { PairingState } from './pairing-state.ts';
import { FORBIDDEN } from './problem.ts';

/** @throws InternalCertificateError naming what broke */
export function recheck({ state, proof, edits, journal }: ChangingMarket, before: Snapshot): void {
  const all = state.bonus !== before.bonus;
  const since = journal.since(before.mark);
  const rise = all ? 0 : commonRise(state.prices, before.prices);
  const { values, prices, demand, capacity } = state;
  const broken: string[] = [];
  // Prices have moved since the last search, and lists are to be read no further than they bear.
  state.sortFallen();
  // Who joined had no value and no price, and is taken as having lost without end, so that all about them is checked.
  for (let row = 0; row < state.rows; row++) {
    const fell = (before.values[row] ?? Infinity) - values[row]!;
    const isAnother = all || since.held.has(row) || demand[row] !== before.demand[row];
    if (fell !== 0 || isAnother) checkValue(state, row, broken);
    if (fell > rise || isAnother) checkGains(state, row, broken);
    if (fell < rise || isAnother) checkHeld(state, row, broken);
  }
  for (let at = before.edits; at < edits.length; at++) {
    checkGains(state, edits[at]!.row, broken);
    checkHeld(state, edits[at]!.row, broken);
  }
  for (let column = 0; column < state.columns; column++) {
    const rose = prices[column]! - (before.prices[column] ?? Infinity);
    const isAnother = all || since.holders.has(column) || capacity[column] !== before.capacity[column];
    if (rose !== 0 || isAnother) checkPlaces(state, column, broken);
    if (rose > rise || isAnother) for (const row of state.holders[column]!) checkHeld(state, row, broken);
    if (rose < rise || all) checkGainsBy(state, column, broken);
  }
  const { rows, columns } = proof.bounds.unproved(state);
  if (rows.length + columns.length > 0) broken.push(`${rows.length} rows and ${columns.length} columns are not proved by their bounds.`);
  if (broken.length > 0) throw new InternalCertificateError(broken);
}

/** By how much more than half of the prices rose, or nothing. */
function commonRise(prices: Float64Array, before: Float64Array): number {
  let candidate = 0;
  let lead = 0;
  for (let column = 0; column < before.length; column++) {
    const rose = prices[column]! - before[column]!;
    if (lead === 0) candidate = rose;
    lead += rose === candidate ? 1 : -1;
  }
  return lead > 0 ? candidate : 0;
}

function checkValue(state: PairingState, row: number, broken: string[]): void {
  const value = state.values[row]!;
  const spare = state.spare(row);
  if (spare < 0 || (state.demand[row]! > 0 && (value < 0 || (spare > 0 && value !== 0))))
    broken.push(`Row ${row} has the value ${value} with ${spare} units to spare.`);
}

function checkGains(state: PairingState, row: number, broken: string[]): void {
  const { prices, bonus } = state;
  const { start, end, others, scores } = state.lists;
  if (state.demand[row] === 0) return;
  const value = state.values[row]!;
  const held = state.held[row]!;
  for (let at = start[row]!, last = end[row]!; at < last; at++) {
    const column = others[at]!;
    if (scores[at]! + bonus <= value + prices[column]! || scores[at] === FORBIDDEN) {
      if (state.mostFrom(at) + bonus <= value) break;
      continue;
    }
    if (!held.includes(column)) broken.push(`Row ${row} would gain by column ${column}.`);
  }
}

function checkHeld(state: PairingState, row: number, broken: string[]): void {
  for (const column of state.held[row]!) {
    const score = state.scoreOf(row, column);
    if (score === FORBIDDEN || score + state.bonus < state.prices[column]! + state.values[row]!)
      broken.push(`Row ${row} pays more for column ${column} than it is worth.`);
  }
}

function checkPlaces(state: PairingState, column: number, broken: string[]): void {
  const price = state.prices[column]!;
  const room = state.room[column]!;
  if (price < 0 || room < 0 || (room > 0 && price !== 0)) broken.push(`Column ${column} has the price ${price} with ${room} places free.`);
  if (state.holders[column]!.length + room !== state.capacity[column]) broken.push(`Column ${column} has lost count of its places.`);
}

function checkGainsBy(state: PairingState, column: number, broken: string[]): void {
  const { byColumn, values, bonus } = state;
  const price = state.prices[column]!;
  for (let at = byColumn.start[column]!, end = byColumn.end[column]!; at < end; at++) {
    const row = byColumn.others[at]!;
    const score = byColumn.scores[at]!;
    if (score + bonus <= values[row]! + price || score === FORBIDDEN || state.demand[row] === 0) continue;
    if (!state.held[row]!.includes(column)) broken.push(`Row ${row} would gain by column ${column}, which costs too little.`);
  }
}
