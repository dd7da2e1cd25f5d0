/**
 * The mentors worth considering for each mentee, and a bound on all the others.
 *
 * Idea: at given prices, the best K by score minus price go on the list; the best value left off is
 * the row's bound. Scanning starts at another mentor for every mentee, so that mentees with the
 * same answers do not all list the same mentors among equals.
 * Invariants: for every unlisted pair  s_ij - P_j <= bound_i  at the prices P the row was last
 * scanned at; listed columns of a row are distinct; bound is -Infinity when all are listed.
 * Source: Volgenant 1996, Linear and semi-assignment problems: a core oriented approach, Computers
 * and Operations Research 23, 917-932 (sparse core, price the rest).
 * Example: K = 2, gains 5, 9, 7, 9: listed are the two 9s, the bound is 7.
 */
import { FORBIDDEN } from './problem.ts';
import type { RowReader } from './rows.ts';
import type { Lists } from './sparse-state.ts';

/** Columns sampled together: few enough to mix, enough to be worth a call. */
const blockSize = (width: number): number => Math.max(16, Math.min(64, (width >> 5) & ~15));

export class Candidates {
  readonly columns: Int32Array[];
  readonly scores: Int32Array[];
  /** Best s - P left off, by row. */
  readonly bounds: Float64Array;
  /** The largest absolute score met. */
  largest = 0;
  /** Pairs priced so far. */
  priced = 0;
  private readonly read: RowReader;
  private readonly width: number;
  private readonly row: Int32Array;
  private gains = new Float64Array(0);
  private picked = new Int32Array(0);

  constructor(rows: number, width: number, read: RowReader) {
    this.read = read;
    this.width = width;
    this.row = new Int32Array(width);
    this.columns = Array.from({ length: rows }, () => new Int32Array(0));
    this.scores = Array.from({ length: rows }, () => new Int32Array(0));
    this.bounds = new Float64Array(rows).fill(-Infinity);
  }

  /** Prices a whole row and adds the best `most` at these prices to its list. */
  scan(row: number, prices: Float64Array, most: number): void {
    this.read(row, this.row, 0, this.width);
    this.priced += this.width;
    this.list(row, prices, most);
  }

  /** Prices every so-manieth block of columns, another choice for every row; the rest counts as closed. */
  sample(row: number, prices: Float64Array, most: number, share: number): void {
    this.row.fill(FORBIDDEN);
    const size = blockSize(this.width);
    const blocks = Math.ceil(this.width / size);
    const wanted = Math.ceil(blocks / share);
    let block = (Math.imul(row + 1, 0x9e3779b1) >>> 0) % blocks;
    const turn = 1 + ((Math.imul(row + 1, 0x85ebca6b) >>> 0) % Math.max(1, blocks - 1));
    for (let taken = 0; taken < wanted; taken++) {
      const to = Math.min(this.width, (block + 1) * size);
      this.read(row, this.row, block * size, to);
      this.priced += to - block * size;
      block = (block + turn) % blocks;
    }
    this.list(row, prices, most);
  }

  private list(row: number, prices: Float64Array, most: number): void {
    const kept = this.columns[row]!;
    const keptScores = this.scores[row]!;
    for (const column of kept) this.row[column] = FORBIDDEN;
    const count = this.pickBest(row, prices, most);
    const columns = new Int32Array(kept.length + count);
    const scores = new Int32Array(kept.length + count);
    columns.set(kept);
    scores.set(keptScores);
    for (let at = 0; at < count; at++) {
      const column = this.picked[at]!;
      columns[kept.length + at] = column;
      scores[kept.length + at] = this.row[column]!;
      this.largest = Math.max(this.largest, Math.abs(this.row[column]!));
    }
    this.columns[row] = columns;
    this.scores[row] = scores;
  }

  /** All lists, one after the other. */
  lists(): Lists {
    const start = new Int32Array(this.columns.length + 1);
    this.columns.forEach((columns, row) => (start[row + 1] = start[row]! + columns.length));
    const total = start[this.columns.length]!;
    const columns = new Int32Array(total);
    const scores = new Int32Array(total);
    this.columns.forEach((list, row) => columns.set(list, start[row]));
    this.scores.forEach((list, row) => scores.set(list, start[row]));
    return { start, columns, scores };
  }

  private pickBest(row: number, prices: Float64Array, most: number): number {
    if (this.gains.length < 2 * most) {
      this.gains = new Float64Array(2 * most);
      this.picked = new Int32Array(2 * most);
    }
    const { gains, picked, row: scores, width } = this;
    const turn = width > 0 ? (Math.imul(row, 0x9e3779b1) >>> 0) % width : 0;
    let count = 0;
    let bound = -Infinity;
    const part = (first: number, end: number): void => {
      for (let column = first; column < end; column++) {
        const score = scores[column]!;
        const gain = score - prices[column]!;
        if (gain <= bound || score === FORBIDDEN) continue;
        gains[count] = gain;
        picked[count++] = column;
        if (count < 2 * most) continue;
        bound = keepLargest(gains, picked, count, most);
        count = most;
      }
    };
    part(turn, width);
    part(0, turn);
    if (count > most) {
      bound = keepLargest(gains, picked, count, most);
      count = most;
    }
    this.bounds[row] = bound;
    return count;
  }
}

/** Brings the `most` largest keys to the front, with what belongs to them; returns the next largest. */
export function keepLargest(keys: Float64Array, items: Int32Array, count: number, most: number): number {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const pivot = keys[(low + high) >> 1]!;
    let left = low;
    let right = high;
    while (left <= right) {
      while (keys[left]! > pivot) left++;
      while (keys[right]! < pivot) right--;
      if (left > right) break;
      [keys[left], keys[right]] = [keys[right]!, keys[left]!];
      [items[left], items[right]] = [items[right]!, items[left]!];
      left++;
      right--;
    }
    if (most <= right) high = right;
    else if (most >= left) low = left;
    else break;
  }
  let next = -Infinity;
  for (let at = most; at < count; at++) next = Math.max(next, keys[at]!);
  return next;
}
