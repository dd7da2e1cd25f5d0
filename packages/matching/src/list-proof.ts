/**
 * Proves the pairs that are on no list, or puts on the lists what was missing.
 *
 * Idea: list-bounds.ts names the rows and columns that the bounds do not prove. Each such row is scanned
 * at the present prices, each such column over all rows; what lies above the row's bound goes on
 * its list, and the bounds hold for the rest. Whoever solves goes on until nothing is missing.
 * Invariants: those of list-bounds.ts, before and after.
 * Example: Mo's price fell by 60, everyone else's by 2 at most: one column is scanned, no row.
 */
import type { Lists } from './lists.ts';
import { ListBounds } from './list-bounds.ts';
import type { Duals } from './list-bounds.ts';
import { FORBIDDEN } from './problem.ts';
import type { RowScan } from './row-scan.ts';
import type { RowSource } from './rows.ts';
import { ScanFrame } from './scan-frame.ts';

/** Rows that would gain by what was listed, and columns whose price rose; who holds them may not be at their best. */
export interface Found {
  rows: Set<number>;
  columns: Set<number>;
}

/** A pairing whose lists may grow. */
export interface Listed extends Duals {
  lists: Lists;
  addPair: (row: number, column: number, score: number) => void;
}

export class ListProof {
  readonly bounds: ListBounds;
  /** The largest absolute score met. */
  largest: number;
  /** Pairs priced so far. */
  priced = 0;
  private readonly scan: RowScan;
  private readonly source: RowSource;
  private readonly further: number;

  constructor(bounds: ListBounds, scan: RowScan, source: RowSource, further: number, largest: number) {
    this.bounds = bounds;
    this.scan = scan;
    this.source = source;
    this.further = further;
    this.largest = largest;
  }

  /** Prices what the bounds do not prove; returns what must be solved again, nothing when all is proved. */
  *extend(state: Listed): Generator<number, Found> {
    const found: Found = { rows: new Set(), columns: new Set() };
    for (;;) {
      const { rows, columns, falls } = this.bounds.unproved(state);
      for (const column of columns) {
        this.admit(state, column, falls, found);
        yield 0;
      }
      yield* this.rescan(state, rows, found);
      // Each round lists more, so it ends.
      if (found.rows.size + found.columns.size > 0 || rows.length + columns.length === 0) break;
    }
    yield* this.rescan(state, this.bounds.crowded(), found);
    return found;
  }

  /** Lists the best of a new row at the first reference. */
  start(state: Listed, row: number): void {
    const { scan, bounds } = this;
    const prices = bounds.references[0]!;
    scan.setPrices(prices);
    scan.startLeavingOut();
    scan.best(row, Math.min(prices.length, 4 * this.further));
    bounds.rescanned(row, scan.bound, 0);
    for (let kept = 0; kept < scan.count; kept++) state.addPair(row, scan.columns[kept]!, scan.gains[kept]! + prices[scan.columns[kept]!]!);
  }

  private *rescan(state: Listed, rows: readonly number[], found: Found): Generator<number> {
    if (rows.length === 0) return;
    const { scan, bounds } = this;
    const width = bounds.references[0]!.length;
    const frame = new ScanFrame(state.prices.subarray(0, width), state.bonus, scan.largest);
    const { prices } = frame;
    const reference = bounds.addReference(frame.reference(state.bonus));
    scan.setPrices(prices);
    const before = scan.priced;
    for (const [at, row] of rows.entries()) {
      const { start, end, others } = state.lists;
      scan.startLeavingOut();
      for (let listed = start[row]!; listed < end[row]!; listed++) if (others[listed]! < width) scan.leaveOut(others[listed]!);
      scan.best(row, this.further);
      bounds.rescanned(row, frame.bound(scan.bound, state.bonus), reference);
      for (let kept = 0; kept < scan.count; kept++) {
        const column = scan.columns[kept]!;
        const score = scan.gains[kept]! + prices[column]!;
        this.list(state, row, column, score);
        if (score + state.bonus - state.prices[column]! > state.values[row]!) found.rows.add(row);
      }
      if (at % 64 === 0) yield at / rows.length;
    }
    this.priced += scan.priced - before;
  }

  /**
   * Scans one column over all rows and brings its references down to its price, but for what all fell by.
   * Where rows would gain by it, it is the column that was too cheap: its price rises to what the row
   * that gains most would pay, so that not everybody has to move.
   */
  private admit(state: Listed, column: number, falls: Float64Array, found: Found): void {
    const { bounds } = this;
    const price = state.prices[column]!;
    let fair = price;
    const cell = new Int32Array(column + 1);
    const level = Float64Array.from(bounds.references, (reference, at) => Math.min(reference[column]!, price + falls[at]!));
    for (let row = 0; row < state.rows; row++) {
      if (bounds.values[row] === -Infinity) continue;
      this.source.read(row, cell, column, column + 1);
      const score = cell[column]!;
      if (score === FORBIDDEN || score - level[bounds.referenceOf[row]!]! <= bounds.values[row]!) continue;
      if (state.lists.find(row, column) >= 0) continue;
      this.list(state, row, column, score);
      if (state.isWanting(row)) fair = Math.max(fair, score + state.bonus - state.values[row]!);
    }
    bounds.references.forEach((reference, at) => (reference[column] = level[at]!));
    this.priced += state.rows;
    if (fair === price) return;
    state.prices[column] = fair;
    found.columns.add(column);
  }

  private list(state: Listed, row: number, column: number, score: number): void {
    state.addPair(row, column, score);
    this.largest = Math.max(this.largest, Math.abs(score));
  }
}
