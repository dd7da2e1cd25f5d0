/**
 * A pairing on candidate lists: each mentee knows only the mentors worth considering.
 *
 * Idea and invariants are those of pairing-state.ts, held for the listed pairs only; whoever makes
 * the lists must prove that no unlisted pair matters (lazy.ts). Everyone wants one mentor or none.
 * Each list is sorted by gain at some reference prices R. While no price lies more than `fall` below its
 * reference, whoever walks a list may stop where  s - R + fall  is no longer enough.
 * Who holds the places of a column is a chain through the rows.
 * Example: rows [Mo 9, Mia 8] and [Mo 7], one place each: mate [Mia, Mo], p_Mo = 1, u = [8, 6].
 */
import { sortByGain } from './gain-order.ts';
import type { Lists } from './lists.ts';

export class SparseState {
  readonly rows: number;
  readonly columns: number;
  readonly bonus: number;
  /** 1 for a row that wants a column. */
  readonly wants: Uint8Array;
  readonly room: Int32Array;
  readonly prices: Float64Array;
  readonly values: Float64Array;
  /** The column each row holds, or -1. */
  readonly mate: Int32Array;
  /** A row that holds the column, and another for each row that holds one; -1 at the end. */
  readonly firstHolder: Int32Array;
  readonly nextHolder: Int32Array;
  readonly lists: Lists;
  /** The prices the lists are sorted by. */
  reference: Float64Array;

  constructor(lists: Lists, reference: Float64Array, demand: Int32Array, capacity: Int32Array, bonus: number) {
    this.rows = demand.length;
    this.columns = capacity.length;
    this.bonus = bonus;
    this.wants = Uint8Array.from(demand, (wanted) => (wanted > 0 ? 1 : 0));
    this.room = capacity.slice();
    this.prices = new Float64Array(this.columns);
    this.values = new Float64Array(this.rows);
    this.mate = new Int32Array(this.rows).fill(-1);
    this.firstHolder = new Int32Array(this.columns).fill(-1);
    this.nextHolder = new Int32Array(this.rows).fill(-1);
    this.lists = lists;
    this.reference = reference;
  }

  readonly isWanting = (row: number): boolean => this.wants[row] === 1;

  assign(row: number, column: number): void {
    this.mate[row] = column;
    this.nextHolder[row] = this.firstHolder[column]!;
    this.firstHolder[column] = row;
    this.room[column]!--;
  }

  unassign(row: number): void {
    const column = this.mate[row]!;
    const { firstHolder, nextHolder } = this;
    if (firstHolder[column] === row) firstHolder[column] = nextHolder[row]!;
    else {
      let before = firstHolder[column]!;
      while (nextHolder[before] !== row) before = nextHolder[before]!;
      nextHolder[before] = nextHolder[row]!;
    }
    this.mate[row] = -1;
    this.room[column]!++;
  }

  addPair(row: number, column: number, score: number): void {
    this.lists.insert(row, column, score, this.reference);
  }

  /** How far the price that fell most lies below its reference; below 0 when all have risen. */
  fall(): number {
    let most = -Infinity;
    for (let column = 0; column < this.columns; column++) {
      const fell = this.reference[column]! - this.prices[column]!;
      if (fell > most) most = fell;
    }
    return most;
  }

  /** Sorts the lists by the prices as they are, so that nothing has fallen. */
  sortLists(): void {
    const { start, end, others, scores } = this.lists;
    const { prices } = this;
    this.reference = prices.slice();
    let gains = new Float64Array(64);
    let columns = new Int32Array(64);
    for (let row = 0; row < this.rows; row++) {
      const from = start[row]!;
      const count = end[row]! - from;
      if (count > gains.length) [gains, columns] = [new Float64Array(2 * count), new Int32Array(2 * count)];
      for (let at = 0; at < count; at++) {
        columns[at] = others[from + at]!;
        gains[at] = scores[from + at]! - prices[columns[at]!]!;
      }
      sortByGain(gains, columns, count);
      for (let at = 0; at < count; at++) {
        others[from + at] = columns[at]!;
        scores[from + at] = gains[at]! + prices[columns[at]!]!;
      }
    }
  }

  /** Sets each row's value to the most it can gain, and takes back pairs that are not the best. */
  settleValues(): void {
    const { start, end, others, scores } = this.lists;
    const { prices, bonus, mate } = this;
    for (let row = 0; row < this.rows; row++) {
      let most = 0;
      let own = -Infinity;
      for (let at = start[row]!; at < end[row]!; at++) {
        const gain = scores[at]! + bonus - prices[others[at]!]!;
        if (gain > most) most = gain;
        if (others[at] === mate[row]) own = gain;
      }
      this.values[row] = this.wants[row] === 1 ? most : 0;
      if (mate[row]! >= 0 && own < most) this.unassign(row);
    }
  }

  /** Sets each price to the most anyone would gain. */
  settlePrices(): void {
    const { start, end, others, scores } = this.lists;
    const { prices, values, bonus, wants } = this;
    prices.fill(0);
    for (let row = 0; row < this.rows; row++) {
      if (wants[row] === 0) continue;
      for (let at = start[row]!; at < end[row]!; at++) {
        const most = scores[at]! + bonus - values[row]!;
        if (most > prices[others[at]!]!) prices[others[at]!] = most;
      }
    }
  }
}
