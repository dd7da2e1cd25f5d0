import { compileScore, FORBIDDEN, type Problem, type ScoreProgram } from '@pairwell/matching';
import { exceedsHours, fillRows } from './fill-rows.rules.ts';
import type { FrozenMentee, FrozenMentor, FrozenProblem } from './frozen-problem.ts';

export interface EngineProblem {
  problem: Problem;
  program: ScoreProgram;
  /** Points of two positions; FORBIDDEN where a rule closes the pair. */
  score: (mentee: number, mentor: number) => number;
  /** Whether the two may be matched, by position. */
  isOpen: (mentee: number, mentor: number) => boolean;
  /** Whether the mentee's track takes more hours than the mentor has left. */
  outOfHours: (mentee: number, mentor: number) => boolean;
  /** Every rule that closes the pair, by position: the engine's ids, or in words why it is closed otherwise. */
  blockedBy: (mentee: number, mentor: number) => string[];
}

/** Named as a rule for mentors whose hours do not reach for the track. */
export const hoursRule = 'hours';

/** What the engine solves and certifies, rebuilt from what was kept; the same bytes give the same problem. */
export function engineProblem(frozen: FrozenProblem): EngineProblem {
  const { mentees, mentors, criteria, rules } = frozen;
  const program = compileScore({ criteria, rules }, mentees, mentors);
  const closed = closedCells(frozen);
  const outOfHours = (i: number, j: number) => exceedsHours(mentees[i] as FrozenMentee, mentors[j] as FrozenMentor);
  const oneWay = (i: number, j: number) => (closed.get(i)?.has(j) || outOfHours(i, j) ? FORBIDDEN : program.score(i, j));
  const why = (i: number, j: number) => [
    ...program.blockedBy(i, j),
    ...(closed.get(i)?.get(j) ?? []),
    ...(outOfHours(i, j) ? [hoursRule] : []),
  ];
  // Among peers both lists hold the same people in the same order, and two are worth what each gives the other.
  const bothWays = frozen.division.by === 'among peers';
  const score = bothWays ? (i: number, j: number) => together(oneWay(i, j), oneWay(j, i)) : oneWay;
  return {
    program,
    score,
    problem: {
      mentees: mentees.map(({ id }) => ({ id })),
      mentors: mentors.map(({ id, capacity }) => ({ id, capacity })),
      score,
      ...(bothWays ? {} : { fillRow: fillRows(frozen, program, (i) => closed.get(i)?.keys() ?? []) }),
      pins: frozen.pins,
      objective: frozen.objective,
    },
    outOfHours,
    isOpen: (i, j) => score(i, j) !== FORBIDDEN,
    blockedBy: bothWays ? (i, j) => [...new Set([...why(i, j), ...why(j, i)])] : why,
  };
}

const together = (one: number, other: number): number => (one === FORBIDDEN || other === FORBIDDEN ? FORBIDDEN : one + other);

type ClosedCells = ReadonlyMap<number, ReadonlyMap<number, readonly string[]>>;

/** Why pairs are closed whatever their answers, by mentee and mentor. */
function closedCells({ mentees, mentors, closed }: FrozenProblem): ClosedCells {
  const menteeAt = new Map(mentees.map(({ id }, at) => [id, at]));
  const mentorAt = new Map(mentors.map(({ id }, at) => [id, at]));
  const rows = new Map<number, Map<number, string[]>>();
  for (const { mentee, mentor, because } of closed) {
    const i = menteeAt.get(mentee);
    const j = mentorAt.get(mentor);
    if (i === undefined || j === undefined) continue;
    const row = rows.get(i) ?? new Map<number, string[]>();
    row.set(j, [...(row.get(j) ?? []), because]);
    rows.set(i, row);
  }
  return rows;
}
