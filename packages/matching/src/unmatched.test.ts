import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { solveAssignment } from './assignment.ts';
import { FORBIDDEN, scoreReader } from './problem.ts';
import type { Problem } from './problem.ts';
import { aProblem } from './testing.ts';
import { unmatchedInWords } from './unmatched-in-words.ts';
import { explainUnmatched } from './unmatched.ts';

const people = (...ids: string[]) => ids.map((id) => ({ id }));

describe('explainUnmatched', () => {
  it('shows who shares too few places', async () => {
    const problem: Problem = {
      mentees: people('Ana', 'Ben', 'Cem', 'Dora', 'Eve'),
      mentors: [
        { id: 'Mo', capacity: 2 },
        { id: 'Mia', capacity: 1 },
      ],
      score: (i, j) => (i < 4 ? (j === 0 ? 5 : null) : 1),
    };
    const assignment = await solveAssignment(problem);
    const hallSet = {
      mentees: ['Ana', 'Ben', 'Cem', 'Dora'],
      mentors: ['Mo'],
      places: 2,
      wanted: 4,
    };
    expect(explainUnmatched(problem, assignment)).toEqual(
      assignment.unmatched.map((mentee) => ({ mentee, reason: 'competition', hallSet, rules: [] })),
    );
    expect(assignment.unmatched).toHaveLength(2);
  });

  it('names the rules that close free places to those who share too few, and says it in words', async () => {
    const problem: Problem = {
      mentees: people('Ana', 'Ben'),
      mentors: ['Mo', 'Mia', 'Tea'].map((id) => ({ id, capacity: 1 })),
      score: (_, j) => (j === 0 ? 5 : null),
    };
    const program = { blockedBy: (i: number, j: number) => (i === 0 && j === 1 ? ['language', 'unit'] : ['unit']) };
    const [why] = explainUnmatched(problem, await solveAssignment(problem), program);
    expect(why).toMatchObject({
      hallSet: { mentees: ['Ana', 'Ben'], mentors: ['Mo'], places: 1, wanted: 2 },
      rules: [
        { rule: 'unit', pairs: 4 },
        { rule: 'language', pairs: 1 },
      ],
    });
    expect(unmatchedInWords(why!)).toBe('Ana and Ben share 1 mentor with 1 place, and want 2; what "unit" closes to them has places free.');
    const crowd = { mentees: ['a', 'b', 'c', 'd', 'e'], mentors: ['Mo'], places: 1, wanted: 5 };
    expect(unmatchedInWords({ mentee: 'a', reason: 'competition', hallSet: crowd, rules: [] })).toBe(
      'a, b, c and 2 others share 1 mentor with 1 place, and want 5.',
    );
    expect(unmatchedInWords({ mentee: 'Ana', reason: 'blocked', mentors: 2, rules: [{ rule: 'unit', mentors: 2 }] })).toBe(
      'Every one of 2 mentors is closed to Ana: "unit" closes 2.',
    );
    expect(unmatchedInWords({ mentee: 'Ana', reason: 'no-mentors' })).toBe('Ana has no mentor, because there are none.');
    expect(unmatchedInWords({ mentee: 'Ana', reason: 'costs-points' })).toMatch(/more points without/);
  });

  it('counts the rules that close every mentor', async () => {
    const problem: Problem = {
      mentees: people('Ana'),
      mentors: [
        { id: 'Mo', capacity: 1 },
        { id: 'Mia', capacity: 1 },
        { id: 'Tea', capacity: 0 },
        { id: 'Kim', capacity: 1 },
      ],
      score: Int32Array.of(FORBIDDEN, FORBIDDEN, 3, 4),
      exclusions: [['Ana', 'Kim']],
    };
    const program = { blockedBy: (_: number, j: number) => (j === 0 ? ['language', 'unit'] : ['unit']) };
    expect(explainUnmatched(problem, await solveAssignment(problem), program)).toEqual([
      {
        mentee: 'Ana',
        reason: 'blocked',
        mentors: 4,
        rules: [
          { rule: 'unit', mentors: 2 },
          { rule: 'exclusion', mentors: 1 },
          { rule: 'language', mentors: 1 },
          { rule: 'no-places', mentors: 1 },
        ],
      },
    ]);
  });

  it('says when there is nobody, and when a pair would cost points', async () => {
    const nobody: Problem = { mentees: people('Ana'), mentors: [], score: new Int32Array(0) };
    expect(explainUnmatched(nobody, await solveAssignment(nobody))).toEqual([{ mentee: 'Ana', reason: 'no-mentors' }]);
    const costly: Problem = {
      mentees: people('Ana'),
      mentors: [{ id: 'Mo', capacity: 1 }],
      score: Int32Array.of(-1),
      objective: 'total',
    };
    expect(explainUnmatched(costly, await solveAssignment(costly))).toEqual([{ mentee: 'Ana', reason: 'costs-points' }]);
  });

  it('always finds a rule or a true Hall set when as many as possible are matched', async () => {
    await fc.assert(
      fc.asyncProperty(aProblem(), async (any) => {
        const problem: Problem = { ...any, objective: 'most-matched-then-total' };
        const assignment = await solveAssignment(problem);
        for (const why of explainUnmatched(problem, assignment)) {
          expect(why.reason).not.toBe('costs-points');
          if (why.reason !== 'competition') continue;
          expect(why.hallSet.mentees).toContain(why.mentee);
          expect(why.hallSet.wanted).toBeGreaterThan(why.hallSet.places);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('names a set of mentees who share no mentor beyond those named, with fewer places than mentees', async () => {
    await fc.assert(
      fc.asyncProperty(aProblem(), async (any) => {
        const problem: Problem = { ...any, mentees: any.mentees.map(({ id }) => ({ id })), pins: [], objective: undefined };
        const read = scoreReader(problem);
        for (const why of explainUnmatched(problem, await solveAssignment(problem))) {
          if (why.reason !== 'competition') continue;
          const { mentees, mentors, places, wanted } = why.hallSet;
          const shared = new Set(
            problem.mentees.flatMap(({ id }, i) =>
              mentees.includes(id) ? problem.mentors.filter(({ capacity }, j) => capacity > 0 && read(i, j) !== FORBIDDEN) : [],
            ),
          );
          expect([...shared].map(({ id }) => id).sort()).toEqual(mentors);
          expect([...shared].reduce((sum, { capacity }) => sum + capacity, 0)).toBe(places);
          expect(wanted).toBe(mentees.length);
        }
      }),
      { numRuns: 200 },
    );
  });
});
