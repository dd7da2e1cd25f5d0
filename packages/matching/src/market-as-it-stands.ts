/**
 * A changing market told in people's terms: its problem, its assignment, what a change did.
 * Those who left are not in it; everything is in order of id.
 * Example: after Ana left, problem() has no Ana, and the change says { Ana, from: [Mo], to: [] }.
 */
import { describeAssignment } from './assignment.ts';
import type { Assignment } from './assignment.ts';
import { outcomeOf } from './dense.ts';
import type { ChangingMarket, Snapshot } from './changing-market.ts';
import type { PinnedPair } from './market.ts';
import type { Problem } from './problem.ts';

/** What a change did. */
export interface Delta {
  /** Points. */
  totalChange: number;
  /** Pairs. */
  matchedChange: number;
  /** Mentees whose mentors changed, by id; mentors by id. */
  moved: { mentee: string; from: string[]; to: string[] }[];
}

/** The problem: those who are here, what they want and have room for, pins included. */
export function problemOf({ state, market, rowAt, columnAt }: ChangingMarket): Problem {
  const rows = [...rowAt.values()];
  const columns = [...columnAt.values()];
  const pins = (side: 'row' | 'column', at: number) => market.pinned.filter((pin) => pin[side] === at).length;
  const pinnedScore = new Map(market.pinned.map((pin) => [`${pin.row} ${pin.column}`, pin.score]));
  return {
    objective: market.objective,
    mentees: rows.map((row) => ({
      id: market.menteeIds[row]!,
      demand: state.demand[row]! + pins('row', row),
    })),
    mentors: columns.map((column) => ({
      id: market.mentorIds[column]!,
      capacity: state.capacity[column]! + pins('column', column),
    })),
    score: Int32Array.from({ length: rows.length * columns.length }, (_, at) => {
      const row = rows[Math.floor(at / columns.length)]!;
      const column = columns[at % columns.length]!;
      return pinnedScore.get(`${row} ${column}`) ?? state.scores[row * state.stride + column]!;
    }),
    pins: market.pinned.map(({ row, column }) => [market.menteeIds[row]!, market.mentorIds[column]!]),
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

/** What happened between a snapshot and now. */
export function deltaSince(before: Snapshot, changing: ChangingMarket): Delta {
  const { state, market } = changing;
  const { total, matched } = changing.sums();
  const mentorsOf = (row: number, held: readonly (readonly number[])[], pinned: readonly PinnedPair[]): string[] => {
    const pins = pinned.filter((pin) => pin.row === row).map(({ column }) => column);
    return [...(held[row] ?? []), ...pins].map((column) => market.mentorIds[column]!).sort(byId);
  };
  const rows = new Set([...market.pinned, ...before.pinned].map(({ row }) => row));
  state.held.forEach((columns, row) => {
    if (columns !== before.held[row]) rows.add(row);
  });
  const moved: Delta['moved'] = [];
  for (const row of rows) {
    const from = mentorsOf(row, before.held, before.pinned);
    const to = mentorsOf(row, state.held, market.pinned);
    if (from.length !== to.length || from.some((mentor, at) => mentor !== to[at])) moved.push({ mentee: market.menteeIds[row]!, from, to });
  }
  moved.sort((a, b) => byId(a.mentee, b.mentee));
  return { totalChange: total - before.total, matchedChange: matched - before.matched, moved };
}
