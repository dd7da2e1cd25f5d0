/**
 * The engine's own rows with what is closed beside the answers laid over them. What is closed is counted
 * once, not for each pair anew, and told to the plan behind the rows too, so that the solver may go by the plan.
 */
import { FORBIDDEN, type FillRow, type ScoreProgram } from '@pairwell/matching';
import type { FrozenMentee, FrozenMentor, FrozenProblem } from './frozen-problem.ts';

export const exceedsHours = (mentee: FrozenMentee, { hours, limit }: FrozenMentor): boolean =>
  (hours !== null && mentee.hours > hours) || (limit !== undefined && mentee.hours > limit.upTo && !limit.besides.includes(mentee.id));

/** @param closedTo positions of mentors closed to a mentee whatever their answers and hours */
export function fillRows(frozen: FrozenProblem, { fillRow }: ScoreProgram, closedTo: (mentee: number) => Iterable<number>): FillRow {
  const beside = besideAnswers(frozen, closedTo);
  const fill: FillRow = (i, into, from, to) => {
    fillRow(i, into, from, to);
    for (const j of beside[i] as readonly number[]) if (j >= from && j < to) into[j] = FORBIDDEN;
  };
  return fillRow.plan ? Object.assign(fill, { plan: withClosed(fillRow.plan, beside) }) : fill;
}

/** For each mentee the mentors closed beside the answers, in order. */
function besideAnswers(
  { mentees, mentors }: FrozenProblem,
  closedTo: (mentee: number) => Iterable<number>,
): readonly (readonly number[])[] {
  const limited = mentors.flatMap(({ limit }, j) => (limit ? [j] : []));
  const tooLong = new Map<number, readonly number[]>();
  const tooFewHoursFor = (hours: number): readonly number[] => {
    const known = tooLong.get(hours) ?? mentors.flatMap((mentor, j) => (mentor.hours !== null && hours > mentor.hours ? [j] : []));
    tooLong.set(hours, known);
    return known;
  };
  return mentees.map((mentee, i) => {
    const closed = [...closedTo(i), ...limited.filter((j) => exceedsHours(mentee, mentors[j] as FrozenMentor))];
    const short = tooFewHoursFor(mentee.hours);
    return closed.length === 0 ? short : [...new Set([...short, ...closed])].sort((a, b) => a - b);
  });
}

type Plan = NonNullable<FillRow['plan']>;

function withClosed(plan: Plan, beside: readonly (readonly number[])[]): Plan {
  const rows = beside.map((closed, i) => [...plan.closed.subarray(plan.closedFrom[i], plan.closedFrom[i + 1]), ...closed]);
  const closedFrom = new Int32Array(rows.length + 1);
  rows.forEach((row, i) => (closedFrom[i + 1] = (closedFrom[i] as number) + row.length));
  const closed = new Int32Array(closedFrom[rows.length] as number);
  rows.forEach((row, i) => closed.set(row, closedFrom[i]));
  return { ...plan, closedFrom, closed };
}
