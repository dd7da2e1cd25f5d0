import { describe, expect, it } from 'vitest';
import { solveAssignment } from './assignment.ts';
import { checkProblem } from './check-problem.ts';
import type { Criterion, Person } from './criteria.ts';
import {
  AnswerError,
  CapacityError,
  ConflictingPinError,
  CriterionError,
  DuplicateIdError,
  EmptySideError,
  ScoreError,
  ScoreOverflowError,
  UnknownPersonError,
} from './errors.ts';
import type { Problem } from './problem.ts';
import { compileScore } from './score.ts';

const problem: Problem = {
  mentees: [{ id: 'Ana' }, { id: 'Ben' }],
  mentors: [{ id: 'Mo', capacity: 1 }],
  score: () => 1,
};

describe('a problem that makes no sense is refused by name', () => {
  it.each<[string, Partial<Problem>, new (...a: never[]) => Error, RegExp]>([
    ['a repeated mentee', { mentees: [{ id: 'Ana' }, { id: 'Ana' }] }, DuplicateIdError, /"Ana"/],
    ['a negative capacity', { mentors: [{ id: 'Mo', capacity: -1 }] }, CapacityError, /capacity of "Mo" is -1/],
    ['half a place', { mentors: [{ id: 'Mo', capacity: 0.5 }] }, CapacityError, /whole number/],
    ['a NaN demand', { mentees: [{ id: 'Ana', demand: Number.NaN }] }, CapacityError, /demand of "Ana"/],
    ['a short matrix', { score: new Int32Array(1) }, ScoreError, /has 1 entries.*need 2/],
    ['a fractional score', { score: () => 0.5 }, ScoreError, /"Ana" with "Mo" is 0.5/],
    ['a huge score', { score: () => 2e9 }, ScoreOverflowError, /"Ana" with "Mo"/],
    ['an unknown pin', { pins: [['Ana', 'Zoe']] }, UnknownPersonError, /pins names the mentor "Zoe"/],
    ['an unknown exclusion', { exclusions: [['Zoe', 'Mo']] }, UnknownPersonError, /"Zoe"/],
    ['a pin against a rule', { pins: [['Ana', 'Mo']], forbidden: () => true }, ConflictingPinError, /forbidden/],
    [
      'a pin beyond capacity',
      {
        pins: [
          ['Ana', 'Mo'],
          ['Ben', 'Mo'],
        ],
      },
      ConflictingPinError,
      /"Ben".*no place left/,
    ],
    [
      'the same pin twice',
      {
        pins: [
          ['Ana', 'Mo'],
          ['Ana', 'Mo'],
        ],
      },
      ConflictingPinError,
      /twice/,
    ],
    ['a pin beyond demand', { mentees: [{ id: 'Ana', demand: 0 }], pins: [['Ana', 'Mo']] }, ConflictingPinError, /no further mentor/],
  ])('%s', async (_, change, error, sentence) => {
    const solving = solveAssignment({ ...problem, ...change });
    await expect(solving).rejects.toBeInstanceOf(error);
    await expect(solving).rejects.toThrow(sentence);
  });
});

describe('checkProblem', () => {
  it('refuses a side without people before anything is solved', () => {
    expect(() => checkProblem({ ...problem, mentors: [] })).toThrow(EmptySideError);
    expect(() => checkProblem({ ...problem, mentees: [] })).toThrow('There are no mentees; bring in at least one.');
    expect(() => checkProblem({ ...problem, mentors: [{ id: 'Mo', capacity: -1 }] })).toThrow(CapacityError);
    expect(() => checkProblem(problem)).not.toThrow();
  });
});

describe('criteria and answers that make no sense are refused by name', () => {
  const scale = ['low', 'high'];
  const level: Criterion = { id: 'level', kind: 'gap', points: 5, question: 'level', scale };
  const person = (answers: Person['answers']): Person[] => [{ id: 'Ana', answers }];

  it.each<[string, Criterion[], Person['answers'], new (...a: never[]) => Error, string]>([
    ['a NaN weight', [{ ...level, points: Number.NaN }], {}, CriterionError, 'The points of "level" is NaN'],
    ['a fractional weight', [{ ...level, points: 1.5 }], {}, CriterionError, 'The points of "level" is 1.5'],
    ['a negative weight', [{ ...level, points: -1 }], {}, CriterionError, 'The points of "level" is -1'],
    ['an answer outside the scale', [level], { level: 'top' }, AnswerError, 'The answer of "Ana" to "level" is "top"'],
    ['two criteria of one id', [level, level], {}, CriterionError, 'The id "level" is taken'],
    ['an empty scale', [{ ...level, scale: [] }], {}, CriterionError, 'The scale of "level"'],
  ])('%s', (_, asked, answers, error, sentence) => {
    expect(() => compileScore({ criteria: asked }, person(answers), [])).toThrow(error);
    expect(() => compileScore({ criteria: asked }, person(answers), [])).toThrow(sentence);
  });
});
