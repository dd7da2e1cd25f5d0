/**
 * Proves the pairs that are on no list, or puts on the lists what was missing.
 *
 * Idea: list-bounds.ts names the rows and columns that the bounds do not prove. Each such row is scanned
 * at the present prices, each such column over all rows; what lies above the row's bound goes on
 * its list, and the bounds hold for the rest. Whoever solves goes on until nothing is missing.
 * Invariants: those of list-bounds.ts, before and after.
 * Example: Mo's price fell by 60, everyone else's by 2 at most: one column is scanned, no row.
 */
import { ColumnScan, MOST_SEATED } from './column-scan.ts';
import type { Lists } from './lists.ts';
import { ListBounds } from './list-bounds.ts';
import type { Duals } from './list-bounds.ts';
import { STRETCH_ROWS } from './pass.ts';
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
  private readonly columnScan: ColumnScan;
  private readonly further: number;

  constructor(bounds: ListBounds, scan: RowScan, source: RowSource, further: number, largest: number) {
    this.bounds = bounds;
    this.scan = scan;
    this.columnScan = new ColumnScan(source);
    this.further = further;
    this.largest = largest;
  }

  /** Prices what the bounds do not prove; returns what must be solved again, nothing when all is proved. */
  *extend(state: Listed): Generator<number, Found> {
    const found: Found = { rows: new Set(), columns: new Set() };
    for (;;) {
      const { rows, columns, falls } = this.bounds.unproved(state);
      for (let from = 0; from < columns.length; from += MOST_SEATED)
        yield* this.admit(state, columns.slice(from, from + MOST_SEATED), falls, found);
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
      if (at % 64 !== 63) continue;
      yield at / rows.length;
      scan.resume();
    }
    this.priced += scan.priced - before;
  }

  /**
   * Scans a few columns over all rows and brings their references down to their prices, but for what all
   * fell by. Where rows would gain by one, it was too cheap: its price rises to what the row that gains most
   * would pay, so that not everybody has to move.
   */
  private *admit(state: Listed, columns: readonly number[], falls: Float64Array, found: Found): Generator<number> {
    const { bounds, columnScan } = this;
    const fair = columns.map((column) => state.prices[column]!);
    const levels = bounds.references.map((reference, at) =>
      Float64Array.from(columns, (column) => Math.min(reference[column]!, state.prices[column]! + falls[at]!)),
    );
    for (let row = 0; row < state.rows; row++) {
      if (row % STRETCH_ROWS === 0) {
        yield row / state.rows;
        columnScan.seat(columns);
      }
      const bound = bounds.values[row]!;
      if (bound === -Infinity) continue;
      const scores = columnScan.read(row);
      const level = levels[bounds.referenceOf[row]!]!;
      for (let seat = 0; seat < columns.length; seat++) {
        const score = scores[seat]!;
        const column = columns[seat]!;
        if (score - level[seat]! <= bound || score === FORBIDDEN) continue;
        if (columnScan.isClosed(row, column) || state.lists.find(row, column) >= 0) continue;
        this.list(state, row, column, score);
        if (state.isWanting(row)) fair[seat] = Math.max(fair[seat]!, score + state.bonus - state.values[row]!);
      }
    }
    bounds.references.forEach((reference, at) => columns.forEach((column, seat) => (reference[column] = levels[at]![seat]!)));
    this.priced += state.rows * columns.length;
    columns.forEach((column, seat) => {
      if (fair[seat] === state.prices[column]) return;
      state.prices[column] = fair[seat]!;
      found.columns.add(column);
    });
  }

  private list(state: Listed, row: number, column: number, score: number): void {
    state.addPair(row, column, score);
    this.largest = Math.max(this.largest, Math.abs(score));
  }
}
