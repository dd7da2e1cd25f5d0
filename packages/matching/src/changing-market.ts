/**
 * A market whose people, places and rules change while its pairing and prices are kept.
 *
 * Idea: no matrix of scores is held. Each mentee lists the mentors worth considering, and bounds prove
 * the rest (list-bounds.ts). Whatever is decided about a pair puts it on the list: a forbidden pair is
 * listed as FORBIDDEN, so no scan brings it back. Numbers by person are copied whole into a snapshot, who
 * holds whom is kept in a journal, so restoring is exact: to earlier moments only. People who leave stay as rows that want nothing
 * and columns too dear for anyone; those who join are appended, mentors with all their pairs listed.
 * Invariants: `demand` and `capacity` are what is left beside the pins; a gone row wants 0; for unlisted
 * pairs those of list-bounds.ts.
 * Example: Ana leaves and is taken back by undo: her row, her pair and all prices are as before.
 */
import { DuplicateIdError, UnknownPersonError } from './errors.ts';
import { Journal } from './journal.ts';
import { goBack, keep } from './kept-pairing.ts';
import type { KeptPairing } from './kept-pairing.ts';
import { ListProof } from './list-proof.ts';
import { checkedScore, positionsOf, wholeNumber } from './market.ts';
import type { Market, PinnedPair } from './market.ts';
import { PairingState, pairBonus } from './pairing-state.ts';
import { FORBIDDEN, demandOf } from './problem.ts';
import type { Mentee, Mentor, Problem } from './problem.ts';
import type { RowReader, RowSource } from './rows.ts';

/** Points and pairs, those of pins beside them. */
export interface Sums {
  total: number;
  matched: number;
  pinned: PinnedPair[];
}

export interface Snapshot extends KeptPairing, Sums {
  goneRows: Set<number>;
  goneColumns: Set<number>;
  /** How many scores had been changed by then. */
  edits: number;
}

/** What a market starts from. */
export interface Start {
  origin: Problem;
  market: Market;
  source: RowSource;
  state: PairingState;
  proof: ListProof;
}

export class ChangingMarket implements Start {
  readonly origin: Problem;
  readonly market: Market;
  readonly source: RowSource;
  readonly state: PairingState;
  readonly proof: ListProof;
  readonly journal = new Journal();
  goneRows = new Set<number>();
  goneColumns = new Set<number>();
  /** Scores set since, the latest last; `before` is what the pair had. */
  readonly edits: { row: number; column: number; before: number }[] = [];
  /** Scores of those who joined with everyone here by then. */
  readonly joinedRows: Int32Array[] = [];
  readonly joinedColumns: Int32Array[] = [];
  /** Those who are here, in any order. */
  rowAt: Map<string, number>;
  columnAt: Map<string, number>;
  /** Demand of the rows taken out for a change. */
  private readonly out = new Map<number, number>();

  constructor({ origin, market, source, state, proof }: Start) {
    [this.origin, this.market, this.source, this.state, this.proof] = [origin, market, source, state, proof];
    source.read = this.withJoined(source.read);
    state.journal = this.journal;
    this.rowAt = positionsOf(market.menteeIds);
    this.columnAt = positionsOf(market.mentorIds);
  }

  get pinned(): PinnedPair[] {
    return this.market.pinned;
  }

  set pinned(pins: PinnedPair[]) {
    this.market.pinned = pins;
  }

  rowOf(mentee: string, field: string): number {
    return located(this.rowAt, mentee, 'mentee', field);
  }

  columnOf(mentor: string, field: string): number {
    return located(this.columnAt, mentor, 'mentor', field);
  }

  /** The score of any pair as it stands. */
  scoreOf(row: number, column: number): number {
    const { lists } = this.state;
    const at = lists.find(row, column);
    if (at >= 0) return lists.scores[at]!;
    if (column >= this.source.width) return FORBIDDEN;
    const cell = new Int32Array(column + 1);
    this.source.read(row, cell, column, column + 1);
    return cell[column]!;
  }

  setScore(row: number, column: number, score: number): void {
    this.edits.push({ row, column, before: this.scoreOf(row, column) });
    this.state.setScore(row, column, score);
  }

  /** Reads those who joined as well. */
  private withJoined(read: RowReader): RowReader {
    const first = this.market.menteeAt.length;
    return (row, into, from, to) => {
      if (row < first) read(row, into, from, to);
      else into.set(this.joinedRows[row - first]!.subarray(from, to), from);
    };
  }

  /** `places` beside the pins; those who hold too many must have been taken out. */
  setPlaces(column: number, places: number): void {
    this.state.room[column]! += places - this.state.capacity[column]!;
    this.state.capacity[column] = places;
  }

  /** Releases all a row holds; until put back it wants nothing. */
  takeOut(row: number): void {
    const { state } = this;
    for (const column of state.held[row]!) state.release(row, column);
    this.out.set(row, state.demand[row]!);
    state.demand[row] = 0;
    state.values[row] = 0;
  }

  /** Changes what a row that is out will want. */
  demandOut(row: number, by: number): void {
    this.out.set(row, (this.out.get(row) ?? 0) + by);
  }

  putBack(row: number): void {
    this.state.demand[row] = this.goneRows.has(row) ? 0 : (this.out.get(row) ?? 0);
    this.out.delete(row);
  }

  addRow(mentee: Mentee, score: (mentorId: string) => number | null): number {
    const { state, market } = this;
    refuse(this.rowAt, mentee.id, 'mentee');
    wholeNumber(demandOf(mentee), mentee.id, 'demand');
    const scores = new Int32Array(market.mentorIds.length).fill(FORBIDDEN);
    for (const [id, column] of this.columnAt) scores[column] = checkedScore(score(id) ?? FORBIDDEN, mentee.id, id);
    this.widen(scores);
    const row = state.addRow();
    this.proof.bounds.addRow();
    this.joinedRows.push(scores);
    this.proof.start(state, row);
    for (let column = this.source.width; column < scores.length; column++)
      if (scores[column] !== FORBIDDEN) state.addPair(row, column, scores[column]!);
    market.menteeIds.push(mentee.id);
    this.rowAt.set(mentee.id, row);
    return row;
  }

  addColumn(mentor: Mentor, score: (menteeId: string) => number | null): number {
    const { state, market } = this;
    refuse(this.columnAt, mentor.id, 'mentor');
    wholeNumber(mentor.capacity, mentor.id, 'capacity');
    const scores = new Int32Array(market.menteeIds.length).fill(FORBIDDEN);
    for (const [id, row] of this.rowAt) scores[row] = checkedScore(score(id) ?? FORBIDDEN, id, mentor.id);
    this.widen(scores);
    const column = state.addColumn();
    scores.forEach((points, row) => {
      if (points !== FORBIDDEN) state.addPair(row, column, points);
    });
    this.joinedColumns.push(scores);
    market.mentorIds.push(mentor.id);
    this.columnAt.set(mentor.id, column);
    return column;
  }

  /** Makes sure that one more pair still outweighs any points once these scores are in. */
  private widen(scores: Int32Array): void {
    const { proof, state } = this;
    for (const score of scores) if (score !== FORBIDDEN) proof.largest = Math.max(proof.largest, Math.abs(score));
    if (state.bonus === 0) return;
    const needed = pairBonus(proof.largest, state.rows + 1, state.columns + 1);
    if (needed <= state.bonus) return;
    proof.bounds.rescale(state.bonus, needed * 4);
    state.rescale(needed * 4);
  }

  /** A price nobody pays, nor comes near in any search. */
  private get tooDear(): number {
    return 8 * (this.state.bonus + this.proof.largest + 1);
  }

  snapshot(): Snapshot {
    return {
      ...keep(this.state, this.journal),
      pinned: this.pinned.slice(),
      goneRows: new Set(this.goneRows),
      goneColumns: new Set(this.goneColumns),
      edits: this.edits.length,
    };
  }

  /** Goes back to an earlier moment; returns what the rows concerned held until now. */
  restore(snapshot: Snapshot): Map<number, readonly number[]> {
    const { state } = this;
    while (this.edits.length > snapshot.edits) {
      const { row, column, before } = this.edits.pop()!;
      state.setScore(row, column, before);
    }
    const heldUntilNow = goBack(state, this.journal, snapshot);
    this.pinned = snapshot.pinned.slice();
    this.out.clear();
    const [hadRows, hadColumns] = [this.goneRows, this.goneColumns];
    this.goneRows = new Set(snapshot.goneRows);
    this.goneColumns = new Set(snapshot.goneColumns);
    for (let row = snapshot.rows; row < state.rows; row++) this.goneRows.add(row);
    for (let column = snapshot.columns; column < state.columns; column++) {
      this.goneColumns.add(column);
      state.prices[column] = this.tooDear;
    }
    comeAndGo(this.rowAt, this.market.menteeIds, hadRows, this.goneRows);
    comeAndGo(this.columnAt, this.market.mentorIds, hadColumns, this.goneColumns);
    return heldUntilNow;
  }

  removeRow(row: number): void {
    this.goneRows.add(row);
    this.rowAt.delete(this.market.menteeIds[row]!);
  }

  /** The column must be without holders and places. */
  removeColumn(column: number): void {
    this.goneColumns.add(column);
    this.columnAt.delete(this.market.mentorIds[column]!);
    this.state.prices[column] = this.tooDear;
  }

  /** Points and pairs, pins included. */
  sums(): { total: number; matched: number } {
    return sumsOf(this.state, this.pinned);
  }
}

/** Points and pairs, pins included. */
export function sumsOf(held: { total: number; matched: number }, pinned: readonly PinnedPair[]): { total: number; matched: number } {
  return { total: pinned.reduce((sum, { score }) => sum + score, held.total), matched: held.matched + pinned.length };
}

/** Those who left and came again under the same id have two positions; only one is here. */
function comeAndGo(at: Map<string, number>, ids: readonly string[], were: ReadonlySet<number>, are: ReadonlySet<number>): void {
  for (const gone of are) if (at.get(ids[gone]!) === gone) at.delete(ids[gone]!);
  for (const back of were) if (!are.has(back)) at.set(ids[back]!, back);
}

function located(at: Map<string, number>, id: string, side: string, field: string): number {
  const position = at.get(id);
  if (position === undefined)
    throw new UnknownPersonError(`${field} names the ${side} "${id}", who is not in the problem.`, {
      person: id,
      field,
    });
  return position;
}

function refuse(at: Map<string, number>, id: string, side: string): void {
  if (at.has(id))
    throw new DuplicateIdError(`The ${side} "${id}" is in the problem already.`, {
      person: id,
      field: 'id',
    });
}
