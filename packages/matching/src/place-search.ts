/**
 * Finds the best use of a free place whose price is still above 0, and keeps the pairing optimal.
 *
 * Idea: the mirror image of mentee-search.ts. A Dijkstra over the same reduced costs, from the
 * mentor with the free place to mentees who would move in, on to the mentors they would leave. It
 * ends at a mentee who still wants a unit, or at a mentor whose place stays free at the cost of its
 * price, whichever is nearer. Then prices fall along what was searched, values rise.
 *
 * Invariants: those of pairing-state.ts, except p = 0 at the free places still to be filled.
 * Source: the reverse auction's dual step in exact form; Bertsekas and Castañón 1989, The auction
 * algorithm for the transportation problem, Annals of OR 20, 67-96; Ahuja, Magnanti and Orlin 1993,
 * Network Flows, section 9.7.
 *
 * Example: Mo at price 7 loses Ana (9) to another program; Ben (7) is without. Distance to Ben is
 * u + p - v = 0 + 7 - 7 = 0: Ben moves in and the price stays 7. Without Ben the price falls to 0.
 */
import { FORBIDDEN } from './problem.ts';
import type { PairingState } from './pairing-state.ts';

export class PlaceSearch {
  private readonly state: PairingState;
  private readonly distance: Float64Array;
  private readonly leftBy: Int32Array;
  private readonly rowDistance: Float64Array;
  private readonly movesTo: Int32Array;
  private readonly settledRows: Uint8Array;
  private readonly settledColumns: Uint8Array;

  constructor(state: PairingState) {
    this.state = state;
    this.distance = new Float64Array(state.columns);
    this.leftBy = new Int32Array(state.columns);
    this.rowDistance = new Float64Array(state.rows);
    this.movesTo = new Int32Array(state.rows);
    this.settledRows = new Uint8Array(state.rows);
    this.settledColumns = new Uint8Array(state.columns);
  }

  /** Fills the free places of this column, or brings its price to 0. */
  fill(column: number): void {
    while (this.state.room[column]! > 0 && this.state.prices[column]! > 0) this.searchFrom(column);
  }

  private searchFrom(source: number): void {
    const { prices } = this.state;
    this.distance.fill(Infinity);
    this.rowDistance.fill(Infinity);
    this.settledRows.fill(0);
    this.settledColumns.fill(0);
    this.distance[source] = 0;
    let level = 0;
    let lowered = source;
    let loweredAt = prices[source]!;
    for (;;) {
      for (const column of this.settleColumns(level)) {
        if (level + prices[column]! < loweredAt) {
          lowered = column;
          loweredAt = level + prices[column]!;
        }
        this.relax(column, level);
      }
      level = this.nextLevel();
      if (level > loweredAt) {
        this.settlePrices(loweredAt);
        return this.vacate(lowered, source);
      }
      const taker = this.settleRows(level);
      if (taker < 0) continue;
      this.settlePrices(level);
      const into = this.movesTo[taker]!;
      this.state.hold(taker, into);
      return this.vacate(into, source);
    }
  }

  private settleColumns(level: number): number[] {
    const reached: number[] = [];
    for (let column = 0; column < this.distance.length; column++) {
      if (this.distance[column] !== level || this.settledColumns[column] !== 0) continue;
      this.settledColumns[column] = 1;
      reached.push(column);
    }
    return reached;
  }

  /** Shortens the distances of all rows that may move into this column. */
  private relax(column: number, level: number): void {
    const { rowDistance, movesTo } = this;
    const { rows, height, values, demand, held, prices, bonus } = this.state;
    const scores = this.state.scoresByColumn();
    const start = level + prices[column]! - bonus;
    for (let row = 0, at = column * height; row < rows; row++, at++) {
      const score = scores[at]!;
      if (score === FORBIDDEN || demand[row] === 0) continue;
      const through = start + values[row]! - score;
      if (through >= rowDistance[row]! || held[row]!.includes(column)) continue;
      rowDistance[row] = through;
      movesTo[row] = column;
    }
  }

  private nextLevel(): number {
    let next = Infinity;
    for (let row = 0; row < this.rowDistance.length; row++)
      if (this.settledRows[row] === 0 && this.rowDistance[row]! < next) next = this.rowDistance[row]!;
    for (let column = 0; column < this.distance.length; column++)
      if (this.settledColumns[column] === 0 && this.distance[column]! < next) next = this.distance[column]!;
    return next;
  }

  /** Settles all rows at this distance; returns one that wants a unit more, or -1. */
  private settleRows(level: number): number {
    const { state } = this;
    for (let row = 0; row < this.rowDistance.length; row++) {
      if (this.rowDistance[row] !== level || this.settledRows[row] !== 0) continue;
      if (state.spare(row) > 0) return row;
      this.settledRows[row] = 1;
      for (const column of state.held[row]!) {
        const slack = state.worthOf(row, column) - state.prices[column]! - state.values[row]!;
        if (level + slack >= this.distance[column]!) continue;
        this.distance[column] = level + slack;
        this.leftBy[column] = row;
      }
    }
    return -1;
  }

  /** Lowers prices and raises values along what was settled below the path's length. */
  private settlePrices(length: number): void {
    for (let column = 0; column < this.distance.length; column++)
      if (this.settledColumns[column] !== 0) this.state.prices[column]! -= length - this.distance[column]!;
    for (let row = 0; row < this.rowDistance.length; row++)
      if (this.settledRows[row] !== 0) this.state.values[row]! += length - this.rowDistance[row]!;
  }

  /** Moves those on the path out of `column`, each into the column it was reached from. */
  private vacate(column: number, source: number): void {
    let empty = column;
    while (empty !== source) {
      const row = this.leftBy[empty]!;
      const to = this.movesTo[row]!;
      this.state.release(row, empty);
      this.state.hold(row, to);
      empty = to;
    }
  }
}
