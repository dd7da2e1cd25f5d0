/**
 * What is known of the pairs that are on no list, and which of them must be priced again.
 *
 * Idea: every row was scanned at some prices R (its reference) and keeps the best value it left off:
 * s_ij - R_j <= bound_i. If no price lies more than d below its reference, u_i >= bound_i + d + B proves
 * all unlisted pairs of the row at once. A few columns that fell far would spoil d for everybody, so
 * they may be scanned by themselves instead. Of all ways of setting columns aside (the 0, 1, 2, 4 …
 * that fell most) the one with the fewest pairs to price is chosen.
 * Invariants: the inequality above for every unlisted pair; references are shared by the rows scanned
 * at the same time, and only ever lowered for a column scanned since.
 * Source: Volgenant 1996, Computers and Operations Research 23, 917-932 (price the rest).
 * Example: bounds [3, 5], u [4, 9], d = 2: row 0 fails (4 < 5), row 1 is proved (9 >= 7).
 */

import { splitWorth } from './pairing-state.ts';
import { SEATS } from './plan-builder.ts';

/** Prices and values to be proved; columns beyond those of the references must be listed everywhere. */
export interface Duals {
  rows: number;
  bonus: number;
  values: Float64Array;
  prices: Float64Array;
  /** Whether a row wants anything. */
  isWanting: (row: number) => boolean;
}

export interface Unproved {
  rows: number[];
  columns: number[];
  /** How far the other columns fell, by reference. */
  falls: Float64Array;
}

/** Measured: scanning a few columns costs each row as much as so many pairs, and so many more for each column. */
const COLUMNS_COST = 120;
const COLUMN_COST = 4;
/** More references are not kept; whoever adds one beyond must rescan the rows of another. */
const MOST_REFERENCES = 24;

export class ListBounds {
  /** The best value left off, by row. */
  values: Float64Array;
  references: Float64Array[];
  referenceOf: Uint8Array;

  constructor(values: Float64Array, reference: Float64Array) {
    this.values = values;
    this.references = [reference];
    this.referenceOf = new Uint8Array(values.length);
  }

  /** The rows and columns to price again, as few pairs as possible; none when everything is proved. */
  unproved(duals: Duals): Unproved {
    const fell = this.references.map((reference) => furthestFall(reference, duals));
    const rows = this.failing(duals, fell);
    if (rows.length === 0) return { rows, columns: [], falls: Float64Array.from(fell) };
    const { furthest, fallsBelow } = this.byFall(duals);
    let best: Unproved = { rows, columns: [], falls: Float64Array.from(fell) };
    const columns = furthest.length;
    const inOrder = furthest.toSorted();
    let least = rows.length * columns;
    const costOf = (aside: number) => duals.rows * (COLUMNS_COST * Math.ceil(aside / SEATS) + COLUMN_COST * aside);
    for (let aside = 1; aside < columns && costOf(aside) < least; aside *= 2) {
      // All that fell as far as the last one are set aside.
      const limit = inOrder[columns - aside]!;
      const falls = fallsBelow(limit);
      const left = this.failing(duals, falls);
      const apart = columnsFrom(furthest, limit);
      const cost = left.length * columns + costOf(apart.length);
      if (cost >= least) continue;
      least = cost;
      best = { rows: left, columns: apart, falls: Float64Array.from(falls) };
    }
    return best;
  }

  /** Notes new prices to scan at; returns the number of the reference. */
  addReference(prices: Float64Array): number {
    const used = new Uint8Array(this.references.length);
    used[0] = 1;
    for (const reference of this.referenceOf) used[reference] = 1;
    const free = used.indexOf(0);
    if (free >= 0) this.references[free] = prices;
    return free >= 0 ? free : this.references.push(prices) - 1;
  }

  /** Rows to be rescanned so that the references stay few: those of the least used one but the first. */
  crowded(): number[] {
    if (this.references.length < MOST_REFERENCES) return [];
    const counts = new Int32Array(this.references.length);
    for (const reference of this.referenceOf) counts[reference]!++;
    counts[0] = this.referenceOf.length;
    const rarest = counts.indexOf(Math.min(...counts));
    return counts[rarest] === 0 ? [] : Array.from(this.referenceOf.keys()).filter((row) => this.referenceOf[row] === rarest);
  }

  rescanned(row: number, bound: number, reference: number): void {
    this.values[row] = bound;
    this.referenceOf[row] = bound === -Infinity ? 0 : reference;
  }

  /** Takes over another bonus for a pair. */
  rescale(from: number, to: number): void {
    const convert = (worth: number) => {
      if (worth === -Infinity) return worth;
      const { pairs, points } = splitWorth(worth, from);
      return pairs * to + points;
    };
    this.values = this.values.map(convert);
    this.references = this.references.map((reference) => reference.map(convert));
  }

  /** Appends a row with all its pairs listed. */
  addRow(): void {
    const values = new Float64Array(this.values.length + 1).fill(-Infinity);
    const referenceOf = new Uint8Array(values.length);
    values.set(this.values);
    referenceOf.set(this.referenceOf);
    [this.values, this.referenceOf] = [values, referenceOf];
  }

  private failing({ rows, values, bonus, isWanting }: Duals, falls: ArrayLike<number>): number[] {
    const failing: number[] = [];
    const { referenceOf, values: bounds } = this;
    for (let row = 0; row < rows; row++)
      if (values[row]! < bounds[row]! + falls[referenceOf[row]!]! + bonus && isWanting(row)) failing.push(row);
    return failing;
  }

  /** How far each column fell at most, and by reference how far the others did once all from a limit on are set aside. */
  private byFall({ prices }: Duals) {
    const columns = this.references[0]!.length;
    const furthest = new Float64Array(columns).fill(-Infinity);
    for (const reference of this.references)
      for (let column = 0; column < columns; column++) furthest[column] = Math.max(furthest[column]!, reference[column]! - prices[column]!);
    const fallsBelow = (limit: number): number[] =>
      this.references.map((reference) => {
        let most = -Infinity;
        for (let column = 0; column < columns; column++)
          if (furthest[column]! < limit) most = Math.max(most, reference[column]! - prices[column]!);
        return most;
      });
    return { furthest, fallsBelow };
  }
}

function columnsFrom(furthest: Float64Array, limit: number): number[] {
  const columns: number[] = [];
  furthest.forEach((fell, column) => {
    if (fell >= limit) columns.push(column);
  });
  return columns;
}

function furthestFall(reference: Float64Array, { prices }: Duals): number {
  let most = -Infinity;
  for (let column = 0; column < reference.length; column++) most = Math.max(most, reference[column]! - prices[column]!);
  return most;
}
