/**
 * Places every mentee who still wants a mentor, on candidate lists, all of them at once.
 *
 * Idea: the primal-dual method. One Dijkstra from all mentees without a place finds the distance D
 * to the nearest place with room, or to the nearest mentee who may be given up. Prices and values
 * move by what lies within D; then along pairs that are now tight, as many as possible are placed by
 * depth-first sweeps. With many ties one D places many people.
 * A place with room ends a search whatever its price; sparse-backward.ts settles those prices later.
 * Lists are sorted (sparse-state.ts), so a search reads only their beginnings.
 *
 * Invariants: u + p >= v on all listed pairs; tight where matched; u_i = 0 where given up. Prices only rise.
 * Source: Kuhn 1955, Naval Research Logistics 2, 83-97; Hopcroft and Karp 1973, SIAM J. Computing 2,
 * 225-231 (many paths per phase); Ahuja, Magnanti and Orlin 1993, Network Flows, section 9.8.
 * Example: ten mentees tied for five places reach D = 0 together; the first sweep places five.
 */
import { DistanceHeap } from './distance-heap.ts';
import type { SparseState } from './sparse-state.ts';

export class SparseForward {
  private readonly state: SparseState;
  private readonly rowDistance: Float64Array;
  private readonly columnDistance: Float64Array;
  private readonly seen: Int32Array;
  private readonly enteredFrom: Int32Array;
  private sweep = 0;
  private fall = 0;
  private readonly heap = new DistanceHeap();

  constructor(state: SparseState) {
    this.state = state;
    this.rowDistance = new Float64Array(state.rows);
    this.columnDistance = new Float64Array(state.columns);
    this.seen = new Int32Array(state.columns);
    this.enteredFrom = new Int32Array(state.columns);
  }

  /** Yields after each phase, until all who want a mentor have one or are given up. */
  *run(): Generator<number> {
    this.fall = this.state.fall();
    for (let waiting = this.waiting(); waiting.length > 0; waiting = this.waiting()) {
      const total = waiting.length;
      this.moveDuals(waiting);
      for (let left = waiting; left.length > 0; left = this.waiting()) {
        this.sweep++;
        let placed = 0;
        for (const row of left) if (this.state.mate[row]! < 0 && this.state.values[row]! > 0 && this.place(row)) placed++;
        if (placed === 0) break;
      }
      yield total;
    }
  }

  private waiting(): number[] {
    const { rows, wants, mate, values } = this.state;
    const waiting: number[] = [];
    for (let row = 0; row < rows; row++) if (wants[row] === 1 && mate[row]! < 0 && values[row]! > 0) waiting.push(row);
    return waiting;
  }

  /** Dijkstra from all waiting rows up to the nearest end, and the change of prices it allows. */
  private moveDuals(waiting: readonly number[]): void {
    const { rowDistance, columnDistance, heap, state, fall } = this;
    const { start, end: ends, others, scores } = state.lists;
    const { prices, values, room, mate, bonus, reference, firstHolder, nextHolder } = state;
    rowDistance.fill(Infinity);
    columnDistance.fill(Infinity);
    heap.clear();
    /** Rows at the level being visited: with many ties, most of them. */
    const near = waiting.slice();
    for (const row of waiting) rowDistance[row] = 0;
    let level = 0;
    let end = Infinity;
    for (;;) {
      let row = near.pop() ?? -1;
      if (row < 0) {
        row = heap.pop();
        if (row < 0 || heap.distance >= end) break;
        if (heap.distance > rowDistance[row]!) continue;
        level = heap.distance;
      } else if (level > rowDistance[row]!) continue;
      if (level + values[row]! < end) end = level + values[row]!;
      const base = level + values[row]! - bonus;
      for (let at = start[row]!, last = ends[row]!; at < last; at++) {
        const column = others[at]!;
        const score = scores[at]!;
        const through = base + prices[column]! - score;
        if (through >= end) {
          if (base + reference[column]! - fall - score >= end) break;
          continue;
        }
        if (through >= columnDistance[column]! || column === mate[row]) continue;
        columnDistance[column] = through;
        if (room[column]! > 0) {
          end = through;
          continue;
        }
        for (let holder = firstHolder[column]!; holder >= 0; holder = nextHolder[holder]!)
          if (through < rowDistance[holder]!) {
            rowDistance[holder] = through;
            if (through === level) near.push(holder);
            else heap.push(holder, through);
          }
      }
      if (level >= end) break;
    }
    for (let row = 0; row < state.rows; row++) if (rowDistance[row]! < end) values[row]! -= end - rowDistance[row]!;
    for (let column = 0; column < state.columns; column++)
      if (columnDistance[column]! < end) prices[column]! += end - columnDistance[column]!;
  }

  /** Looks for a tight path from this row to a place with room or a row that may be given up. */
  private place(source: number): boolean {
    const { state, seen, sweep, enteredFrom, fall } = this;
    const { start, end: ends, others, scores } = state.lists;
    const { prices, values, room, bonus, reference, firstHolder, nextHolder } = state;
    const stack = [source];
    for (let row = stack.pop(); row !== undefined; row = stack.pop()) {
      const gain = values[row]! - bonus;
      for (let at = start[row]!, last = ends[row]!; at < last; at++) {
        const column = others[at]!;
        if (seen[column] === sweep) continue;
        if (gain + prices[column]! !== scores[at]!) {
          if (scores[at]! - reference[column]! + fall < gain) break;
          continue;
        }
        seen[column] = sweep;
        enteredFrom[column] = row;
        if (room[column]! > 0) return this.shift(column);
        for (let holder = firstHolder[column]!; holder >= 0; holder = nextHolder[holder]!) {
          if (values[holder]! > 0) {
            stack.push(holder);
            continue;
          }
          state.unassign(holder);
          return this.shift(column);
        }
      }
    }
    return false;
  }

  /** Moves everyone on the path one place on, the last into `column`. */
  private shift(column: number): boolean {
    const { state } = this;
    for (let to = column; to >= 0;) {
      const row = this.enteredFrom[to]!;
      const from = state.mate[row]!;
      if (from >= 0) state.unassign(row);
      state.assign(row, to);
      to = from;
    }
    return true;
  }
}
