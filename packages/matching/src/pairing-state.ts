/**
 * A partial pairing with its prices: what the exact searches read and change.
 *
 * Idea: a pair is worth v = s + B. B is 0 when only the total counts; otherwise B outweighs any
 * change of points, so one more pair always wins. Capacity is a property of the column: a column
 * lists who holds its places, and places are never copied. Only listed pairs are known; whoever makes
 * the lists answers for the others (list-proof.ts). A listed pair may be FORBIDDEN.
 *
 * Invariants between two searches (complementary slackness, hence optimality for the units placed):
 *   u, p >= 0;  u_i + p_j >= v_ij for a pair not held, <= v_ij for a pair held (equal if d_i = 1);
 *   p_j = 0 where a place is free;  u_i = 0 where a unit was given up.
 * No sum of points along a path reaches B / 2, so a number x splits exactly into round(x / B) pairs
 * and a rest in points. All numbers are whole and below 2^53, so doubles hold them exactly.
 * A row's list may be kept sorted by gain at reference prices, so that a search reads only its beginning:
 * s - R + fall  bounds all that comes after, while no price lies more than `fall` below its reference.
 * The lists in `held` and `holders` are replaced, never edited, so that a journal can keep the old ones.
 *
 * Source: Ahuja, Magnanti and Orlin 1993, Network Flows, section 9.4 (reduced cost optimality).
 * Example: Mo has 1 place, Ana 9, Ben 7: held [[0], []], p_Mo = 7, u = [2, 0].
 */
import { ScoreOverflowError } from './errors.ts';
import type { Journal } from './journal.ts';
import type { Lists } from './lists.ts';
import { FORBIDDEN } from './problem.ts';
import type { Worth } from './worth.ts';

/** More columns than these are not moved on their rows' lists. */
const FEW_FALLEN = 12;

export class PairingState {
  rows: number;
  columns: number;
  bonus: number;
  demand: Int32Array;
  capacity: Int32Array;
  /** Free places of each column. */
  room: Int32Array;
  prices: Float64Array;
  values: Float64Array;
  /** The columns each row holds, and the rows that hold each column. */
  readonly held: (readonly number[])[];
  readonly holders: (readonly number[])[];
  /** Where every exchange is noted, for those who may want to go back. */
  journal?: Journal;
  /** Columns by row, and the same pairs by column. */
  readonly lists: Lists;
  readonly byColumn: Lists;
  /** Where rows' lists are sorted by score minus reference: no price lies more than `fall` below its own. */
  private reference: Float64Array | undefined;
  private fall = 0;
  /** Points and number of the pairs held. */
  total = 0;
  matched = 0;

  /** Nobody placed yet, every price and value 0. */
  constructor(lists: Lists, demand: Int32Array, capacity: Int32Array, bonus: number) {
    this.rows = demand.length;
    this.columns = capacity.length;
    this.bonus = bonus;
    this.demand = demand;
    this.capacity = capacity;
    this.room = capacity.slice();
    this.prices = new Float64Array(this.columns);
    this.values = new Float64Array(this.rows);
    this.held = Array.from({ length: this.rows }, () => []);
    this.holders = Array.from({ length: this.columns }, () => []);
    this.lists = lists;
    this.byColumn = lists.turned(this.columns);
  }

  readonly isWanting = (row: number): boolean => this.demand[row]! > 0;

  /** Points of a listed pair; FORBIDDEN for one that is not listed. */
  scoreOf(row: number, column: number): number {
    const at = this.lists.find(row, column);
    return at < 0 ? FORBIDDEN : this.lists.scores[at]!;
  }

  /** v of a listed pair. */
  worthOf(row: number, column: number): number {
    return this.scoreOf(row, column) + this.bonus;
  }

  addPair(row: number, column: number, score: number): void {
    if (this.reference) this.lists.insert(row, column, score, this.reference);
    else this.lists.add(row, column, score);
    this.byColumn.add(column, row, score);
  }

  /** From now on keeps rows' lists sorted; they are by these prices. */
  keepSorted(reference: Float64Array): void {
    this.reference = reference;
    this.fall = this.furthestFall();
  }

  /** No score minus price from this place on along a row's list is larger. */
  mostFrom(at: number): number {
    return this.reference ? this.lists.scores[at]! - this.reference[this.lists.others[at]!]! + this.fall : Infinity;
  }

  /** Before a search: moves the pairs of columns that fell further than most, so that lists need not be read far. */
  sortFallen(): void {
    const { reference, prices, lists, byColumn } = this;
    if (!reference) return;
    const furthest = this.furthestFall();
    if (furthest <= this.fall) return void (this.fall = furthest);
    const fallen: number[] = [];
    for (let column = 0; column < this.columns; column++) if (reference[column]! - prices[column]! > this.fall) fallen.push(column);
    if (fallen.length > FEW_FALLEN) return void (this.fall = furthest);
    for (const column of fallen) {
      const rows: number[] = Array.from(byColumn.others.subarray(byColumn.start[column]!, byColumn.end[column]!));
      reference[column] = prices[column]! + this.fall;
      for (const row of rows) {
        const at = lists.find(row, column);
        lists.settle(row, at, lists.scores[at]!, reference);
      }
    }
  }

  private furthestFall(): number {
    let most = this.columns === 0 ? 0 : -Infinity;
    for (let column = 0; column < this.columns; column++) {
      const fell = this.reference![column]! - this.prices[column]!;
      if (fell > most) most = fell;
    }
    return most;
  }

  /** Sets the points of a pair, listed or not. */
  setScore(row: number, column: number, score: number): void {
    const at = this.lists.find(row, column);
    if (at < 0) return this.addPair(row, column, score);
    if (this.reference) this.lists.settle(row, at, score, this.reference);
    else this.lists.scores[at] = score;
    this.byColumn.scores[this.byColumn.find(column, row)] = score;
  }

  hold(row: number, column: number): void {
    this.note(row, column);
    this.holders[column] = [...this.holders[column]!, row];
    this.held[row] = [...this.held[row]!, column];
    this.room[column]!--;
    this.total += this.scoreOf(row, column);
    this.matched++;
  }

  release(row: number, column: number): void {
    this.note(row, column);
    this.holders[column] = this.holders[column]!.filter((other) => other !== row);
    this.held[row] = this.held[row]!.filter((other) => other !== column);
    this.room[column]!++;
    this.total -= this.scoreOf(row, column);
    this.matched--;
  }

  private note(row: number, column: number): void {
    this.journal?.note({ row, column, held: this.held[row]!, holders: this.holders[column]! });
  }

  /** How many more columns this row wants. */
  spare(row: number): number {
    return this.demand[row]! - this.held[row]!.length;
  }

  /** How far a held pair is above u + p; nothing for those who want one column. */
  slackOf(row: number, column: number): number {
    return this.demand[row] === 1 ? 0 : this.worthOf(row, column) - this.prices[column]! - this.values[row]!;
  }

  hasRoom(): boolean {
    return this.room.some((places) => places > 0);
  }

  isEverybodyPlaced(): boolean {
    return this.demand.reduce((sum, wanted) => sum + wanted, 0) === this.matched;
  }

  /** The least value of anyone who could give a unit up: `source`, or who holds some. */
  leastValue(source: number): number {
    let least = this.values[source]!;
    for (let row = 0; row < this.rows; row++) if (this.held[row]!.length > 0 && this.values[row]! < least) least = this.values[row]!;
    return least;
  }

  leastPrice(): number {
    return this.prices.reduce((least, price) => Math.min(least, price), Infinity);
  }

  /** Raises all prices and lowers the values of `source` and of all who hold something: no pair held is nearer or further. */
  shift(by: number, source = -1): void {
    for (let column = 0; column < this.columns; column++) this.prices[column]! += by;
    for (let row = 0; row < this.rows; row++) if (row === source || this.held[row]!.length > 0) this.values[row]! -= by;
  }

  /** Appends a row that wants nothing yet; returns its position. */
  addRow(): number {
    this.lists.addLine();
    this.demand = lengthened(this.demand, new Int32Array(this.rows + 1));
    this.values = lengthened(this.values, new Float64Array(this.rows + 1));
    this.held.push([]);
    return this.rows++;
  }

  /** Appends a column without places; returns its position. */
  addColumn(): number {
    this.byColumn.addLine();
    this.capacity = lengthened(this.capacity, new Int32Array(this.columns + 1));
    this.room = lengthened(this.room, new Int32Array(this.columns + 1));
    this.prices = lengthened(this.prices, new Float64Array(this.columns + 1));
    if (this.reference) {
      this.reference = lengthened(this.reference, new Float64Array(this.columns + 1));
      this.reference[this.columns] = this.fall;
    }
    this.holders.push([]);
    return this.columns++;
  }

  /** The lowest price of a column at which no row would gain more than its value by holding it. */
  mostAnyoneGains(column: number): number {
    const { start, end, others, scores } = this.byColumn;
    let most = 0;
    for (let at = start[column]!; at < end[column]!; at++)
      if (scores[at] !== FORBIDDEN && this.isWanting(others[at]!))
        most = Math.max(most, scores[at]! + this.bonus - this.values[others[at]!]!);
    return most;
  }

  /** Makes one more pair outweigh more points than before; the lists' reference as well, unless it is so already. */
  rescale(bonus: number, withReference = true): void {
    const convert = (worth: number) => {
      const { pairs, points } = this.split(worth);
      return pairs * bonus + points;
    };
    const prices = this.prices.map(convert);
    const values = this.values.map(convert);
    if (withReference && this.reference) [this.reference, this.fall] = [this.reference.map(convert), convert(this.fall)];
    [this.prices, this.values, this.bonus] = [prices, values, bonus];
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
