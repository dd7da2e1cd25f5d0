import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { solveAssignment } from './assignment.ts';
import type { Assignment } from './assignment.ts';
import { certify } from './certificate.ts';
import { FORBIDDEN } from './problem.ts';
import type { Problem } from './problem.ts';
import { aProblem } from './testing.ts';

const problem: Problem = {
  mentees: [{ id: 'Ana' }, { id: 'Ben' }, { id: 'Cem' }],
  mentors: [
    { id: 'Mia', capacity: 2 },
    { id: 'Mo', capacity: 1 },
  ],
  score: Int32Array.of(3, 9, 4, 7, FORBIDDEN, 8),
};

type Edit = (assignment: Assignment) => void;

describe('certify', () => {
  it('accepts what was solved, also after a journey through JSON', async () => {
    await fc.assert(
      fc.asyncProperty(aProblem(), async (any) => {
        const stored = JSON.stringify(await solveAssignment(any));
        expect(certify(any, JSON.parse(stored) as Assignment).ok).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it.each<[string, Edit, RegExp]>([
    ['a raised score', (a) => (a.pairs[0]!.score += 1), /is worth 3, not 4/],
    ['a raised total', (a) => (a.total += 1), /add up to 15 points, not 16/],
    ['a wrong count', (a) => (a.matched = 2), /There are 3 pairs, not 2/],
    ['a forbidden pair', (a) => (a.pairs[2] = { ...a.pairs[2]!, mentor: 'Mia' }), /forbidden pair/],
    ['a pair twice', (a) => a.pairs.push({ ...a.pairs[0]! }), /listed twice/],
    ['a stranger', (a) => (a.pairs[0]!.mentee = 'Zoe'), /not in the problem/],
    ['a full mentor', (a) => (a.pairs[0] = { ...a.pairs[0]!, mentor: 'Mo', score: 9 }), /room for 1/],
    ['a missing pair', (a) => a.pairs.pop(), /wrongly listed as unmatched/],
    ['an invented pin', (a) => (a.pairs[0]!.pinned = true), /wrongly marked as pinned/],
    ['a lowered price', (a) => (a.certificate.prices[1]!.price.points -= 1), /not proved optimal/],
    ['a negative price', (a) => (a.certificate.prices[0]!.price.pairs = -1), /never below 0/],
    ['a missing price', (a) => a.certificate.prices.pop(), /no price for "Mo"/],
    ['a changed bound', (a) => (a.certificate.bound.points += 1), /states the bound/],
    ['another objective', (a) => (a.certificate.objective = 'total'), /is about "total"/],
  ])('catches %s', async (_, edit, sentence) => {
    const assignment = await solveAssignment(problem);
    expect(certify(problem, assignment).ok).toBe(true);
    edit(assignment);
    const verdict = certify(problem, assignment);
    expect(verdict.ok ? '' : verdict.violations.join('\n')).toMatch(sentence);
  });

  it('catches any feasible assignment that is not the best', async () => {
    const best = await solveAssignment(problem);
    const worse: Assignment = {
      ...best,
      pairs: [
        { mentee: 'Ana', mentor: 'Mo', score: 9, pinned: false },
        { mentee: 'Ben', mentor: 'Mia', score: 4, pinned: false },
      ],
      unmatched: ['Cem'],
      matched: 2,
      total: 13,
    };
    const verdict = certify(problem, worse);
    expect(verdict.ok ? '' : verdict.violations.join('\n')).toMatch(/"Cem" could gain/);
  });
});
