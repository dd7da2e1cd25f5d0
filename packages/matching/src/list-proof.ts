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

  /** Prices what the bounds do not prove; returns the rows for which something better was listed, none when all is proved. */
  *extend(state: Listed): Generator<number, Set<number>> {
    const better = new Set<number>();
    for (;;) {
      const { rows, columns, falls } = this.bounds.unproved(state);
      for (const column of columns) {
        this.admit(state, column, falls, better);
        yield 0;
      }
      yield* this.rescan(state, rows, better);
      // Each round lists more, so it ends.
      if (better.size > 0 || rows.length + columns.length === 0) break;
    }
    yield* this.rescan(state, this.bounds.crowded(), better);
    return better;
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

  private *rescan(state: Listed, rows: readonly number[], better: Set<number>): Generator<number> {
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
        this.list(state, row, column, scan.gains[kept]! + prices[column]!, better);
      }
      if (at % 64 === 0) yield at / rows.length;
    }
    this.priced += scan.priced - before;
  }

  /** Scans one column over all rows and brings its references down to its price, but for what all fell by. */
  private admit(state: Listed, column: number, falls: Float64Array, better: Set<number>): void {
    const { bounds } = this;
    const price = state.prices[column]!;
    const cell = new Int32Array(column + 1);
    const level = Float64Array.from(bounds.references, (reference, at) => Math.min(reference[column]!, price + falls[at]!));
    for (let row = 0; row < state.rows; row++) {
      if (bounds.values[row] === -Infinity) continue;
      this.source.read(row, cell, column, column + 1);
      const score = cell[column]!;
      if (score === FORBIDDEN || score - level[bounds.referenceOf[row]!]! <= bounds.values[row]!) continue;
      if (state.lists.find(row, column) < 0) this.list(state, row, column, score, better);
    }
    bounds.references.forEach((reference, at) => (reference[column] = level[at]!));
    this.priced += state.rows;
  }

  private list(state: Listed, row: number, column: number, score: number, better: Set<number>): void {
    state.addPair(row, column, score);
    this.largest = Math.max(this.largest, Math.abs(score));
    if (score + state.bonus - state.prices[column]! > state.values[row]!) better.add(row);
  }
}
