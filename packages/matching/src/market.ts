/**
 * The problem in canonical form: checked, sorted, pins taken out.
 *
 * Idea: people are sorted by id, so the answer cannot depend on the order they arrive in; a pin
 * is paid for beforehand (one unit of demand, one place) and its pair is closed to the solver.
 * Invariants: demand and capacity are what is left after the pins; scores lie within SCORE_LIMIT.
 * Example: mentees [Zoe, Ana] give rows [Ana, Zoe]; pinning Ana to Mo (2 places) leaves Mo 1.
 */
import { CapacityError, ConflictingPinError, DuplicateIdError, ScoreError, ScoreOverflowError, UnknownPersonError } from './errors.ts';
import { FORBIDDEN, SCORE_LIMIT, demandOf, objectiveOf, scoreReader } from './problem.ts';
import type { Objective, PairOfIds, Problem } from './problem.ts';
import type { Worth } from './worth.ts';

export interface PinnedPair {
  row: number;
  column: number;
  score: number;
}

export interface Market {
  objective: Objective;
  menteeIds: string[];
  mentorIds: string[];
  /** Canonical position to the position in the caller's list. */
  menteeAt: Int32Array;
  mentorAt: Int32Array;
  /** What is left to decide once the pins are paid for. */
  demand: Int32Array;
  capacity: Int32Array;
  /** Columns closed to a row by an exclusion or a pin. */
  closed: Map<number, number[]>;
  pinned: PinnedPair[];
}

/** What a solver decided: pairs beside the pins, and a price for each column. */
export interface Outcome {
  pairs: PinnedPair[];
  prices: Worth[];
}

const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Positions sorted by id; throws when an id is missing or repeated. */
function orderById(people: readonly { id: string }[], side: 'mentees' | 'mentors'): Int32Array {
  const order = Int32Array.from(people.keys());
  // Most lists come in order.
  if (people.every(({ id }, at) => at === 0 || people[at - 1]!.id < id)) return order;
  order.sort((a, b) => byCodeUnits(people[a]!.id, people[b]!.id));
  order.forEach((at, rank) => {
    const { id } = people[at]!;
    if (rank > 0 && people[order[rank - 1]!]!.id === id)
      throw new DuplicateIdError(`Two ${side} have the id "${id}"; give each person one entry.`, {
        person: id,
        field: `${side}.id`,
      });
  });
  return order;
}

/** A count of places or mentors, or a typed error naming the person. */
export function wholeNumber(value: number, person: string, field: 'demand' | 'capacity' | 'most'): number {
  if (!Number.isInteger(value) || value < 0)
    throw new CapacityError(`The ${field} of "${person}" is ${value}; it must be a whole number from 0.`, { person, field });
  return Math.min(value, 2_000_000_000);
}

/** Canonical positions by id. */
export function positionsOf(ids: readonly string[]): Map<string, number> {
  return new Map(ids.map((id, at) => [id, at]));
}

function locate(positions: Map<string, number>, id: string, side: string, field: string): number {
  const at = positions.get(id);
  if (at === undefined)
    throw new UnknownPersonError(`${field} names the ${side} "${id}", who is not in the problem.`, {
      person: id,
      field,
    });
  return at;
}

/** A score read from the caller, or a typed error naming the pair. */
export function checkedScore(score: number, mentee: string, mentor: string): number {
  if (score === FORBIDDEN) return score;
  if (!Number.isInteger(score))
    throw new ScoreError(`The score of "${mentee}" with "${mentor}" is ${score}; scores are whole numbers.`, {
      person: mentee,
      field: 'score',
    });
  if (Math.abs(score) > SCORE_LIMIT)
    throw new ScoreOverflowError(`The score of "${mentee}" with "${mentor}" is ${score}; the limit is ${SCORE_LIMIT} either way.`, {
      person: mentee,
      field: 'score',
    });
  return score;
}

/** Checks people, exclusions and pins, and sorts them. Throws the typed errors of errors.ts. */
export function layOut(problem: Problem): Market {
  const market = layOutPeople(problem);
  if (!problem.exclusions?.length && !problem.pins?.length) return market;
  const rows = positionsOf(market.menteeIds);
  const columns = positionsOf(market.mentorIds);
  for (const [mentee, mentor] of problem.exclusions ?? [])
    close(market, locate(rows, mentee, 'mentee', 'exclusions'), locate(columns, mentor, 'mentor', 'exclusions'));
  const read = scoreReader(problem);
  for (const pin of problem.pins ?? []) placePin(market, rows, columns, pin, read);
  return market;
}

function close(market: Market, row: number, column: number): void {
  market.closed.set(row, [...(market.closed.get(row) ?? []), column]);
}

function layOutPeople(problem: Problem): Market {
  const { mentees, mentors, score } = problem;
  const menteeAt = orderById(mentees, 'mentees');
  const mentorAt = orderById(mentors, 'mentors');
  if (score instanceof Int32Array && score.length !== mentees.length * mentors.length)
    throw new ScoreError(
      `The score matrix has ${score.length} entries; ${mentees.length} mentees by ${mentors.length} mentors need ${mentees.length * mentors.length}.`,
      { field: 'score' },
    );
  return {
    objective: objectiveOf(problem),
    menteeIds: Array.from(menteeAt, (at) => mentees[at]!.id),
    mentorIds: Array.from(mentorAt, (at) => mentors[at]!.id),
    menteeAt,
    mentorAt,
    demand: menteeAt.map((at) => wholeNumber(demandOf(mentees[at]!), mentees[at]!.id, 'demand')),
    capacity: mentorAt.map((at) => wholeNumber(mentors[at]!.capacity, mentors[at]!.id, 'capacity')),
    closed: new Map(),
    pinned: [],
  };
}

function placePin(
  market: Market,
  rows: Map<string, number>,
  columns: Map<string, number>,
  [mentee, mentor]: PairOfIds,
  read: (mentee: number, mentor: number) => number,
): void {
  const row = locate(rows, mentee, 'mentee', 'pins');
  const column = locate(columns, mentor, 'mentor', 'pins');
  const isClosed = market.closed.get(row)?.includes(column) ?? false;
  const score = checkedScore(read(market.menteeAt[row]!, market.mentorAt[column]!), mentee, mentor);
  const conflict = (why: string) => new ConflictingPinError(`"${mentee}" cannot be pinned to "${mentor}": ${why}.`, mentee, mentor);
  if (market.pinned.some((pin) => pin.row === row && pin.column === column)) throw conflict('the pair is pinned twice');
  if (score === FORBIDDEN || isClosed) throw conflict('the pair is forbidden');
  if (market.demand[row] === 0) throw conflict('the mentee asks for no further mentor');
  if (market.capacity[column] === 0) throw conflict('the mentor has no place left');
  market.demand[row]!--;
  market.capacity[column]!--;
  close(market, row, column);
  market.pinned.push({ row, column, score });
}
