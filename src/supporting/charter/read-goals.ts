import { z } from 'zod';
import { day, maybe, number, text } from '../../platform/input.ts';
import { Invalid } from '../../platform/problems.ts';
import { problemWith, readGoal, type GoalFrame } from './goal.rules.ts';
import { goal, type Goal } from './goal.ts';

/** A goal as a form or the API sends it: one sentence, or the fields of its form. A blank one is left out. */
export const typedGoal = z.object({
  sentence: maybe(text('The goal', 400)),
  competency: maybe(text('The letter', 60)),
  from: maybe(number('The level now', { least: 0, most: 10, whole: true })),
  to: maybe(number('The level to reach', { least: 1, most: 10, whole: true })),
  skill: maybe(text('The skill', 120)),
  level: maybe(text('The level', 60)),
  evidence: maybe(text('The evidence', 160)),
  byOn: maybe(day('The day')),
});

export type TypedGoal = z.output<typeof typedGoal>;

const isBlank = (typed: TypedGoal) => Object.values(typed).every((value) => value === undefined);

/** @throws Invalid with one sentence per goal that cannot be checked, by the field it was typed in */
export function readGoals(typed: TypedGoal[], frame: GoalFrame): Goal[] {
  const problems: Record<string, string> = {};
  const goals: Goal[] = [];
  for (const [place, one] of typed.entries()) {
    if (isBlank(one)) continue;
    const read = one.sentence === undefined ? readFields(one, frame) : { ...readGoal(one.sentence, frame), field: 'sentence' };
    if (read.goal) goals.push(read.goal);
    else problems[`goals.${place}.${read.field}`] = read.problem;
  }
  if (Object.keys(problems).length > 0) throw new Invalid(problems);
  return goals;
}

function readFields(
  typed: TypedGoal,
  frame: GoalFrame,
): { goal: Goal; field: string } | { goal?: undefined; problem: string; field: string } {
  const form = frame.competencies.length > 0 ? 'competency' : 'skill';
  const read = goal.safeParse({ form, ...typed });
  if (!read.success) {
    const [issue] = read.error.issues;
    return { problem: issue?.message ?? 'This goal cannot be read.', field: String(issue?.path[0] ?? 'sentence') };
  }
  const problem = problemWith(read.data, frame);
  return problem ? { problem, field: form === 'competency' ? 'to' : 'skill' } : { goal: read.data, field: form };
}
