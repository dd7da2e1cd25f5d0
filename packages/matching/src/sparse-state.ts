/**
 * A pairing on candidate lists: each mentee knows only the mentors worth considering.
 *
 * Idea and invariants are those of pairing-state.ts, held for the listed pairs only; whoever makes
 * the lists must prove that no unlisted pair matters (lazy.ts). Everyone wants one mentor or none.
 * Layout: lists of all rows one after the other (`start[row]` to `start[row + 1]`), and the same
 * entries by column, built when first asked for.
 * Example: rows [Mo 9, Mia 8] and [Mo 7]: start 0 2 3, columns 0 1 0, scores 9 8 7.
 */
export interface Lists {
  start: Int32Array;
  columns: Int32Array;
  scores: Int32Array;
}

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
  lists: Lists;
  private byColumn: Lists | undefined;

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

  replaceLists(lists: Lists): void {
    this.lists = lists;
    this.byColumn = undefined;
  }

  /** Sets each row's value to the most it can gain, and takes back pairs that are not the best. */
  settleValues(): void {
    const { start, columns, scores } = this.lists;
    const { prices, bonus, mate } = this;
    for (let row = 0; row < this.rows; row++) {
      let most = 0;
      let own = -Infinity;
      for (let at = start[row]!; at < start[row + 1]!; at++) {
        const gain = scores[at]! + bonus - prices[columns[at]!]!;
        if (gain > most) most = gain;
        if (columns[at] === mate[row]) own = gain;
      }
      this.values[row] = this.wants[row] === 1 ? most : 0;
      if (mate[row]! >= 0 && own < most) this.unassign(row);
    }
  }

  /** The same entries by column: `columns` then holds row numbers. */
  transposed(): Lists {
    this.byColumn ??= transpose(this.lists, this.columns);
    return this.byColumn;
  }
}

function transpose({ start, columns, scores }: Lists, width: number): Lists {
  const from = new Int32Array(width + 1);
  for (const column of columns) from[column + 1]!++;
  for (let column = 0; column < width; column++) from[column + 1]! += from[column]!;
  const next = from.slice();
  const rows = new Int32Array(columns.length);
  const values = new Int32Array(columns.length);
  for (let row = 0; row + 1 < start.length; row++)
    for (let at = start[row]!; at < start[row + 1]!; at++) {
      const to = next[columns[at]!]!++;
      rows[to] = row;
      values[to] = scores[at]!;
    }
  return { start: from, columns: rows, scores: values };
}
