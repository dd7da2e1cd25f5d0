/**
 * Settles the prices of places that stay free: each finds a taker or falls to 0.
 *
 * Idea: the mirror image of sparse-forward.ts. One Dijkstra from all mentors who have both a free
 * place and a price finds the distance D to the nearest mentee without a place, or to the nearest
 * mentor whose price can fall to 0. Prices fall and values rise by what lies within D; then depth-
 * first sweeps along tight pairs move people towards the free places.
 * A pair's u + p - v falls by at most D in a phase. So a search first looks only at pairs that are nearly
 * tight (nearby-pairs.ts), moves prices by no more than that, and looks further if that was not enough.
 *
 * Invariants: u + p >= v on all listed pairs; tight where matched; at the end p_j = 0 where free.
 * Source: as sparse-forward.ts, with the two sides exchanged.
 * Example: Mo, free at price 3, whom nobody without a place wants: D = 3 and the price is 0.
 */
import { DistanceHeap } from './distance-heap.ts';
import { nearbyPairs } from './nearby-pairs.ts';
import type { PairsByColumn } from './nearby-pairs.ts';
import type { SparseState } from './sparse-state.ts';

/** How far from tight the first search looks, in points. */
const FIRST_REACH = 8;

export class SparseBackward {
  private readonly state: SparseState;
  private readonly rowDistance: Float64Array;
  private readonly columnDistance: Float64Array;
  private readonly seenRow: Int32Array;
  private readonly seenColumn: Int32Array;
  private readonly movesTo: Int32Array;
  private readonly leftBy: Int32Array;
  private sweep = 0;
  private readonly heap = new DistanceHeap();

  constructor(state: SparseState) {
    this.state = state;
    this.rowDistance = new Float64Array(state.rows);
    this.columnDistance = new Float64Array(state.columns);
    this.seenRow = new Int32Array(state.rows);
    this.seenColumn = new Int32Array(state.columns);
    this.movesTo = new Int32Array(state.rows);
    this.leftBy = new Int32Array(state.columns);
  }

  /** Yields after each phase, until every free place costs nothing. */
  *run(): Generator<number> {
    let open = this.open();
    for (let reach = FIRST_REACH; open.length > 0; reach *= 4) {
      const pairs = nearbyPairs(this.state, reach);
      for (let left = reach; left > 0 && open.length > 0; open = this.open()) {
        const total = open.length;
        left -= this.moveDuals(open, pairs, left);
        this.fillFree(pairs);
        yield total;
      }
    }
  }

  private fillFree(pairs: PairsByColumn): void {
    for (let moved = 1; moved > 0;) {
      this.sweep++;
      moved = 0;
      for (const column of this.open()) if (this.fill(column, pairs)) moved++;
    }
  }

  private open(): number[] {
    const { columns, room, prices } = this.state;
    const open: number[] = [];
    for (let column = 0; column < columns; column++) if (room[column]! > 0 && prices[column]! > 0) open.push(column);
    return open;
  }

  /** Moves prices and values by the nearest end, `most` at most; returns by how much. */
  private moveDuals(open: readonly number[], { start, rows: rowsOf, scores }: PairsByColumn, most: number): number {
    const { rowDistance, columnDistance, heap, state } = this;
    const { prices, values, wants, mate, bonus, firstHolder, nextHolder } = state;
    rowDistance.fill(Infinity);
    columnDistance.fill(Infinity);
    heap.clear();
    /** Columns at the level being visited. */
    const near = open.slice();
    for (const column of open) columnDistance[column] = 0;
    let level = 0;
    let end = most;
    for (;;) {
      let column = near.pop() ?? -1;
      if (column < 0) {
        column = heap.pop();
        if (column < 0 || heap.distance >= end) break;
        if (heap.distance > columnDistance[column]!) continue;
        level = heap.distance;
      } else if (level > columnDistance[column]!) continue;
      end = Math.min(end, level + prices[column]!);
      // Those who stay gain what their mentor's price falls by.
      for (let holder = firstHolder[column]!; holder >= 0; holder = nextHolder[holder]!)
        if (level < rowDistance[holder]!) rowDistance[holder] = level;
      const base = level + prices[column]! - bonus;
      for (let at = start[column]!, last = start[column + 1]!; at < last; at++) {
        const row = rowsOf[at]!;
        const through = base + values[row]! - scores[at]!;
        if (through >= rowDistance[row]! || through >= end) continue;
        if (wants[row] === 0 || mate[row] === column) continue;
        rowDistance[row] = through;
        const left = mate[row]!;
        if (left < 0) end = through;
        else if (through < columnDistance[left]!) {
          columnDistance[left] = through;
          if (through === level) near.push(left);
          else heap.push(left, through);
        }
      }
      if (level >= end) break;
    }
    for (let row = 0; row < state.rows; row++) if (rowDistance[row]! < end) values[row]! += end - rowDistance[row]!;
    for (let column = 0; column < state.columns; column++)
      if (columnDistance[column]! < end) prices[column]! -= end - columnDistance[column]!;
    return end;
  }

  /** Looks for a tight path from this free place to a row without one or a column that costs 0. */
  private fill(source: number, { start, rows: rowsOf, scores }: PairsByColumn): boolean {
    const { state, sweep, seenRow, seenColumn, movesTo, leftBy } = this;
    const { prices, values, wants, mate, bonus } = state;
    if (seenColumn[source] === sweep) return false;
    seenColumn[source] = sweep;
    const stack = [source];
    for (let column = stack.pop(); column !== undefined; column = stack.pop()) {
      for (let at = start[column]!, last = start[column + 1]!; at < last; at++) {
        const row = rowsOf[at]!;
        if (seenRow[row] === sweep || wants[row] === 0 || mate[row] === column) continue;
        if (values[row]! + prices[column]! !== scores[at]! + bonus) continue;
        seenRow[row] = sweep;
        movesTo[row] = column;
        const left = mate[row]!;
        if (left < 0) return this.shift(row, source);
        if (seenColumn[left] === sweep) continue;
        seenColumn[left] = sweep;
        leftBy[left] = row;
        if (prices[left] === 0) return this.shift(row, source);
        stack.push(left);
      }
    }
    return false;
  }

  /** Moves `row`, then whoever was to take its old place, and so on until the source is filled. */
  private shift(row: number, source: number): boolean {
    const { state } = this;
    for (let mover = row; ;) {
      const to = this.movesTo[mover]!;
      if (state.mate[mover]! >= 0) state.unassign(mover);
      state.assign(mover, to);
      if (to === source) return true;
      mover = this.leftBy[to]!;
    }
  }
}
