/**
 * A pairing kept as it is at a moment, to go back to.
 *
 * Idea: numbers by person are copied whole; who holds whom is told by the journal (journal.ts).
 * Invariants: going back is exact, and only to a moment that came before. People who joined since stay as rows
 * and columns of the state, with nothing held.
 * Example: kept with p_Mo = 3; a change makes it 5 and is taken back: p_Mo = 3 again.
 */
import type { Journal } from './journal.ts';
import type { PairingState } from './pairing-state.ts';

export interface KeptPairing {
  prices: Float64Array;
  values: Float64Array;
  demand: Int32Array;
  capacity: Int32Array;
  room: Int32Array;
  rows: number;
  columns: number;
  total: number;
  matched: number;
  bonus: number;
  /** Of the journal. */
  mark: number;
}

export function keep(state: PairingState, journal: Journal): KeptPairing {
  const { prices, values, demand, capacity, room, rows, columns, total, matched, bonus } = state;
  return {
    prices: prices.slice(),
    values: values.slice(),
    demand: demand.slice(),
    capacity: capacity.slice(),
    room: room.slice(),
    rows,
    columns,
    total,
    matched,
    bonus,
    mark: journal.mark,
  };
}

/** Returns what the rows concerned held until now. */
export function goBack(state: PairingState, journal: Journal, kept: KeptPairing): Map<number, readonly number[]> {
  const { bonus } = state;
  state.bonus = kept.bonus;
  fill(state.prices, kept.prices);
  fill(state.values, kept.values);
  fill(state.demand, kept.demand);
  fill(state.capacity, kept.capacity);
  fill(state.room, kept.room);
  const heldUntilNow = new Map<number, readonly number[]>();
  for (const { row, column, held, holders } of journal.takeBack(kept.mark)) {
    if (!heldUntilNow.has(row)) heldUntilNow.set(row, state.held[row]!);
    state.held[row] = held;
    state.holders[column] = holders;
  }
  [state.total, state.matched] = [kept.total, kept.matched];
  if (bonus > kept.bonus) state.rescale(bonus, false);
  return heldUntilNow;
}

/** Those who joined since have nothing. */
function fill(to: Float64Array | Int32Array, from: Float64Array | Int32Array): void {
  to.fill(0);
  to.set(from);
}
