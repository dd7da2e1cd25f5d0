/**
 * A market whose people, places and rules change while its pairing and prices are kept.
 *
 * Idea: everything that can change is either a small array, copied whole into a snapshot, or a
 * score, whose old value is noted. Restoring a snapshot is exact. People who leave stay as rows
 * that want nothing and columns without places; those who join are appended.
 * Invariants: `demand` and `capacity` are what is left beside the pins; a gone row wants 0.
 * Example: Ana leaves and is taken back by undo: her row, her pair and all prices are as before.
 */
import type { Assignment } from './assignment.ts';
import { DuplicateIdError, UnknownPersonError } from './errors.ts';
import { checkedScore, layOut, positionsOf, wholeNumber, withScores } from './market.ts';
import type { DenseMarket, PinnedPair } from './market.ts';
import { PairingState, pairBonus } from './pairing-state.ts';
import { FORBIDDEN, demandOf } from './problem.ts';
import type { Mentee, Mentor, Problem } from './problem.ts';
import { rowSource } from './rows.ts';

export interface Snapshot {
  prices: Float64Array;
  values: Float64Array;
  demand: Int32Array;
  capacity: Int32Array;
  room: Int32Array;
  held: (readonly number[])[];
  holders: (readonly number[])[];
  pinned: PinnedPair[];
  goneRows: Set<number>;
  goneColumns: Set<number>;
  /** How many scores had been changed by then. */
  edits: number;
  total: number;
  matched: number;
  bonus: number;
}

export class ChangingMarket {
  readonly market: DenseMarket;
  readonly state: PairingState;
  goneRows = new Set<number>();
  goneColumns = new Set<number>();
  private readonly edits: { row: number; column: number; score: number }[] = [];
  /** Those who are here. */
  rowAt: Map<string, number>;
  columnAt: Map<string, number>;
  /** Demand of the rows taken out for a change. */
  private readonly out = new Map<number, number>();

  private constructor(market: DenseMarket) {
    this.market = market;
    this.state = new PairingState(market);
    this.rowAt = positionsOf(market.menteeIds);
    this.columnAt = positionsOf(market.mentorIds);
  }

  /** From a problem and an assignment that certifies: its prices are taken over. */
  static from(problem: Problem, assignment: Assignment): ChangingMarket {
    const people = layOut(problem);
    const changing = new ChangingMarket(withScores(people, rowSource(problem, people).read));
    const { state } = changing;
    const widest = assignment.certificate.prices.reduce((most, { price }) => Math.max(most, Math.abs(price.points)), 0);
    if (state.bonus > 0) state.bonus = Math.max(state.bonus * 4, widest * 8);
    for (const { mentor, price } of assignment.certificate.prices)
      state.prices[changing.columnAt.get(mentor)!] = price.pairs * state.bonus + price.points;
    for (const { mentee, mentor, pinned } of assignment.pairs)
      if (!pinned) state.hold(changing.rowAt.get(mentee)!, changing.columnAt.get(mentor)!);
    for (let row = 0; row < state.rows; row++)
      if (state.demand[row]! > 0 && state.spare(row) === 0)
        state.values[row] = Math.min(...state.held[row]!.map((column) => state.worthOf(row, column) - state.prices[column]!));
    return changing;
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

  setScore(row: number, column: number, score: number): void {
    const at = row * this.state.stride + column;
    this.edits.push({ row, column, score: this.state.scores[at]! });
    this.state.setScore(row, column, score);
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
    const scores = market.mentorIds.map((id, column) =>
      this.goneColumns.has(column) ? FORBIDDEN : checkedScore(score(id) ?? FORBIDDEN, mentee.id, id),
    );
    this.widen(scores);
    const row = state.addRow(scores);
    market.menteeIds.push(mentee.id);
    this.rowAt.set(mentee.id, row);
    return row;
  }

  addColumn(mentor: Mentor, score: (menteeId: string) => number | null): number {
    const { state, market } = this;
    refuse(this.columnAt, mentor.id, 'mentor');
    wholeNumber(mentor.capacity, mentor.id, 'capacity');
    const scores = market.menteeIds.map((id, row) =>
      this.goneRows.has(row) ? FORBIDDEN : checkedScore(score(id) ?? FORBIDDEN, id, mentor.id),
    );
    this.widen(scores);
    const column = state.addColumn(scores);
    market.mentorIds.push(mentor.id);
    this.columnAt.set(mentor.id, column);
    return column;
  }

  /** Makes sure that one more pair still outweighs any points once these scores are in. */
  private widen(scores: readonly number[]): void {
    const { market, state } = this;
    for (const score of scores) if (score !== FORBIDDEN) market.largest = Math.max(market.largest, Math.abs(score));
    if (state.bonus === 0) return;
    const needed = pairBonus(market.largest, state.rows + 1, state.columns + 1);
    if (needed > state.bonus) state.rescale(needed * 4);
  }

  snapshot(): Snapshot {
    const { prices, values, demand, capacity, room, held, holders, bonus } = this.state;
    return {
      prices: prices.slice(),
      values: values.slice(),
      demand: demand.slice(),
      capacity: capacity.slice(),
      room: room.slice(),
      held: held.slice(),
      holders: holders.slice(),
      pinned: this.pinned.slice(),
      goneRows: new Set(this.goneRows),
      goneColumns: new Set(this.goneColumns),
      edits: this.edits.length,
      ...this.sums(),
      bonus,
    };
  }

  restore(snapshot: Snapshot): void {
    const { state } = this;
    while (this.edits.length > snapshot.edits) {
      const { row, column, score } = this.edits.pop()!;
      state.setScore(row, column, score);
    }
    const bonus = state.bonus;
    state.bonus = snapshot.bonus;
    const fill = (to: Float64Array | Int32Array, from: Float64Array | Int32Array) => {
      to.fill(0);
      to.set(from);
    };
    fill(state.prices, snapshot.prices);
    fill(state.values, snapshot.values);
    fill(state.demand, snapshot.demand);
    fill(state.capacity, snapshot.capacity);
    fill(state.room, snapshot.room);
    state.held = state.held.map((_, row) => snapshot.held[row] ?? []);
    state.holders = state.holders.map((_, column) => snapshot.holders[column] ?? []);
    if (bonus > snapshot.bonus) state.rescale(bonus);
    this.pinned = snapshot.pinned.slice();
    this.goneRows = new Set(snapshot.goneRows);
    this.goneColumns = new Set(snapshot.goneColumns);
    for (let row = snapshot.held.length; row < state.rows; row++) this.goneRows.add(row);
    for (let column = snapshot.holders.length; column < state.columns; column++) {
      this.goneColumns.add(column);
      state.close(column);
    }
    this.out.clear();
    this.rowAt = here(this.market.menteeIds, this.goneRows);
    this.columnAt = here(this.market.mentorIds, this.goneColumns);
  }

  removeRow(row: number): void {
    this.goneRows.add(row);
    this.rowAt.delete(this.market.menteeIds[row]!);
  }

  removeColumn(column: number): void {
    this.goneColumns.add(column);
    this.columnAt.delete(this.market.mentorIds[column]!);
  }

  /** Points and pairs, pins included. */
  sums(): { total: number; matched: number } {
    const { held, scores, stride } = this.state;
    let total = 0;
    let matched = this.pinned.length;
    for (const { score } of this.pinned) total += score;
    held.forEach((columns, row) => {
      for (const column of columns) total += scores[row * stride + column]!;
      matched += columns.length;
    });
    return { total, matched };
  }
}

function here(ids: readonly string[], gone: ReadonlySet<number>): Map<string, number> {
  return new Map(ids.flatMap((id, at) => (gone.has(at) ? [] : [[id, at] as const])));
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
