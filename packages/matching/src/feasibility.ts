/**
 * Whether an assignment obeys the problem: everything about it except that it is the best.
 *
 * Checked: everyone is known; no pair twice; no forbidden or excluded pair; nobody above demand or
 * capacity; every pin kept; scores, total, count and lists of the unmatched as stated.
 * Example: a stored assignment in which somebody edited one score fails with that pair's name.
 */
import type { Assignment } from './assignment.ts';
import { FORBIDDEN, demandOf, scoreReader } from './problem.ts';
import type { PairOfIds, Problem } from './problem.ts';

const keyOf = ([mentee, mentor]: PairOfIds): string => JSON.stringify([mentee, mentor]);

/** Sentences naming what does not fit; none when the assignment is feasible and truly stated. */
export function checkAgainstProblem(problem: Problem, assignment: Assignment): string[] {
  return [...checkPairs(problem, assignment), ...checkPins(problem, assignment), ...checkCounts(problem, assignment)];
}

function checkPairs(problem: Problem, assignment: Assignment): string[] {
  const violations: string[] = [];
  const read = scoreReader(problem);
  const mentees = new Map(problem.mentees.map(({ id }, at) => [id, at]));
  const mentors = new Map(problem.mentors.map(({ id }, at) => [id, at]));
  const excluded = new Set((problem.exclusions ?? []).map(keyOf));
  const seen = new Set<number>();
  for (const { mentee, mentor, score } of assignment.pairs) {
    const i = mentees.get(mentee);
    const j = mentors.get(mentor);
    const say = (what: string) => violations.push(`"${mentee}" with "${mentor}"${what}`);
    if (i === undefined || j === undefined) {
      say(': one of them is not in the problem.');
      continue;
    }
    const actual = read(i, j);
    const cell = i * problem.mentors.length + j;
    if (seen.has(cell)) say(' is listed twice.');
    if (actual === FORBIDDEN || (excluded.size > 0 && excluded.has(keyOf([mentee, mentor])))) say(' is a forbidden pair.');
    else if (actual !== score) say(` is worth ${actual}, not ${score}.`);
    seen.add(cell);
  }
  return violations;
}

function checkPins(problem: Problem, assignment: Assignment): string[] {
  const pins = problem.pins ?? [];
  const kept = new Set(pins.length === 0 ? [] : assignment.pairs.map((pair) => keyOf([pair.mentee, pair.mentor])));
  const violations = pins
    .filter((pin) => !kept.has(keyOf(pin)))
    .map(([mentee, mentor]) => `The pin of "${mentee}" to "${mentor}" is not kept.`);
  const asked = new Set(pins.map(keyOf));
  const stated = assignment.certificate.pins;
  if (stated.length !== asked.size || stated.some((pin) => !asked.has(keyOf(pin))))
    violations.push('The certificate is about other pins than the problem has.');
  for (const pair of assignment.pairs)
    if (pair.pinned !== (asked.size > 0 && asked.has(keyOf([pair.mentee, pair.mentor]))))
      violations.push(`"${pair.mentee}" with "${pair.mentor}" is wrongly marked as pinned or not.`);
  return violations;
}

function checkCounts(problem: Problem, assignment: Assignment): string[] {
  const violations: string[] = [];
  const perMentee = new Map<string, number>();
  const perMentor = new Map<string, number>();
  for (const { mentee, mentor } of assignment.pairs) {
    perMentee.set(mentee, (perMentee.get(mentee) ?? 0) + 1);
    perMentor.set(mentor, (perMentor.get(mentor) ?? 0) + 1);
  }
  for (const { id, capacity } of problem.mentors)
    if ((perMentor.get(id) ?? 0) > capacity) violations.push(`"${id}" has ${perMentor.get(id)} mentees and room for ${capacity}.`);
  const unmatched = new Set(assignment.unmatched);
  for (const mentee of problem.mentees) {
    const has = perMentee.get(mentee.id) ?? 0;
    if (has > demandOf(mentee)) violations.push(`"${mentee.id}" has ${has} mentors and asked for ${demandOf(mentee)}.`);
    if (unmatched.has(mentee.id) !== (has === 0 && demandOf(mentee) > 0))
      violations.push(`"${mentee.id}" is wrongly listed as unmatched or not.`);
  }
  const total = assignment.pairs.reduce((sum, { score }) => sum + score, 0);
  if (total !== assignment.total) violations.push(`The pairs add up to ${total} points, not ${assignment.total}.`);
  if (assignment.matched !== assignment.pairs.length)
    violations.push(`There are ${assignment.pairs.length} pairs, not ${assignment.matched}.`);
  return violations;
}
