/**
 * A pairing on candidate lists: each mentee knows only the mentors worth considering.
 *
 * Idea and invariants are those of pairing-state.ts, held for the listed pairs only; whoever makes
 * the lists must prove that no unlisted pair matters (lazy.ts). Everyone wants one mentor or none.
 * The same entries by column are built when first asked for, and kept up from then on.
 * Example: rows [Mo 9, Mia 8] and [Mo 7], one place each: mate [Mia, Mo], p_Mo = 1, u = [8, 6].
 */
import { Lists } from './lists.ts';

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
  readonly holders: number[][];
  readonly lists: Lists;
  private turned: Lists | undefined;

  constructor(lists: Lists, demand: Int32Array, capacity: Int32Array, bonus: number) {
    this.rows = demand.length;
    this.columns = capacity.length;
    this.bonus = bonus;
    this.wants = Uint8Array.from(demand, (wanted) => (wanted > 0 ? 1 : 0));
    this.room = capacity.slice();
    this.prices = new Float64Array(this.columns);
    this.values = new Float64Array(this.rows);
    this.mate = new Int32Array(this.rows).fill(-1);
    this.holders = Array.from({ length: this.columns }, () => []);
    this.lists = lists;
  }

  readonly isWanting = (row: number): boolean => this.wants[row] === 1;

  assign(row: number, column: number): void {
    this.mate[row] = column;
    this.holders[column]!.push(row);
    this.room[column]!--;
  }

  unassign(row: number): void {
    const column = this.mate[row]!;
    const holders = this.holders[column]!;
    holders[holders.indexOf(row)] = holders.at(-1)!;
    holders.pop();
    this.mate[row] = -1;
    this.room[column]!++;
  }

  addPair(row: number, column: number, score: number): void {
    this.lists.add(row, column, score);
    this.turned?.add(column, row, score);
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

  /** Sets each price to the most anyone would gain, and takes back pairs that are worth less. */
  settlePrices(): void {
    const { start, end, others, scores } = this.byColumn();
    const { values, bonus, wants } = this;
    for (let column = 0; column < this.columns; column++) {
      let most = 0;
      for (let at = start[column]!; at < end[column]!; at++)
        if (wants[others[at]!] === 1) most = Math.max(most, scores[at]! + bonus - values[others[at]!]!);
      this.prices[column] = most;
    }
  }

  /** The same entries by column: `others` then holds row numbers. */
  byColumn(): Lists {
    this.turned ??= this.lists.turned(this.columns);
    return this.turned;
  }
}
