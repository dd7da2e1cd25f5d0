/**
 * A changing market told in people's terms: its problem, its assignment, what a change did.
 * Those who left are not in it; everything is in order of id.
 * Example: after Ana left, problem() has no Ana, and the change says { Ana, from: [Mo], to: [] }.
 */
import { describeAssignment, mentorOf } from './assignment.ts';
import type { Assignment } from './assignment.ts';
import { outcomeOf } from './dense.ts';
import { sumsOf } from './changing-market.ts';
import type { ChangingMarket, Sums } from './changing-market.ts';
import type { PinnedPair } from './market.ts';
import { UnknownPersonError } from './errors.ts';
import { FORBIDDEN, scoreReader } from './problem.ts';
import type { FillRow, PairOfIds, Problem } from './problem.ts';

/** What a change did. */
export interface Delta {
  /** Points. */
  totalChange: number;
  /** Pairs. */
  matchedChange: number;
  /** Mentees whose mentors changed, by id; mentors by id. */
  moved: { mentee: string; from: string[]; to: string[] }[];
}

/** The problem: those who are here, what they want and have room for, pins included. Later changes leave it as it is. */
export function problemOf(changing: ChangingMarket): Problem {
  const { state, market, rowAt, columnAt, origin } = changing;
  const rows = Int32Array.from(rowAt.values()).sort();
  const columns = Int32Array.from(columnAt.values()).sort();
  const pins = (side: 'row' | 'column') => {
    const counts = new Map<number, number>();
    for (const pin of market.pinned) counts.set(pin[side], (counts.get(pin[side]) ?? 0) + 1);
    return counts;
  };
  const [pinsOfRow, pinsOfColumn] = [pins('row'), pins('column')];
  const scoreAt = givenScores(changing);
  return {
    objective: market.objective,
    mentees: Array.from(rows, (row) => ({ id: market.menteeIds[row]!, demand: state.demand[row]! + (pinsOfRow.get(row) ?? 0) })),
    mentors: Array.from(columns, (column) => ({
      id: market.mentorIds[column]!,
      capacity: state.capacity[column]! + (pinsOfColumn.get(column) ?? 0),
    })),
    score: (i, j) => scoreAt(rows[i]!, columns[j]!),
    fillRow: origin.fillRow && gathered(origin.fillRow, changing, rows, columns),
    exclusions: exclusionsOf(changing),
    pins: market.pinned.map(({ row, column }) => [market.menteeIds[row]!, market.mentorIds[column]!]),
  };
}

/** The scores as first given, those of people who joined included. */
function givenScores({ origin, market, joinedRows, joinedColumns }: ChangingMarket): (row: number, column: number) => number {
  const read = scoreReader(origin);
  const { menteeAt, mentorAt } = market;
  return (row, column) => {
    if (row < menteeAt.length && column < mentorAt.length) return read(menteeAt[row]!, mentorAt[column]!);
    const byColumn = joinedColumns[column - mentorAt.length];
    if (byColumn && row < byColumn.length) return byColumn[row]!;
    return joinedRows[row - menteeAt.length]![column]!;
  };
}

/** Whole rows of the first problem, with only those in it who are here. */
function gathered(fillRow: FillRow, changing: ChangingMarket, rows: Int32Array, columns: Int32Array): FillRow {
  const { menteeAt, mentorAt } = changing.market;
  const forbidden = changing.origin.forbidden;
  const scoreAt = givenScores(changing);
  const row = new Int32Array(mentorAt.length);
  return (i, into, from, to) => {
    const [mentee, isJoined] = [menteeAt[rows[i]!]!, rows[i]! >= menteeAt.length];
    if (!isJoined) fillRow(mentee, row, 0, row.length);
    for (let j = from; j < to; j++) {
      const column = columns[j]!;
      if (isJoined || column >= mentorAt.length) into[j] = scoreAt(rows[i]!, column);
      else into[j] = forbidden?.(mentee, mentorAt[column]!) ? FORBIDDEN : row[mentorAt[column]!]!;
    }
  };
}

/** Those of the first problem between people who are here, and the pairs forbidden since. */
function exclusionsOf({ origin, market, edits, state, rowAt, columnAt }: ChangingMarket): PairOfIds[] {
  const first = (origin.exclusions ?? []).filter(([mentee, mentor]) => rowAt.has(mentee) && columnAt.has(mentor));
  const pinned = new Set(market.pinned.map(({ row, column }) => `${row} ${column}`));
  const since = new Map<string, PairOfIds>();
  for (const { row, column } of edits) {
    const [mentee, mentor] = [market.menteeIds[row]!, market.mentorIds[column]!];
    if (rowAt.get(mentee) !== row || columnAt.get(mentor) !== column || pinned.has(`${row} ${column}`)) continue;
    if (state.scoreOf(row, column) === FORBIDDEN) since.set(`${row} ${column}`, [mentee, mentor]);
  }
  return [...first, ...since.values()];
}

/** The problem with the scores of another about the same people. @throws UnknownPersonError */
export function withScoresOf(scored: Problem, problem: Problem): Problem {
  const inOrder = <T extends { id: string }>(people: readonly T[], order: readonly { id: string }[], side: string): T[] => {
    const byIds = new Map(people.map((person) => [person.id, person]));
    const ordered = order.map(({ id }) => {
      const person = byIds.get(id);
      if (person && byIds.delete(id)) return person;
      throw new UnknownPersonError(`The new scores are about the ${side} "${id}", who is not in the problem.`, {
        person: id,
        field: 'score',
      });
    });
    for (const id of byIds.keys())
      throw new UnknownPersonError(`The new scores leave out the ${side} "${id}".`, { person: id, field: 'score' });
    return ordered;
  };
  return {
    ...problem,
    mentees: inOrder(problem.mentees, scored.mentees, 'mentee'),
    mentors: inOrder(problem.mentors, scored.mentors, 'mentor'),
    score: scored.score,
    fillRow: scored.fillRow,
    forbidden: scored.forbidden,
  };
}

const byId = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The assignment with its certificate. */
export function assignmentOf({ market, state, goneColumns }: ChangingMarket): Assignment {
  const told = describeAssignment({ ...market, demand: state.demand, capacity: state.capacity }, outcomeOf(state));
  told.pairs.sort((a, b) => byId(a.mentee, b.mentee) || byId(a.mentor, b.mentor));
  told.unmatched.sort(byId);
  told.partlyMatched.sort((a, b) => byId(a.mentee, b.mentee));
  told.certificate.prices = told.certificate.prices
    .filter((_, column) => !goneColumns.has(column))
    .sort((a, b) => byId(a.mentor, b.mentor));
  return told;
}

/** What happened since a moment; `held` is what the rows concerned held then. */
export function deltaSince(before: Sums, held: ReadonlyMap<number, readonly number[]>, { state, market }: ChangingMarket): Delta {
  const mentorsOf = (row: number, columns: readonly number[], pinned: readonly PinnedPair[]): string[] => {
    const pins = pinned.filter((pin) => pin.row === row).map(({ column }) => column);
    return [...columns, ...pins].map((column) => market.mentorIds[column]!).sort(byId);
  };
  const [pins, had] = [new Set(market.pinned), new Set(before.pinned)];
  const rows = new Set(held.keys());
  for (const pin of had) if (!pins.has(pin)) rows.add(pin.row);
  for (const pin of pins) if (!had.has(pin)) rows.add(pin.row);
  const moves = Array.from(rows, (row) => ({
    mentee: market.menteeIds[row]!,
    from: mentorsOf(row, held.get(row) ?? state.held[row]!, before.pinned),
    to: mentorsOf(row, state.held[row]!, market.pinned),
  }));
  return describe(sumsOf(before, before.pinned), sumsOf(state, market.pinned), moves);
}

/** What happened between two assignments of the same people. */
export function deltaBetween(before: Assignment, after: Assignment): Delta {
  const [had, has] = [mentorOf(before), mentorOf(after)];
  const moves = [...new Set([...had.keys(), ...has.keys()])].map((mentee) => ({
    mentee,
    from: (had.get(mentee) ?? []).toSorted(byId),
    to: (has.get(mentee) ?? []).toSorted(byId),
  }));
  return describe(before, after, moves);
}

function describe(before: { total: number; matched: number }, after: { total: number; matched: number }, moves: Delta['moved']): Delta {
  const moved = moves.filter(({ from, to }) => from.length !== to.length || from.some((mentor, at) => mentor !== to[at]));
  moved.sort((a, b) => byId(a.mentee, b.mentee));
  return { totalChange: after.total - before.total, matchedChange: after.matched - before.matched, moved };
}
