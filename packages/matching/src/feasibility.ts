/**
 * Whether an assignment obeys the problem: everything about it except that it is the best.
 *
 * Checked: everyone is known; no pair twice; no forbidden or excluded pair; nobody above demand or
 * capacity; every pin kept; scores, total, count and lists of the unmatched as stated.
 * Example: a stored assignment in which somebody edited one score fails with that pair's name.
 */
import type { Assignment } from './assignment.ts';
import { FORBIDDEN, demandOf, scoreReader } from './problem.ts';
import type { Mentee, Mentor, PairOfIds, Problem } from './problem.ts';
import { Register } from './register.ts';

const keyOf = ([mentee, mentor]: PairOfIds): string => JSON.stringify([mentee, mentor]);

/** Who stands where in the problem. */
export interface Registers {
  mentees: Register<Mentee>;
  mentors: Register<Mentor>;
}

export const registersOf = ({ mentees, mentors }: Problem): Registers => ({
  mentees: new Register(mentees, ({ id }) => id),
  mentors: new Register(mentors, ({ id }) => id),
});

/** Sentences naming what does not fit; none when the assignment is feasible and truly stated. */
export function checkAgainstProblem(problem: Problem, assignment: Assignment, registers: Registers): string[] {
  return [
    ...checkPairs(problem, assignment, registers),
    ...checkPins(problem, assignment),
    ...checkPeople(problem, assignment, registers),
    ...checkSums(assignment),
  ];
}

function checkPairs(problem: Problem, assignment: Assignment, { mentees, mentors }: Registers): string[] {
  const violations: string[] = [];
  const read = scoreReader(problem);
  const excluded = new Set((problem.exclusions ?? []).map(keyOf));
  /** The mentor of each mentee's first pair, and the cells of all others. */
  const first = new Int32Array(problem.mentees.length).fill(-1);
  const others = new Set<number>();
  for (const { mentee, mentor, score } of assignment.pairs) {
    const i = mentees.find(mentee);
    const j = mentors.find(mentor);
    const say = (what: string) => violations.push(`"${mentee}" with "${mentor}"${what}`);
    if (i === undefined || j === undefined) {
      say(': one of them is not in the problem.');
      continue;
    }
    const actual = read(i, j);
    const cell = i * problem.mentors.length + j;
    if (first[i] === j || others.has(cell)) say(' is listed twice.');
    if (actual === FORBIDDEN || (excluded.size > 0 && excluded.has(keyOf([mentee, mentor])))) say(' is a forbidden pair.');
    else if (actual !== score) say(` is worth ${actual}, not ${score}.`);
    if (first[i] === -1) first[i] = j;
    else others.add(cell);
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

/** Whether nobody has more than asked for or has room for, and who is alone is stated. */
function checkPeople(problem: Problem, { pairs, unmatched }: Assignment, { mentees, mentors }: Registers): string[] {
  const violations: string[] = [];
  const has = new Int32Array(problem.mentees.length);
  const gives = new Int32Array(problem.mentors.length);
  for (const { mentee, mentor } of pairs) {
    const [i, j] = [mentees.find(mentee), mentors.find(mentor)];
    if (i !== undefined) has[i]!++;
    if (j !== undefined) gives[j]!++;
  }
  problem.mentors.forEach(({ id, capacity }, j) => {
    if (gives[j]! > capacity) violations.push(`"${id}" has ${gives[j]} mentees and room for ${capacity}.`);
  });
  const alone = new Set(unmatched);
  problem.mentees.forEach((mentee, i) => {
    if (has[i]! > demandOf(mentee)) violations.push(`"${mentee.id}" has ${has[i]} mentors and asked for ${demandOf(mentee)}.`);
    if (alone.has(mentee.id) !== (has[i] === 0 && demandOf(mentee) > 0))
      violations.push(`"${mentee.id}" is wrongly listed as unmatched or not.`);
  });
  return violations;
}

function checkSums({ pairs, total, matched }: Assignment): string[] {
  const violations: string[] = [];
  const points = pairs.reduce((sum, { score }) => sum + score, 0);
  if (points !== total) violations.push(`The pairs add up to ${points} points, not ${total}.`);
  if (matched !== pairs.length) violations.push(`There are ${pairs.length} pairs, not ${matched}.`);
  return violations;
}
