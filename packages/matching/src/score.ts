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
import { AnswerColumns } from './answer-columns.ts';
import type { People } from './answer-columns.ts';
import { checkCriteria } from './check-criteria.ts';
import { compileCriterion } from './compile-criterion.ts';
import type { CompiledCriterion } from './compiled-criterion.ts';
import { compileRule } from './compile-rule.ts';
import type { CompiledRule } from './compile-rule.ts';
import { EXCLUDED, SAME_PERSON } from './criteria.ts';
import type { Contribution, Criteria } from './criteria.ts';
import { DuplicateIdError } from './errors.ts';
import { positionsOf } from './market.ts';
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
  /** The most points that the mentee's answers let a mentor earn: those of the criteria they answered. */
  attainable: (mentee: number) => number;
  /** Ids of all rules that forbid the pair; EXCLUDED and SAME_PERSON included. */
  blockedBy: (mentee: number, mentor: number) => string[];
  /** The scores of one mentee with mentors `from` to `to`, the same as `score` but faster. */
  fillRow: FillRow;
  /** All scores, row-major. */
  matrix: () => Int32Array;
}

/**
 * Compiles criteria, rules and answers. Each person is read once and not kept: instead of arrays, anything
 * that makes people by number will do.
 * @throws CriterionError, AnswerError, DuplicateIdError, ScoreOverflowError
 */
export function compileScore(criteria: Criteria, mentees: People, mentors: People): ScoreProgram {
  checkCriteria(criteria);
  const [menteeAnswers, mentorAnswers] = [new AnswerColumns(mentees), new AnswerColumns(mentors)];
  const termsToMake = criteria.criteria.map((one) => compileCriterion(one, menteeAnswers, mentorAnswers));
  const rulesToMake = (criteria.rules ?? []).map((one) => compileRule(one, menteeAnswers, mentorAnswers));
  menteeAnswers.readAll();
  mentorAnswers.readAll();
  const [menteeIds, mentorIds] = [menteeAnswers.ids, mentorAnswers.ids];
  checkIds(menteeIds, 'mentees');
  checkIds(mentorIds, 'mentors');
  const terms = termsToMake.map((make) => make());
  const all = [...rulesToMake.map((make) => make()), ...personalRules(menteeAnswers, mentorAnswers)];
  const score = scoreOf(terms, all);
  const fillRow = rowScorer(terms, all, menteeIds.length, mentorIds.length);
  return {
    menteeIds,
    mentorIds,
    max: terms.reduce((sum, { max }) => sum + max, 0),
    score,
    contributions: (i, j) =>
      terms.map(({ id, max, points, detail }) => ({
        criterion: id,
        points: points(i, j),
        max,
        detail: detail(i, j),
      })),
    attainable: (i) => terms.reduce((sum, { max, isAsked }) => sum + (isAsked(i) ? max : 0), 0),
    blockedBy: (i, j) => all.filter(({ forbids }) => forbids(i, j)).map(({ id }) => id),
    fillRow,
    matrix: () => {
      const width = mentorIds.length;
      const all = new Int32Array(menteeIds.length * width);
      menteeIds.forEach((_, i) => fillRow(i, all.subarray(i * width, (i + 1) * width), 0, width));
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
function personalRules(mentees: AnswerColumns, mentors: AnswerColumns): CompiledRule[] {
  const mentorAt = positionsOf(mentors.ids);
  const self = Int32Array.from(mentees.ids, (id) => mentorAt.get(id) ?? -1);
  const excluded = new Map<number, Set<number>>();
  const exclude = (i: number | undefined, j: number | undefined): void => {
    if (i === undefined || j === undefined) return;
    const closed = excluded.get(i) ?? new Set();
    excluded.set(i, closed.add(j));
  };
  for (const [i, ids] of mentees.excluded) for (const id of ids) exclude(i, mentorAt.get(id));
  if (mentors.excluded.size > 0) {
    const menteeAt = positionsOf(mentees.ids);
    for (const [j, ids] of mentors.excluded) for (const id of ids) exclude(menteeAt.get(id), j);
  }
  const nobody: number[] = [];
  return [
    {
      id: SAME_PERSON,
      forbids: (i, j) => self[i] === j,
      term: { kind: 'listed', closed: (i) => (self[i]! < 0 ? nobody : [self[i]!]) },
    },
    {
      id: EXCLUDED,
      forbids: (i, j) => excluded.get(i)?.has(j) ?? false,
      term: { kind: 'listed', closed: (i) => excluded.get(i) ?? nobody },
    },
  ];
}

function checkIds(ids: readonly string[], side: string): void {
  const seen = new Set<string>();
  for (const id of ids) {
    if (seen.has(id))
      throw new DuplicateIdError(`Two ${side} have the id "${id}"; give each person one entry.`, {
        person: id,
        field: `${side}.id`,
      });
    seen.add(id);
  }
}
