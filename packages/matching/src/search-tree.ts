/**
 * A shortest path tree over rows and columns that grows node by node, nearest first.
 *
 * A node may be reached again by a shorter way until it is the nearest. Only what was reached is
 * cleared before the next search, so a search costs what it touches.
 * Example: reachRow(3, 0), next() gives row 3; reachColumn(5, 2, 3), next() gives column 5 at 2 from row 3.
 */
import { DistanceHeap } from './distance-heap.ts';

export class SearchTree {
  rowLevel = new Float64Array(0);
  columnLevel = new Float64Array(0);
  /** The column a row, and the row a column, was reached from. */
  rowFrom = new Int32Array(0);
  columnFrom = new Int32Array(0);
  /** All rows and columns reached, settled or not: the first so many. */
  rows = new Int32Array(0);
  columns = new Int32Array(0);
  rowCount = 0;
  columnCount = 0;
  /** What `next` found. */
  level = 0;
  node = -1;
  isRow = false;
  private readonly heap = new DistanceHeap();
  /** Nodes at the level being visited: with many ties, most of them. */
  private near = new Int32Array(0);
  private nearCount = 0;

  begin(rows: number, columns: number): void {
    for (let at = 0; at < this.rowCount; at++) this.rowLevel[this.rows[at]!] = Infinity;
    for (let at = 0; at < this.columnCount; at++) this.columnLevel[this.columns[at]!] = Infinity;
    this.rowCount = this.columnCount = this.nearCount = 0;
    this.heap.clear();
    this.level = 0;
    if (rows > this.rowLevel.length) {
      this.rowLevel = new Float64Array(rows + 64).fill(Infinity);
      this.rowFrom = new Int32Array(rows + 64);
      this.rows = new Int32Array(rows + 64);
    }
    if (columns > this.columnLevel.length) {
      this.columnLevel = new Float64Array(columns + 64).fill(Infinity);
      this.columnFrom = new Int32Array(columns + 64);
      this.columns = new Int32Array(columns + 64);
    }
  }

  reachRow(row: number, level: number, from: number): void {
    const before = this.rowLevel[row]!;
    if (level >= before) return;
    if (before === Infinity) this.rows[this.rowCount++] = row;
    this.rowLevel[row] = level;
    this.rowFrom[row] = from;
    this.wait(2 * row + 1, level);
  }

  /** Notes a row's level without visiting it. */
  markRow(row: number, level: number): void {
    const before = this.rowLevel[row]!;
    if (level >= before) return;
    if (before === Infinity) this.rows[this.rowCount++] = row;
    this.rowLevel[row] = level;
  }

  reachColumn(column: number, level: number, from: number): void {
    const before = this.columnLevel[column]!;
    if (level >= before) return;
    if (before === Infinity) this.columns[this.columnCount++] = column;
    this.columnLevel[column] = level;
    this.columnFrom[column] = from;
    this.wait(2 * column, level);
  }

  /** Moves on to the nearest node not yet visited; false when there is none. */
  next(): boolean {
    const code = this.nearCount > 0 ? this.near[--this.nearCount]! : this.nearest();
    if (code < 0) return false;
    this.node = code >> 1;
    this.isRow = (code & 1) === 1;
    return true;
  }

  private wait(code: number, level: number): void {
    if (level !== this.level) return this.heap.push(code, level);
    if (this.nearCount === this.near.length) this.near = grown(this.near);
    this.near[this.nearCount++] = code;
  }

  private nearest(): number {
    for (let code = this.heap.pop(); code >= 0; code = this.heap.pop()) {
      const level = this.heap.distance;
      const known = code & 1 ? this.rowLevel[code >> 1]! : this.columnLevel[code >> 1]!;
      if (level > known) continue;
      this.level = level;
      return code;
    }
    return -1;
  }
}

function grown(old: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(2 * old.length + 1024);
  longer.set(old);
  return longer;
}
