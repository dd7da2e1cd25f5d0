/**
 * The exact optimum of a market small enough to list all its pairs.
 *
 * Idea: one side enters unit by unit, each by a shortest augmenting path. The scarce side enters:
 * when there are fewer places than mentees want, each place looks for its mentee, so no search is
 * wasted on those who must stay alone.
 *   Mentees enter (mentee-search.ts): prices start at 0, and u when a mentee comes.
 *   Places enter (place-search.ts): u starts at 0, and each price at the most anyone would gain.
 * Invariants: those of pairing-state.ts; both ways end in the same worth, not always the same pairs.
 * Memory: 16 bytes for each allowed pair. Time: at worst units x pairs, in practice far less.
 */
import { Lists } from './lists.ts';
import type { Market, Outcome } from './market.ts';
import { MenteeSearch } from './mentee-search.ts';
import { PairingState, pairBonus } from './pairing-state.ts';
import { PlaceSearch } from './place-search.ts';
import { FORBIDDEN } from './problem.ts';
import type { RowSource } from './rows.ts';

/** Yields the fraction done; returns an optimal pairing of the market left after its pins. */
export function* solveDense(market: Market, source: RowSource): Generator<number, PairingState> {
  const { demand, capacity, objective } = market;
  const { lists, largest } = allPairs(source, demand.length);
  const bonus = objective === 'total' ? 0 : pairBonus(largest, demand.length, capacity.length);
  const state = new PairingState(lists, demand, capacity, bonus);
  const sum = (counts: Int32Array) => counts.reduce((total, count) => total + count, 0);
  if (sum(capacity) < sum(demand)) yield* letPlacesEnter(state);
  else yield* letMenteesEnter(state);
  return state;
}

/** Lists of every allowed pair, and the largest absolute score among them. */
export function allPairs({ width, read }: RowSource, rows: number): { lists: Lists; largest: number } {
  const lists = new Lists(new Int32Array(rows).fill(width));
  const row = new Int32Array(width);
  let largest = 0;
  for (let i = 0; i < rows; i++) {
    read(i, row, 0, width);
    for (let column = 0; column < width; column++) {
      if (row[column] === FORBIDDEN) continue;
      lists.add(i, column, row[column]!);
      largest = Math.max(largest, Math.abs(row[column]!));
    }
  }
  return { lists, largest };
}

/** Pairs and prices of a state. */
export function outcomeOf(state: PairingState): Outcome {
  return {
    pairs: state.holders.flatMap((rows, column) => rows.map((row) => ({ row, column, score: state.scoreOf(row, column) }))),
    prices: Array.from(state.prices, state.split),
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
  for (let column = 0; column < state.columns; column++) state.prices[column] = state.mostAnyoneGains(column);
  for (let column = 0; column < state.columns; column++) {
    search.fill(column);
    yield (column + 1) / state.columns;
  }
}
