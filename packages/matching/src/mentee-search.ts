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
import type { PairingState } from './pairing-state.ts';
import { FORBIDDEN } from './problem.ts';
import { SearchTree } from './search-tree.ts';

export class MenteeSearch {
  private readonly state: PairingState;
  /** Rows hang from the columns they hold, columns from rows that would take them. */
  private readonly tree: SearchTree;
  /** The nearest end known so far. */
  private limit = Infinity;

  constructor(state: PairingState) {
    this.state = state;
    this.tree = new SearchTree();
  }

  /** Places one more unit of this row; false when giving it up is as good as it gets. */
  insertUnit(row: number): boolean {
    const { state } = this;
    state.sortFallen();
    const best = this.bestColumn(row);
    state.values[row] = best < 0 ? 0 : state.worthOf(row, best) - state.prices[best]!;
    if (best < 0) return false;
    if (state.room[best]! === 0) return this.searchFrom(row);
    state.hold(row, best);
    return true;
  }

  /** The column of highest gain v - p, one with room among equals; -1 when every gain is below 0. */
  private bestColumn(row: number): number {
    const { prices, room, lists, bonus } = this.state;
    const held = this.state.held[row]!;
    let best = -1;
    let bestGain = -bonus;
    for (let at = lists.start[row]!, end = lists.end[row]!; at < end; at++) {
      const score = lists.scores[at]!;
      const column = lists.others[at]!;
      const gain = score - prices[column]!;
      if (gain < bestGain && this.state.mostFrom(at) < bestGain) break;
      if (score === FORBIDDEN || gain < bestGain || (held.length > 0 && held.includes(column))) continue;
      if (gain > bestGain || best < 0 || (room[best] === 0 && room[column]! > 0)) best = column;
      bestGain = gain;
    }
    return best;
  }

  /** Dijkstra from a row without room; ends at a free place or at a unit given up, and augments. */
  private searchFrom(source: number): boolean {
    const { state, tree } = this;
    tree.begin(state.rows, state.columns);
    tree.reachRow(source, 0, -1);
    let dropRow = source;
    let dropAt = state.values[source]!;
    this.limit = Infinity;
    // Without a free place anywhere only giving up ends a search, and costs at least this wherever it is.
    const hasRoom = state.hasRoom();
    const giving = hasRoom ? 0 : state.leastValue(source);
    while (tree.next()) {
      const { level, node } = tree;
      if (level > this.limit || (level === dropAt - giving && !hasRoom)) break;
      if (tree.isRow) {
        if (level + state.values[node]! < dropAt) {
          dropAt = level + state.values[node]!;
          dropRow = node;
        }
        this.limit = Math.min(this.limit, dropAt - giving);
        const free = this.relax(node, level);
        if (free >= 0) return this.augment(level, free);
        continue;
      }
      if (state.room[node]! > 0) return this.augment(level, node);
      for (const row of state.holders[node]!) tree.reachRow(row, level + state.slackOf(row, node), node);
    }
    this.settlePrices(dropAt, giving, source);
    if (dropRow === source) return false;
    const left = tree.rowFrom[dropRow]!;
    state.release(dropRow, left);
    this.shift(left);
    return true;
  }

  /** Shortens all columns' distances through this row; returns a column with room at this level, or -1. */
  private relax(row: number, level: number): number {
    const { state, tree } = this;
    const { prices, lists, bonus } = state;
    const start = level + state.values[row]! - bonus;
    const held = state.demand[row]! > 1 ? state.held[row]! : [];
    for (let at = lists.start[row]!, end = lists.end[row]!; at < end; at++) {
      const column = lists.others[at]!;
      const score = lists.scores[at]!;
      const through = start + prices[column]! - score;
      if (through > this.limit && start - state.mostFrom(at) > this.limit) break;
      if (through > this.limit || score === FORBIDDEN || (held.length > 0 && held.includes(column))) continue;
      tree.reachColumn(column, through, row);
      if (state.room[column] === 0) continue;
      if (through === level) return column;
      this.limit = through;
    }
    return -1;
  }

  private augment(length: number, column: number): boolean {
    this.settlePrices(length);
    this.shift(column);
    return true;
  }

  /**
   * Raises prices and lowers values along what was settled below the path's length, and by `all` whatever
   * lies further than the length less `all`, searched or not.
   */
  private settlePrices(length: number, all = 0, source = -1): void {
    const { state, tree } = this;
    const { prices, values } = state;
    const far = length - all;
    for (let at = 0; at < tree.columnCount; at++) {
      const column = tree.columns[at]!;
      if (tree.columnLevel[column]! < far) prices[column]! += far - tree.columnLevel[column]!;
    }
    for (let at = 0; at < tree.rowCount; at++) {
      const row = tree.rows[at]!;
      if (tree.rowLevel[row]! < far) values[row]! -= far - tree.rowLevel[row]!;
    }
    if (all > 0) state.shift(all, source);
  }

  /** Gives the place of `column` to the row it was reached from, and so on back to the source. */
  private shift(column: number): void {
    const { state, tree } = this;
    for (let to = column; to >= 0;) {
      const row = tree.columnFrom[to]!;
      const from = tree.rowFrom[row]!;
      if (from >= 0) state.release(row, from);
      state.hold(row, to);
      to = from;
    }
  }
}
