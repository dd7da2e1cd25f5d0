/**
 * The scores of one mentee's row in canonical order, whichever way the problem gives them.
 *
 * Idea: a matrix, a function or a fast row function all become one reader that writes a stretch of a
 * row. Forbidden pairs, exclusions and pins are closed in it, so whoever reads need not know them.
 * Where the scores come from a plan, the plan is given too, with its mentors in canonical order and the
 * pairs closed beside it, for those who can do better than read whole rows (row-scan.ts).
 * Invariants: same numbers for every way of giving scores; columns in order of mentor id.
 * Example: mentors given as [Zoe, Ana]: column 0 is Ana, read from position 1.
 */
import { checkedScore } from './market.ts';
import type { Market } from './market.ts';
import { withMentorsInOrder } from './plan-builder.ts';
import type { ScorePlan } from './plan-builder.ts';
import { FORBIDDEN, scoreReader } from './problem.ts';
import type { Problem } from './problem.ts';
import { RowKernel, kernelModule } from './row-kernel.ts';

/** Writes the scores of a row with columns `from` to `to` (exclusive) into `into`. */
export type RowReader = (row: number, into: Int32Array, from: number, to: number) => void;

/** Plain data but for `isForbidden`: without that, it may be sent to another thread. */
export interface PlannedRows {
  plan: ScorePlan;
  module: WebAssembly.Module;
  /** The plan's mentee for each row. */
  menteeAt: Int32Array;
  /** Columns closed to a row beside the plan. */
  closed: ReadonlyMap<number, readonly number[]>;
  isForbidden?: (row: number, column: number) => boolean;
}

export interface RowSource {
  width: number;
  read: RowReader;
  planned?: PlannedRows;
}

export function rowSource(problem: Problem, market: Market): RowSource {
  const { menteeAt, mentorAt, closed } = market;
  const width = mentorAt.length;
  const given = problem.fillRow?.plan;
  const module = given && given.mentors === width && kernelModule(given);
  if (!given || !module) return { width, read: closing(openRows(problem, market), closed) };
  const { forbidden } = problem;
  const isForbidden = forbidden && ((row: number, column: number) => forbidden(menteeAt[row]!, mentorAt[column]!));
  const planned: PlannedRows = { plan: withMentorsInOrder(given, mentorAt), module, menteeAt, closed, isForbidden };
  return { width, read: plannedReader(planned, new RowKernel(planned.plan, module)), planned };
}

/** Reads rows of a plan by a kernel of its own. */
export function plannedReader({ plan, menteeAt, closed, isForbidden }: PlannedRows, kernel: RowKernel): RowReader {
  return (row, into, from, to) => {
    const mentee = menteeAt[row]!;
    kernel.fill(mentee, into, from, to);
    for (let at = plan.closedFrom[mentee]!; at < plan.closedFrom[mentee + 1]!; at++) {
      const column = plan.closed[at]!;
      if (column >= from && column < to) into[column] = FORBIDDEN;
    }
    for (const column of closed.get(row) ?? []) if (column >= from && column < to) into[column] = FORBIDDEN;
    if (isForbidden) for (let column = from; column < to; column++) if (isForbidden(row, column)) into[column] = FORBIDDEN;
  };
}

/** Whether a pair is closed beside the steps of the plan. */
export function isClosed({ plan, menteeAt, closed, isForbidden }: PlannedRows, row: number, column: number): boolean {
  const mentee = menteeAt[row]!;
  for (let at = plan.closedFrom[mentee]!; at < plan.closedFrom[mentee + 1]!; at++) if (plan.closed[at] === column) return true;
  return (closed.get(row)?.includes(column) ?? false) || (isForbidden?.(row, column) ?? false);
}

function closing(read: RowReader, closed: ReadonlyMap<number, readonly number[]>): RowReader {
  return (row, into, from, to) => {
    read(row, into, from, to);
    for (const column of closed.get(row) ?? []) if (column >= from && column < to) into[column] = FORBIDDEN;
  };
}

function openRows(problem: Problem, market: Market): RowReader {
  const { menteeAt, mentorAt, menteeIds, mentorIds } = market;
  const { fillRow, forbidden } = problem;
  const one = scoreReader(problem);
  const pairwise: RowReader = (row, into, from, to) => {
    for (let column = from; column < to; column++)
      into[column] = checkedScore(one(menteeAt[row]!, mentorAt[column]!), menteeIds[row]!, mentorIds[column]!);
  };
  if (!fillRow || forbidden) return pairwise;
  if (mentorAt.every((at, column) => at === column)) return (row, into, from, to) => fillRow(menteeAt[row]!, into, from, to);
  const given = new Int32Array(mentorAt.length);
  let held = -1;
  return (row, into, from, to) => {
    // In another order than by id a stretch is scattered: price the row once, hand out its stretches.
    if (row !== held || from === 0) fillRow(menteeAt[row]!, given, 0, given.length);
    held = row;
    for (let column = from; column < to; column++) into[column] = given[mentorAt[column]!]!;
  };
}
