/**
 * A partial pairing with its prices: what the exact searches read and change.
 *
 * Idea: a pair is worth v = s + B. B is 0 when only the total counts; otherwise B outweighs any
 * change of points, so one more pair always wins. Capacity is a property of the column: a column
 * lists who holds its places, and places are never copied.
 *
 * Invariants between two searches (complementary slackness, hence optimality for the units placed):
 *   u, p >= 0;  u_i + p_j >= v_ij for a pair not held, <= v_ij for a pair held (equal if d_i = 1);
 *   p_j = 0 where a place is free;  u_i = 0 where a unit was given up.
 * No sum of points along a path reaches B / 2, so a number x splits exactly into round(x / B) pairs
 * and a rest in points. All numbers are whole and below 2^53, so doubles hold them exactly.
 * The lists in `held` and `holders` are replaced, never edited: a copy of the outer array is a
 * snapshot.
 *
 * Source: Ahuja, Magnanti and Orlin 1993, Network Flows, section 9.4 (reduced cost optimality).
 * Example: Mo has 1 place, Ana 9, Ben 7: held [[0], []], p_Mo = 7, u = [2, 0].
 */
import { ScoreOverflowError } from './errors.ts';
import { FORBIDDEN } from './problem.ts';
import type { DenseMarket } from './market.ts';
import type { Worth } from './worth.ts';

export class PairingState {
  rows: number;
  columns: number;
  /** Cells from one row of `scores` to the next; at least `columns`. */
  stride: number;
  scores: Int32Array;
  /** The same scores by column, once asked for. */
  private turned: Int32Array | undefined;
  bonus: number;
  demand: Int32Array;
  capacity: Int32Array;
  /** Free places of each column. */
  room: Int32Array;
  prices: Float64Array;
  values: Float64Array;
  /** The columns each row holds, and the rows that hold each column. */
  held: (readonly number[])[];
  holders: (readonly number[])[];

  /** Nobody placed yet, every price and value 0. */
  constructor(market: DenseMarket) {
    this.rows = market.menteeIds.length;
    this.columns = market.mentorIds.length;
    this.stride = this.columns;
    this.scores = market.scores;
    this.demand = market.demand;
    this.capacity = market.capacity;
    this.room = market.capacity.slice();
    this.prices = new Float64Array(this.columns);
    this.values = new Float64Array(this.rows);
    this.held = Array.from({ length: this.rows }, () => []);
    this.holders = Array.from({ length: this.columns }, () => []);
    this.bonus = market.objective === 'total' ? 0 : pairBonus(market.largest, this.rows, this.columns);
  }

  /** Cells from one column of `scoresByColumn` to the next; at least `rows`. */
  get height(): number {
    return this.stride === 0 ? 0 : Math.floor(this.scores.length / this.stride);
  }

  /** The scores laid out by column, for those who look at one column and many rows. */
  scoresByColumn(): Int32Array {
    if (this.turned) return this.turned;
    const { scores, stride, height, rows } = this;
    const turned = new Int32Array(height * stride);
    for (let row = 0; row < rows; row++)
      for (let column = 0; column < stride; column++) turned[column * height + row] = scores[row * stride + column]!;
    this.turned = turned;
    return turned;
  }

  setScore(row: number, column: number, score: number): void {
    this.scores[row * this.stride + column] = score;
    if (this.turned) this.turned[column * this.height + row] = score;
  }

  /** v of a pair that is allowed. */
  worthOf(row: number, column: number): number {
    return this.scores[row * this.stride + column]! + this.bonus;
  }

  isAllowed(row: number, column: number): boolean {
    return this.scores[row * this.stride + column] !== FORBIDDEN;
  }

  hold(row: number, column: number): void {
    this.holders[column] = [...this.holders[column]!, row];
    this.held[row] = [...this.held[row]!, column];
    this.room[column]!--;
  }

  release(row: number, column: number): void {
    this.holders[column] = this.holders[column]!.filter((other) => other !== row);
    this.held[row] = this.held[row]!.filter((other) => other !== column);
    this.room[column]!++;
  }

  /** How many more columns this row wants. */
  spare(row: number): number {
    return this.demand[row]! - this.held[row]!.length;
  }

  /** Appends a row that wants nothing yet; returns its position. */
  addRow(scores: readonly number[]): number {
    this.reserve(this.rows + 1, this.columns);
    scores.forEach((score, column) => this.setScore(this.rows, column, score));
    this.demand = lengthened(this.demand, new Int32Array(this.rows + 1));
    this.values = lengthened(this.values, new Float64Array(this.rows + 1));
    this.held.push([]);
    return this.rows++;
  }

  /** Appends a column without places; returns its position. */
  addColumn(scores: readonly number[]): number {
    this.reserve(this.rows, this.columns + 1);
    scores.forEach((score, row) => this.setScore(row, this.columns, score));
    this.capacity = lengthened(this.capacity, new Int32Array(this.columns + 1));
    this.room = lengthened(this.room, new Int32Array(this.columns + 1));
    this.prices = lengthened(this.prices, new Float64Array(this.columns + 1));
    this.holders.push([]);
    return this.columns++;
  }

  /** Forbids a column to every row, so that it asks for no price. */
  close(column: number): void {
    for (let row = 0; row < this.rows; row++) this.setScore(row, column, FORBIDDEN);
  }

  /** Makes one more pair outweigh more points than before. */
  rescale(bonus: number): void {
    const convert = (worth: number) => {
      const { pairs, points } = this.split(worth);
      return pairs * bonus + points;
    };
    const prices = this.prices.map(convert);
    const values = this.values.map(convert);
    [this.prices, this.values, this.bonus] = [prices, values, bonus];
  }

  /** Lays the scores out anew, with some margin, when they would not fit. */
  private reserve(rows: number, columns: number): void {
    if (columns <= this.stride && rows * this.stride <= this.scores.length) return;
    const stride = columns <= this.stride ? this.stride : columns + (columns >> 3) + 4;
    const scores = new Int32Array((rows + (rows >> 3) + 4) * stride);
    for (let row = 0; row < this.rows; row++)
      scores.set(this.scores.subarray(row * this.stride, row * this.stride + this.columns), row * stride);
    [this.scores, this.stride, this.turned] = [scores, stride, undefined];
  }

  /** An exact number back into pairs and points. */
  readonly split = (worth: number): Worth => splitWorth(worth, this.bonus);
}

/** An exact number back into pairs and points, for a pair bonus B. */
export function splitWorth(worth: number, bonus: number): Worth {
  const pairs = bonus === 0 ? 0 : Math.round(worth / bonus);
  return { pairs, points: worth - pairs * bonus };
}

function lengthened<T extends Int32Array | Float64Array>(old: T, longer: T): T {
  longer.set(old);
  return longer;
}

/** B of the header, with a margin for paths both ways. */
export function pairBonus(largest: number, rows: number, columns: number): number {
  const bonus = 16 * (Math.min(rows, columns) + 2) * (largest + 1);
  if (bonus * 16 > Number.MAX_SAFE_INTEGER)
    throw new ScoreOverflowError(`Scores up to ${largest} are too large for ${rows} by ${columns} people; scale them down.`, {
      field: 'score',
    });
  return bonus;
}
