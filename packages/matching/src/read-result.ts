/**
 * Reads a kept result back, or says whose entry and which field is wrong.
 *
 * Idea: nothing is taken on trust. Every field has the kind the format says; ids are there and different;
 * the problem is laid out as before solving, so that places, pins and criteria are checked by the same
 * code. Whether the assignment is right is not asked here but by `certify`.
 * Example: a demand of -1 is refused with 'The demand of "Ana" is -1; it must be a whole number from 0.'
 */
import type { Assignment } from './assignment.ts';
import type { Criteria, Person } from './criteria.ts';
import { layOut } from './market.ts';
import type { Objective, Problem } from './problem.ts';
import { readAssignment } from './read-assignment.ts';
import { RESULT_FORMAT } from './result-format.ts';
import { compileScore } from './score.ts';
import { Shape } from './shape.ts';

/** What is needed to certify. @throws ResultFormatError, and as solveAssignment for a problem that makes no sense */
export function readResult(data: unknown): { problem: Problem; assignment: Assignment } {
  const file = new Shape(data, 'result');
  file.at('format').among([RESULT_FORMAT]);
  const problem = readProblem(file.at('problem'));
  layOut(problem);
  return { problem, assignment: readAssignment(file.at('assignment')) };
}

function readProblem(shape: Shape): Problem {
  const mentees = shape.at('mentees').list((one) => {
    const { id, named } = withId(one);
    return { id, demand: named.has('demand') ? named.at('demand').number() : undefined };
  });
  const mentors = shape.at('mentors').list((one) => {
    const { id, named } = withId(one);
    return { id, capacity: named.at('capacity').number() };
  });
  const pairs = (field: string) => (shape.has(field) ? shape.at(field).list((pair) => pair.pairOfIds()) : []);
  return {
    mentees,
    mentors,
    objective: shape.at('objective').among<Objective>(['most-matched-then-total', 'total']),
    pins: pairs('pins'),
    exclusions: pairs('exclusions'),
    ...(shape.has('criteria') ? scoresByCriteria(shape) : { score: scoresAsWritten(shape, mentees, mentors.length) }),
  };
}

function withId(one: Shape): { id: string; named: Shape } {
  const id = one.at('id').text();
  return { id, named: one.of(id) };
}

function scoresAsWritten(shape: Shape, mentees: readonly { id: string }[], width: number): Problem['score'] {
  const rows = shape.at('scores');
  const written = rows.list((row, at) => {
    const named = row.of(mentees[at]?.id);
    const scores = named.list((cell) => (cell.isNothing() ? null : cell.number()));
    if (scores.length !== width) named.wrong(`a row of ${width} scores, one for each mentor`);
    return scores;
  });
  if (written.length !== mentees.length) rows.wrong(`a list of ${mentees.length} rows, one for each mentee`);
  return (i, j) => written[i]![j]!;
}

/** The criteria are checked by compileScore, which names what is wrong with them. */
function scoresByCriteria(shape: Shape): Pick<Problem, 'score' | 'fillRow'> {
  const people = (field: string) =>
    shape.at(field).list((one): Person => {
      const { id, named } = withId(one);
      const excluded = named.has('excluded') ? named.at('excluded').list((each) => each.text()) : undefined;
      return { id, answers: named.at('answers').object() as Person['answers'], excluded };
    });
  const criteria = shape.at('criteria');
  for (const field of ['criteria', 'rules']) if (criteria.has(field)) criteria.at(field).list((one) => one.at('id').text());
  criteria.at('criteria').list((one) => one.at('kind').text());
  const { score, fillRow } = compileScore(criteria.object() as unknown as Criteria, people('mentees'), people('mentors'));
  return { score, fillRow };
}
