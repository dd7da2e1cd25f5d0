import { compileScore, type Problem, type ScoreProgram } from '@pairwell/matching';
import type { FrozenMentee, FrozenMentor, FrozenProblem } from './frozen-problem.ts';

export interface EngineProblem {
  problem: Problem;
  program: ScoreProgram;
  /** Every rule that closes the pair, by position: the engine's ids, or in words why it is closed otherwise. */
  blockedBy: (mentee: number, mentor: number) => string[];
}

/** Named as a rule for mentors whose hours do not reach for the track. */
export const hoursRule = 'hours';

const exceedsHours = (mentee: FrozenMentee, { hours, limit }: FrozenMentor): boolean =>
  (hours !== null && mentee.hours > hours) || (limit !== undefined && mentee.hours > limit.upTo && !limit.besides.includes(mentee.id));

/** What the engine solves and certifies, rebuilt from what was kept; the same bytes give the same problem. */
export function engineProblem(frozen: FrozenProblem): EngineProblem {
  const { mentees, mentors, criteria, rules } = frozen;
  const program = compileScore({ criteria, rules }, mentees, mentors);
  const menteeAt = new Map(mentees.map(({ id }, at) => [id, at]));
  const mentorAt = new Map(mentors.map(({ id }, at) => [id, at]));
  const closed = new Map<number, string[]>();
  for (const { mentee, mentor, because } of frozen.closed) {
    const i = menteeAt.get(mentee);
    const j = mentorAt.get(mentor);
    if (i === undefined || j === undefined) continue;
    const cell = i * mentors.length + j;
    closed.set(cell, [...(closed.get(cell) ?? []), because]);
  }
  const outOfHours = (i: number, j: number) => exceedsHours(mentees[i] as FrozenMentee, mentors[j] as FrozenMentor);
  return {
    program,
    problem: {
      mentees: mentees.map(({ id }) => ({ id })),
      mentors: mentors.map(({ id, capacity }) => ({ id, capacity })),
      score: program.score,
      forbidden: (i, j) => closed.has(i * mentors.length + j) || outOfHours(i, j),
      pins: frozen.pins,
      objective: frozen.objective,
    },
    blockedBy: (i, j) => [
      ...program.blockedBy(i, j),
      ...(closed.get(i * mentors.length + j) ?? []),
      ...(outOfHours(i, j) ? [hoursRule] : []),
    ],
  };
}
