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
import type { PairingState } from './pairing-state.ts';
import { FORBIDDEN } from './problem.ts';
import { SearchTree } from './search-tree.ts';

export class PlaceSearch {
  private readonly state: PairingState;
  /** Columns hang from the rows that would leave them, rows from columns they would move to. */
  private readonly tree: SearchTree;

  constructor(state: PairingState) {
    this.state = state;
    this.tree = new SearchTree();
  }

  /** Fills the free places of this column, or brings its price to 0. */
  fill(column: number): void {
    while (this.state.room[column]! > 0 && this.state.prices[column]! > 0) this.searchFrom(column);
  }

  private searchFrom(source: number): void {
    const { state, tree } = this;
    tree.begin(state.rows, state.columns);
    tree.reachColumn(source, 0, -1);
    let lowered = source;
    let loweredAt = state.prices[source]!;
    // With nobody waiting only a price that reaches 0 ends a search, and that takes at least this.
    const lowering = state.isEverybodyPlaced() ? state.leastPrice() : 0;
    while (tree.next()) {
      const { level, node } = tree;
      if (level > loweredAt) break;
      if (!tree.isRow) {
        if (level + state.prices[node]! < loweredAt) {
          lowered = node;
          loweredAt = level + state.prices[node]!;
        }
        // Those who stay gain what their mentor's price falls by.
        for (const row of state.holders[node]!) if (state.demand[row] === 1) tree.markRow(row, level);
        this.relax(node, level, loweredAt - lowering);
        continue;
      }
      if (state.spare(node) > 0) {
        this.settlePrices(level);
        const into = tree.rowFrom[node]!;
        state.hold(node, into);
        return this.vacate(into, source);
      }
      for (const column of state.held[node]!) tree.reachColumn(column, level + state.slackOf(node, column), node);
    }
    this.settlePrices(loweredAt, lowering);
    this.vacate(lowered, source);
  }

  /** Shortens the distances of all rows that may move into this column. */
  private relax(column: number, level: number, limit: number): void {
    const { state, tree } = this;
    const { values, demand, held, prices, bonus, byColumn } = state;
    const start = level + prices[column]! - bonus;
    for (let at = byColumn.start[column]!, end = byColumn.end[column]!; at < end; at++) {
      const row = byColumn.others[at]!;
      const score = byColumn.scores[at]!;
      const through = start + values[row]! - score;
      if (through > limit || through >= tree.rowLevel[row]! || score === FORBIDDEN || demand[row] === 0 || held[row]!.includes(column))
        continue;
      tree.reachRow(row, through, column);
    }
  }

  /** Lowers prices and raises values along what was settled, as mentee-search.ts does the other way. */
  private settlePrices(length: number, all = 0): void {
    const { state, tree } = this;
    const { prices, values } = state;
    const far = length - all;
    for (let at = 0; at < tree.columnCount; at++) {
      const column = tree.columns[at]!;
      if (tree.columnLevel[column]! < far) prices[column]! -= far - tree.columnLevel[column]!;
    }
    for (let at = 0; at < tree.rowCount; at++) {
      const row = tree.rows[at]!;
      if (tree.rowLevel[row]! < far) values[row]! += far - tree.rowLevel[row]!;
    }
    if (all > 0) state.shift(-all);
  }

  /** Moves those on the path out of `column`, each into the column it was reached from. */
  private vacate(column: number, source: number): void {
    const { state, tree } = this;
    for (let empty = column; empty !== source;) {
      const row = tree.columnFrom[empty]!;
      const to = tree.rowFrom[row]!;
      state.release(row, empty);
      state.hold(row, to);
      empty = to;
    }
  }
}
