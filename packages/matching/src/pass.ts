/**
 * One pass over many rows: what each keeps at given prices, in stretches that threads can share.
 *
 * A stretch is scanned alike wherever that happens, and results are merged by row, so the outcome does
 * not depend on the number of threads.
 * Example: 10,000 rows are 40 stretches of 256.
 */
import type { RowScan } from './row-scan.ts';

/** Scans of all rows alike. */
export interface Pass {
  prices: Float64Array;
  /** How many a row keeps. */
  most: number;
  /** Only every so-manieth block of columns, when given. */
  share?: number;
  /** What a row must gain at least to be kept, when known beforehand. */
  thresholds?: Float64Array;
}

/** What the rows `from` to `to` kept, one after the other. */
export interface Scanned {
  from: number;
  to: number;
  counts: Int32Array;
  columns: Int32Array;
  scores: Int32Array;
  bounds: Float64Array;
  priced: number;
}

/** Rows scanned at a time. */
export const STRETCH_ROWS = 256;

/** Work in steps: yields the fraction done, or a promise to wait for. */
export type Steps<T> = Generator<number | Promise<unknown>, T>;

/** Threads that scan. */
export interface Crew {
  /** Scans all rows, handing over each stretch once, in any order. */
  pass: (pass: Pass, rows: number, take: (scanned: Scanned) => void) => Steps<void>;
}

/** Room for what so many rows keep. */
const roomFor = (rows: number, most: number) => ({
  counts: new Int32Array(rows),
  columns: new Int32Array(rows * most),
  scores: new Int32Array(rows * most),
  bounds: new Float64Array(rows),
});

/** Scans a stretch of rows into the room given, which a stretch before may have used. */
export function scanRows(
  scan: RowScan,
  { prices, most, share, thresholds }: Pass,
  from: number,
  to: number,
  { counts, columns, scores, bounds } = roomFor(to - from, most),
): Scanned {
  const before = scan.priced;
  let at = 0;
  for (let row = from; row < to; row++) {
    if (share) scan.sample(row, most, share);
    else scan.best(row, most, thresholds?.[row]);
    counts[row - from] = scan.count;
    bounds[row - from] = scan.bound;
    for (let kept = 0; kept < scan.count; kept++, at++) {
      const column = scan.columns[kept]!;
      columns[at] = column;
      scores[at] = scan.gains[kept]! + prices[column]!;
    }
  }
  return { from, to, counts, columns, scores, bounds, priced: scan.priced - before };
}

/** The crew of one: scans in this thread, yielding between stretches. */
export function alone(scan: RowScan): Crew {
  return {
    *pass(pass, rows, take) {
      scan.setPrices(pass.prices);
      const room = roomFor(Math.min(rows, STRETCH_ROWS), pass.most);
      for (let from = 0; from < rows; from += STRETCH_ROWS) {
        take(scanRows(scan, pass, from, Math.min(rows, from + STRETCH_ROWS), room));
        yield Math.min(1, (from + STRETCH_ROWS) / rows);
        scan.resume();
      }
    },
  };
}
