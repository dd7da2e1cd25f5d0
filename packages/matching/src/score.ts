/**
 * The score of any pair, computed from answers: the reference every faster way must equal.
 *
 * Idea: criteria and answers are compiled once into tables (graded-term.ts, tag-term.ts); pricing a
 * pair is then a few look-ups. score(i, j) is the plain sum of contributions(i, j), or FORBIDDEN
 * when blockedBy(i, j) names a rule.
 * Invariants: whole numbers; 0 <= score <= max; the same answers give the same score always.
 *
 * Example: overlap "skills" 30 points, gap "level" at least 1, 20 points, 5 lost per step. Ana,
 * Junior, wants Finance and Law; Mo, Senior, offers Finance: 15 + 20 = 35 of 50.
 */
import { checkCriteria } from './check-criteria.ts';
import { compileCriterion } from './compile-criterion.ts';
import type { CompiledCriterion } from './compile-criterion.ts';
import { compileRule } from './compile-rule.ts';
import type { CompiledRule } from './compile-rule.ts';
import { EXCLUDED, SAME_PERSON } from './criteria.ts';
import type { Contribution, Criteria, Person } from './criteria.ts';
import { DuplicateIdError } from './errors.ts';
import { FORBIDDEN } from './problem.ts';
import type { FillRow } from './problem.ts';
import { rowScorer } from './row-score.ts';

/** Prices pairs by position: mentee number i and mentor number j as given to compileScore. */
export interface ScoreProgram {
  menteeIds: readonly string[];
  mentorIds: readonly string[];
  /** The most points any pair can have. */
  max: number;
  /** Whole points, or FORBIDDEN. */
  score: (mentee: number, mentor: number) => number;
  /** Points by criterion, summing to the score the pair has or, if forbidden, would have. */
  contributions: (mentee: number, mentor: number) => Contribution[];
  /** Ids of all rules that forbid the pair; EXCLUDED and SAME_PERSON included. */
  blockedBy: (mentee: number, mentor: number) => string[];
  /** The scores of one mentee with mentors `from` to `to`, the same as `score` but faster. */
  fillRow: FillRow;
  /** All scores, row-major. */
  matrix: () => Int32Array;
}

/**
 * Compiles criteria, rules and answers.
 * @throws CriterionError, AnswerError, DuplicateIdError, ScoreOverflowError
 */
export function compileScore(criteria: Criteria, mentees: readonly Person[], mentors: readonly Person[]): ScoreProgram {
  checkCriteria(criteria);
  checkIds(mentees, 'mentees');
  checkIds(mentors, 'mentors');
  const terms = criteria.criteria.map((one) => compileCriterion(one, mentees, mentors));
  const rules = (criteria.rules ?? []).map((one) => compileRule(one, mentees, mentors));
  const all = [...rules, ...personalRules(mentees, mentors)];
  const score = scoreOf(terms, all);
  const fillRow = rowScorer(terms, all, mentees.length, mentors.length);
  return {
    menteeIds: mentees.map(({ id }) => id),
    mentorIds: mentors.map(({ id }) => id),
    max: terms.reduce((sum, { max }) => sum + max, 0),
    score,
    contributions: (i, j) =>
      terms.map(({ id, max, points, detail }) => ({
        criterion: id,
        points: points(i, j),
        max,
        detail: detail(i, j),
      })),
    blockedBy: (i, j) => all.filter(({ forbids }) => forbids(i, j)).map(({ id }) => id),
    fillRow,
    matrix: () => {
      const all = new Int32Array(mentees.length * mentors.length);
      mentees.forEach((_, i) => fillRow(i, all.subarray(i * mentors.length, (i + 1) * mentors.length), 0, mentors.length));
      return all;
    },
  };
}

function scoreOf(terms: readonly CompiledCriterion[], rules: readonly CompiledRule[]) {
  const tests = rules.map(({ forbids }) => forbids);
  const prices = terms.map(({ points }) => points);
  return (i: number, j: number): number => {
    for (let at = 0; at < tests.length; at++) if (tests[at]!(i, j)) return FORBIDDEN;
    let sum = 0;
    for (let at = 0; at < prices.length; at++) sum += prices[at]!(i, j);
    return sum;
  };
}

/** Nobody meets themselves, nor whom either of the two excludes. */
function personalRules(mentees: readonly Person[], mentors: readonly Person[]): CompiledRule[] {
  const mentorAt = new Map(mentors.map(({ id }, j) => [id, j]));
  const menteeAt = new Map(mentees.map(({ id }, i) => [id, i]));
  const self = Int32Array.from(mentees, ({ id }) => mentorAt.get(id) ?? -1);
  const excluded = mentees.map(({ excluded: ids = [] }) => new Set(ids.flatMap((id) => (mentorAt.has(id) ? [mentorAt.get(id)!] : []))));
  mentors.forEach(({ excluded: ids = [] }, j) => {
    for (const id of ids) excluded[menteeAt.get(id) ?? -1]?.add(j);
  });
  return [
    {
      id: SAME_PERSON,
      forbids: (i, j) => self[i] === j,
      term: { kind: 'listed', closed: (i) => (self[i]! < 0 ? [] : [self[i]!]) },
    },
    {
      id: EXCLUDED,
      forbids: (i, j) => excluded[i]!.size > 0 && excluded[i]!.has(j),
      term: { kind: 'listed', closed: (i) => excluded[i]! },
    },
  ];
}

function checkIds(people: readonly Person[], side: string): void {
  const seen = new Set<string>();
  for (const { id } of people) {
    if (seen.has(id))
      throw new DuplicateIdError(`Two ${side} have the id "${id}"; give each person one entry.`, {
        person: id,
        field: `${side}.id`,
      });
    seen.add(id);
  }
}
