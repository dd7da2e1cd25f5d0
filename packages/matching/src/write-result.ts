/**
 * Puts a problem and its assignment into one file (result-format.ts), as plain data for JSON.stringify.
 *
 * Idea: with criteria and answers the file stays small and the check prices every pair itself; without,
 * the scores are written out. What a predicate forbids becomes a null score or a listed exclusion.
 * Example: writeResult(problem, assignment).problem.scores is [[9, null]] for one mentee and two mentors.
 */
import type { Assignment } from './assignment.ts';
import type { Criteria, Person } from './criteria.ts';
import { FORBIDDEN, objectiveOf, scoreReader } from './problem.ts';
import type { PairOfIds, Problem } from './problem.ts';
import { RESULT_FORMAT } from './result-format.ts';
import type { ResultFile } from './result-format.ts';

/** What the scores were computed from; people in the problem's order. */
export interface ScoredBy {
  criteria: Criteria;
  mentees: readonly Person[];
  mentors: readonly Person[];
}

export function writeResult(problem: Problem, assignment: Assignment, scoredBy?: ScoredBy): ResultFile {
  const { mentees, mentors, pins, exclusions = [] } = problem;
  const closed = scoredBy ? [...exclusions, ...closedByPredicate(problem)] : exclusions;
  const answersOf = (person: Person | undefined) =>
    person && { answers: person.answers, ...(person.excluded && { excluded: person.excluded }) };
  return {
    format: RESULT_FORMAT,
    problem: {
      objective: objectiveOf(problem),
      mentees: mentees.map(({ id, demand }, at) => ({ id, ...(demand !== undefined && { demand }), ...answersOf(scoredBy?.mentees[at]) })),
      mentors: mentors.map(({ id, capacity }, at) => ({ id, capacity, ...answersOf(scoredBy?.mentors[at]) })),
      ...(scoredBy ? { criteria: asData(scoredBy.criteria) } : { scores: scoreRows(problem) }),
      ...(pins && pins.length > 0 && { pins }),
      ...(closed.length > 0 && { exclusions: closed }),
    },
    assignment,
  };
}

/** Similarities may come as a typed array, which JSON would not keep as a list. */
function asData(given: Criteria): Criteria {
  const criteria = given.criteria.map((one) =>
    one.kind === 'similarity' && 'length' in one.perMille ? { ...one, perMille: Array.from(one.perMille) } : one,
  );
  return { ...given, criteria };
}

function scoreRows(problem: Problem): (number | null)[][] {
  const read = scoreReader(problem);
  const told = (score: number) => (score === FORBIDDEN ? null : score);
  return problem.mentees.map((_, i) => problem.mentors.map((__, j) => told(read(i, j))));
}

function closedByPredicate({ mentees, mentors, forbidden }: Problem): PairOfIds[] {
  if (!forbidden) return [];
  return mentees.flatMap((mentee, i) => mentors.flatMap((mentor, j): PairOfIds[] => (forbidden(i, j) ? [[mentee.id, mentor.id]] : [])));
}
