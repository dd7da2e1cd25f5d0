/**
 * Exact dense assignment with capacities, by shortest augmenting paths.
 *
 * Idea: mentees enter one unit at a time. A pair is worth v = s + B (B = 0 when only the total
 * counts; otherwise B outweighs any change of points, so one more pair always wins). Each mentor
 * has a price p, each mentee a value u. A Dijkstra over reduced costs u + p - v finds the cheapest
 * way to make room: a free place, or a mentee whose unit is given up at cost u. Then prices rise
 * along what was searched, and the pairs along the path change hands. Capacity is a property of
 * the column: a full mentor leads on to all who hold a place; places are never copied.
 *
 * Invariants after every unit: u, p >= 0; u_i + p_j >= v_ij where the pair is not matched, <= v_ij
 * where it is (equal for a mentee who asks for one); p_j = 0 where a place is free; u_i = 0 where a
 * unit was given up. These are complementary slackness, so the end is optimal.
 * No sum of points along a path reaches B / 2, so a number x splits exactly into round(x / B) pairs
 * and a rest in points: prices leave here as (pairs, points), compared in that order. All numbers
 * are whole and below 2^53, so doubles hold them exactly.
 *
 * Source: Jonker and Volgenant 1987, A shortest augmenting path algorithm for dense and sparse
 * linear assignment problems, Computing 38, 325-340 (the augmentation, section 3); Crouse 2016, On
 * implementing 2D rectangular assignment algorithms, IEEE Trans. AES 52(4), 1679-1696 (unequal
 * sides). Capacities as node properties are the successive shortest paths of Ahuja, Magnanti and
 * Orlin 1993, Network Flows, section 9.7.
 *
 * Example: Mo 1 place. Ana enters, v = 9: Mo is free, u_Ana = 9. Ben enters, v = 7: Mo is full, at
 * distance 0; Ana may give up at 9, Ben at 7. Ben gives up: p_Mo = 7, u_Ana = 2, u_Ben = 0.
 */
import { ScoreOverflowError } from './errors.ts';
import { FORBIDDEN } from './problem.ts';
import type { Market } from './market.ts';
import type { Worth } from './worth.ts';

export interface DenseSolution {
  /** The rows that hold a place of each column. */
  holders: number[][];
  prices: Worth[];
}

/** B of the header: larger than twice any sum of points along a path. */
function pairBonus(market: Market): number {
  if (market.objective === 'total') return 0;
  const longest = Math.min(market.menteeIds.length, market.mentorIds.length) + 2;
  const bonus = 16 * longest * (market.largest + 1);
  if (bonus * 16 > Number.MAX_SAFE_INTEGER)
    throw new ScoreOverflowError(
      `Scores up to ${market.largest} are too large for ${market.menteeIds.length} by ${market.mentorIds.length} people; scale them down.`,
      { field: 'score' },
    );
  return bonus;
}

/** Yields the fraction done; returns an optimal solution of the market left after its pins. */
export function* solveDense(market: Market): Generator<number, DenseSolution> {
  const paths = new AugmentingPaths(market, pairBonus(market));
  const rows = market.menteeIds.length;
  for (let row = 0; row < rows; row++) {
    for (let unit = 0; unit < market.demand[row]!; unit++) if (!paths.insertUnit(row)) break;
    yield (row + 1) / rows;
  }
  return { holders: paths.holders, prices: Array.from(paths.prices, paths.split) };
}

const UNREACHED = 0;
const REACHED = 1;
const SCANNED = 2;

class AugmentingPaths {
  readonly holders: number[][];
  readonly prices: Float64Array;
  private readonly held: number[][];
  private readonly values: Float64Array;
  /** Free places of each column. */
  private readonly room: Int32Array;
  private readonly width: number;
  private readonly distance: Float64Array;
  private readonly reachedFrom: Int32Array;
  private readonly settled: Uint8Array;
  private readonly rowDistance: Float64Array;
  private readonly rowReachedFrom: Int32Array;
  private readonly rowState: Uint8Array;
  private touchedRows: number[] = [];
  private readonly market: Market;
  private readonly bonus: number;

  constructor(market: Market, bonus: number) {
    const rows = market.menteeIds.length;
    this.market = market;
    this.bonus = bonus;
    this.width = market.mentorIds.length;
    this.holders = Array.from({ length: this.width }, () => []);
    this.held = Array.from({ length: rows }, () => []);
    this.prices = new Float64Array(this.width);
    this.values = new Float64Array(rows);
    this.room = market.capacity.slice();
    this.distance = new Float64Array(this.width);
    this.reachedFrom = new Int32Array(this.width);
    this.settled = new Uint8Array(this.width);
    this.rowDistance = new Float64Array(rows);
    this.rowReachedFrom = new Int32Array(rows);
    this.rowState = new Uint8Array(rows);
  }

  /** An exact number back into pairs and points. */
  readonly split = (worth: number): Worth => {
    const pairs = this.bonus === 0 ? 0 : Math.round(worth / this.bonus);
    return { pairs, points: worth - pairs * this.bonus };
  };

  /** Finds a place for one more unit of this row; false when giving it up is as good as it gets. */
  insertUnit(row: number): boolean {
    const best = this.bestColumn(row);
    this.values[row] = best < 0 ? 0 : this.worthOf(row, best) - this.prices[best]!;
    if (best < 0) return false;
    if (this.room[best]! === 0) return this.searchFrom(row);
    this.hold(row, best);
    return true;
  }

  private worthOf(row: number, column: number): number {
    return this.market.scores[row * this.width + column]! + this.bonus;
  }

  private hold(row: number, column: number): void {
    this.holders[column]!.push(row);
    this.held[row]!.push(column);
    this.room[column]!--;
  }

  private release(row: number, column: number): void {
    const holders = this.holders[column]!;
    holders.splice(holders.indexOf(row), 1);
    const held = this.held[row]!;
    held.splice(held.indexOf(column), 1);
    this.room[column]!++;
  }

  /** The column of highest gain v - p, one with room among equals; -1 when every gain is below 0. */
  private bestColumn(row: number): number {
    const { prices, width, room } = this;
    const { scores } = this.market;
    const held = this.held[row]!;
    let best = -1;
    let bestGain = -this.bonus;
    for (let column = 0, at = row * width; column < width; column++, at++) {
      const score = scores[at]!;
      if (score === FORBIDDEN) continue;
      const gain = score - prices[column]!;
      if (gain < bestGain || (held.length > 0 && held.includes(column))) continue;
      if (gain > bestGain || best < 0 || (room[best] === 0 && room[column]! > 0)) best = column;
      bestGain = gain;
    }
    return best;
  }

  /** Dijkstra from a row without room; ends at a free place or at a unit given up, and augments. */
  private searchFrom(source: number): boolean {
    this.distance.fill(Infinity);
    this.settled.fill(0);
    this.touchedRows = [source];
    this.rowDistance[source] = 0;
    this.rowReachedFrom[source] = -1;
    this.rowState[source] = SCANNED;
    const waiting: number[] = [];
    let frontier = [source];
    let level = 0;
    let dropRow = source;
    let dropAt = this.values[source]!;
    for (;;) {
      for (const row of frontier) {
        if (level + this.values[row]! < dropAt) {
          dropAt = level + this.values[row]!;
          dropRow = row;
        }
        const free = this.relax(row, level);
        if (free >= 0) return this.augment(level, free);
      }
      level = this.nextLevel(waiting);
      if (level > dropAt) return this.giveUp(source, dropRow, dropAt);
      const free = this.columnWithRoomAt(level);
      if (free >= 0) return this.augment(level, free);
      frontier = this.settleLevel(level, waiting);
    }
  }

  /** Shortens all columns' distances through this row; returns a column with room at `level`, or -1. */
  private relax(row: number, level: number): number {
    const { distance, prices, width, reachedFrom, room } = this;
    const { scores, demand } = this.market;
    const start = level + this.values[row]! - this.bonus;
    const held = demand[row]! > 1 ? this.held[row]! : [];
    for (let column = 0, at = row * width; column < width; column++, at++) {
      const score = scores[at]!;
      if (score === FORBIDDEN) continue;
      const through = start + prices[column]! - score;
      if (through >= distance[column]!) continue;
      if (held.length > 0 && held.includes(column)) continue;
      distance[column] = through;
      reachedFrom[column] = row;
      if (through === level && room[column]! > 0) return column;
    }
    return -1;
  }

  /** The smallest distance of any column or waiting row not yet settled. */
  private nextLevel(waiting: readonly number[]): number {
    const { distance, settled, width, rowState, rowDistance } = this;
    let next = Infinity;
    for (let column = 0; column < width; column++)
      if (settled[column] === 0 && distance[column]! < next) next = distance[column]!;
    for (const row of waiting)
      if (rowState[row] === REACHED && rowDistance[row]! < next) next = rowDistance[row]!;
    return next;
  }

  private columnWithRoomAt(level: number): number {
    for (let column = 0; column < this.width; column++)
      if (this.distance[column] === level && this.room[column]! > 0) return column;
    return -1;
  }

  /**
   * Settles all at this distance; returns the rows now to scan. A holder who asks for one mentor is
   * reached at once (its pair is tight); one who asks for more may wait, its pair worth more than u.
   */
  private settleLevel(level: number, waiting: number[]): number[] {
    const { settled, distance, rowState, rowDistance } = this;
    const frontier: number[] = [];
    for (let column = 0; column < this.width; column++) {
      if (settled[column] !== 0 || distance[column] !== level) continue;
      settled[column] = 1;
      for (const row of this.holders[column]!) {
        if (rowState[row] === SCANNED) continue;
        const slack = this.worthOf(row, column) - this.prices[column]! - this.values[row]!;
        if (rowState[row] === REACHED && rowDistance[row]! <= level + slack) continue;
        if (rowState[row] === UNREACHED) this.touchedRows.push(row);
        rowDistance[row] = level + slack;
        this.rowReachedFrom[row] = column;
        rowState[row] = slack === 0 ? SCANNED : REACHED;
        (slack === 0 ? frontier : waiting).push(row);
      }
    }
    for (const row of waiting) {
      if (rowState[row] !== REACHED || rowDistance[row] !== level) continue;
      rowState[row] = SCANNED;
      frontier.push(row);
    }
    return frontier;
  }

  /** Raises prices and lowers values along what was settled below the path's length. */
  private settlePrices(length: number): void {
    for (let column = 0; column < this.width; column++)
      if (this.settled[column] !== 0) this.prices[column]! += length - this.distance[column]!;
    for (const row of this.touchedRows) {
      if (this.rowState[row] === SCANNED) this.values[row]! -= length - this.rowDistance[row]!;
      this.rowState[row] = UNREACHED;
    }
  }

  private augment(length: number, free: number): boolean {
    this.settlePrices(length);
    this.shift(free);
    return true;
  }

  private giveUp(source: number, dropRow: number, length: number): boolean {
    this.settlePrices(length);
    if (dropRow === source) return false;
    const left = this.rowReachedFrom[dropRow]!;
    this.release(dropRow, left);
    this.shift(left);
    return true;
  }

  /** Gives the place of `column` to the row it was reached from, and so on back to the source. */
  private shift(column: number): void {
    let to = column;
    for (;;) {
      const row = this.reachedFrom[to]!;
      const from = this.rowReachedFrom[row]!;
      if (from >= 0) this.release(row, from);
      this.hold(row, to);
      if (from < 0) return;
      to = from;
    }
  }
}
