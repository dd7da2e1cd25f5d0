/**
 * Finds room for one more unit of a mentee, and keeps the pairing optimal.
 *
 * Idea: a Dijkstra over reduced costs u + p - v from the mentee. It ends at a free place, or at a
 * mentee whose unit is given up at cost u, whichever is nearer; a full mentor leads on to all who
 * hold a place. Then prices rise along what was searched, and the pairs on the path change hands.
 * A holder who asks for one mentor is reached at once (its pair is tight); one who asks for more is
 * reached later by as much as its pair is worth more than u + p.
 *
 * Invariants: those of pairing-state.ts, before and after. Prices only rise, values only fall,
 * except the value of the mentee who enters.
 * Source: Jonker and Volgenant 1987, A shortest augmenting path algorithm for dense and sparse
 * linear assignment problems, Computing 38, 325-340 (the augmentation); Crouse 2016, On
 * implementing 2D rectangular assignment algorithms, IEEE Trans. AES 52(4), 1679-1696; capacities as
 * in the successive shortest paths of Ahuja, Magnanti and Orlin 1993, Network Flows, section 9.7.
 *
 * Example: Mo 1 place. Ana enters, v = 9: Mo is free, u_Ana = 9. Ben enters, v = 7: Mo is full, at
 * distance 0; Ana may give up at 9, Ben at 7. Ben gives up: p_Mo = 7, u_Ana = 2, u_Ben = 0.
 */
import { FORBIDDEN } from './problem.ts';
import type { PairingState } from './pairing-state.ts';

const UNREACHED = 0;
const REACHED = 1;
const SCANNED = 2;

export class MenteeSearch {
  private readonly state: PairingState;
  private readonly distance: Float64Array;
  private readonly reachedFrom: Int32Array;
  private readonly settled: Uint8Array;
  private readonly rowDistance: Float64Array;
  private readonly rowReachedFrom: Int32Array;
  private readonly rowState: Uint8Array;
  private touchedRows: number[] = [];

  constructor(state: PairingState) {
    this.state = state;
    this.distance = new Float64Array(state.columns);
    this.reachedFrom = new Int32Array(state.columns);
    this.settled = new Uint8Array(state.columns);
    this.rowDistance = new Float64Array(state.rows);
    this.rowReachedFrom = new Int32Array(state.rows);
    this.rowState = new Uint8Array(state.rows);
  }

  /** Places one more unit of this row; false when giving it up is as good as it gets. */
  insertUnit(row: number): boolean {
    const { state } = this;
    const best = this.bestColumn(row);
    state.values[row] = best < 0 ? 0 : state.worthOf(row, best) - state.prices[best]!;
    if (best < 0) return false;
    if (state.room[best]! === 0) return this.searchFrom(row);
    state.hold(row, best);
    return true;
  }

  /** The column of highest gain v - p, one with room among equals; -1 when every gain is below 0. */
  private bestColumn(row: number): number {
    const { prices, columns, stride, room, scores } = this.state;
    const held = this.state.held[row]!;
    let best = -1;
    let bestGain = -this.state.bonus;
    for (let column = 0, at = row * stride; column < columns; column++, at++) {
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
    let dropAt = this.state.values[source]!;
    for (;;) {
      for (const row of frontier) {
        if (level + this.state.values[row]! < dropAt) {
          dropAt = level + this.state.values[row]!;
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
    const { distance, reachedFrom } = this;
    const { prices, columns, stride, room, scores } = this.state;
    const start = level + this.state.values[row]! - this.state.bonus;
    const held = this.state.demand[row]! > 1 ? this.state.held[row]! : [];
    for (let column = 0, at = row * stride; column < columns; column++, at++) {
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
    const { distance, settled, rowState, rowDistance } = this;
    let next = Infinity;
    for (let column = 0; column < settled.length; column++) if (settled[column] === 0 && distance[column]! < next) next = distance[column]!;
    for (const row of waiting) if (rowState[row] === REACHED && rowDistance[row]! < next) next = rowDistance[row]!;
    return next;
  }

  private columnWithRoomAt(level: number): number {
    for (let column = 0; column < this.settled.length; column++)
      if (this.distance[column] === level && this.state.room[column]! > 0) return column;
    return -1;
  }

  /**
   * Settles all at this distance; returns the rows now to scan. A holder who asks for one mentor is
   * reached at once (its pair is tight); one who asks for more may wait, its pair worth more than u.
   */
  private settleLevel(level: number, waiting: number[]): number[] {
    const { settled, distance, rowState, rowDistance } = this;
    const frontier: number[] = [];
    for (let column = 0; column < this.settled.length; column++) {
      if (settled[column] !== 0 || distance[column] !== level) continue;
      settled[column] = 1;
      for (const row of this.state.holders[column]!) {
        if (rowState[row] === SCANNED) continue;
        const slack = this.state.worthOf(row, column) - this.state.prices[column]! - this.state.values[row]!;
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
    for (let column = 0; column < this.settled.length; column++)
      if (this.settled[column] !== 0) this.state.prices[column]! += length - this.distance[column]!;
    for (const row of this.touchedRows) {
      if (this.rowState[row] === SCANNED) this.state.values[row]! -= length - this.rowDistance[row]!;
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
    this.state.release(dropRow, left);
    this.shift(left);
    return true;
  }

  /** Gives the place of `column` to the row it was reached from, and so on back to the source. */
  private shift(column: number): void {
    let to = column;
    for (;;) {
      const row = this.reachedFrom[to]!;
      const from = this.rowReachedFrom[row]!;
      if (from >= 0) this.state.release(row, from);
      this.state.hold(row, to);
      if (from < 0) return;
      to = from;
    }
  }
}
