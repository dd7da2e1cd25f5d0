import { describe, expect, it } from 'vitest';
import { solveAssignment } from './assignment.ts';
import { CapacityError, ConflictingPinError, DuplicateIdError, ScoreError, ScoreOverflowError, UnknownPersonError } from './errors.ts';
import type { Problem } from './problem.ts';

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
