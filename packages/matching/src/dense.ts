/**
 * The exact optimum of a market whose scores stand in one matrix.
 *
 * Idea: one side enters unit by unit, each by a shortest augmenting path. The scarce side enters:
 * when there are fewer places than mentees want, each place looks for its mentee, so no search is
 * wasted on those who must stay alone.
 *   Mentees enter (mentee-search.ts): prices start at 0, and u when a mentee comes.
 *   Places enter (place-search.ts): u starts at 0, and each price at the most anyone would gain.
 * Invariants: those of pairing-state.ts; both ways end in the same worth, not always the same pairs.
 * Memory: rows x columns x 4 bytes. Time: at worst units x rows x columns, in practice far less.
 */
import type { DenseMarket, Outcome } from './market.ts';
import { MenteeSearch } from './mentee-search.ts';
import { PairingState } from './pairing-state.ts';
import { PlaceSearch } from './place-search.ts';
import { FORBIDDEN } from './problem.ts';

/** Yields the fraction done; returns an optimal pairing of the market left after its pins. */
export function* solveDense(market: DenseMarket): Generator<number, PairingState> {
  const state = new PairingState(market);
  const sum = (counts: Int32Array) => counts.reduce((total, count) => total + count, 0);
  if (sum(market.capacity) < sum(market.demand)) yield* letPlacesEnter(state);
  else yield* letMenteesEnter(state);
  return state;
}

/** Pairs and prices of a state. */
export function outcomeOf({ holders, scores, stride, prices, split }: PairingState): Outcome {
  return {
    pairs: holders.flatMap((rows, column) => rows.map((row) => ({ row, column, score: scores[row * stride + column]! }))),
    prices: Array.from(prices, split),
  };
}

function* letMenteesEnter(state: PairingState): Generator<number> {
  const search = new MenteeSearch(state);
  for (let row = 0; row < state.rows; row++) {
    for (let unit = 0; unit < state.demand[row]!; unit++) if (!search.insertUnit(row)) break;
    yield (row + 1) / state.rows;
  }
}

function* letPlacesEnter(state: PairingState): Generator<number> {
  const search = new PlaceSearch(state);
  for (let column = 0; column < state.columns; column++) state.prices[column] = mostAnyoneGains(state, column);
  for (let column = 0; column < state.columns; column++) {
    search.fill(column);
    yield (column + 1) / state.columns;
  }
}

/** The lowest price of a column at which no row would gain more than its value by holding it. */
export function mostAnyoneGains(state: PairingState, column: number): number {
  const { rows, height, demand, values, bonus } = state;
  const scores = state.scoresByColumn();
  let most = 0;
  for (let row = 0, at = column * height; row < rows; row++, at++)
    if (scores[at] !== FORBIDDEN && demand[row]! > 0) most = Math.max(most, scores[at]! + bonus - values[row]!);
  return most;
}
