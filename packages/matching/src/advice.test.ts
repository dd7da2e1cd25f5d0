import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareAssignments, recruitmentAdvice, whatRelaxingBuys } from './advice.ts';
import { solveAssignment } from './assignment.ts';
import { cheapestChoices } from './cheapest-choices.ts';
import type { Criteria, Person } from './criteria.ts';
import { explainPair, marginalValue } from './pair-explanation.ts';
import type { Problem } from './problem.ts';
import { createResolver } from './resolver.ts';
import { compileScore } from './score.ts';
import { shortlists } from './shortlist.ts';
import { someCriteria } from './testing-criteria.ts';
import { aProblem, bestByExhaustion } from './testing.ts';
import { compareWorth } from './worth.ts';
import type { Worth } from './worth.ts';

const criteria: Criteria = {
  criteria: [{ id: 'skills', kind: 'overlap', points: 10, question: { mentee: 'wants', mentor: 'offers' } }],
  rules: [
    { id: 'language', kind: 'must-share', question: 'language' },
    { id: 'unit', kind: 'must-differ', question: 'unit' },
  ],
};
const person = (id: string, tag: string, language: string, unit: string): Person => ({
  id,
  answers: { wants: [tag], offers: [tag], language, unit },
});
const mentees = [person('Ana', 'law', 'de', 'north'), person('Ben', 'law', 'en', 'south')];
const mentors = [person('Mo', 'law', 'en', 'north')];
const sides = { mentees, mentors: [{ id: 'Mo', capacity: 2 }] };

describe('whatRelaxingBuys', () => {
  it('solves without each rule and tells what it gains and for whom', async () => {
    const both = { ...criteria, rules: criteria.rules!.slice(0, 1) };
    expect(await whatRelaxingBuys(sides, both, mentees, mentors)).toEqual([
      { rule: 'language', gain: { pairs: 1, points: 10 }, newlyMatched: ['Ana'] },
    ]);
    // Ana is closed to Mo by both rules: relaxing one alone buys nothing.
    const costs = await whatRelaxingBuys(sides, criteria, mentees, mentors);
    expect(costs.map(({ gain }) => gain)).toEqual([
      { pairs: 0, points: 0 },
      { pairs: 0, points: 0 },
    ]);
  });
});

describe('recruitmentAdvice', () => {
  it('tells which mentor would help most', async () => {
    const { score } = compileScore(criteria, mentees, mentors);
    const resolver = await createResolver({ ...sides, score });
    const advice = recruitmentAdvice(resolver, criteria, mentees, [
      { person: person('an artist', 'art', 'de', 'west'), capacity: 1 },
      { person: person('a lawyer', 'law', 'de', 'west'), capacity: 1 },
      { person: person('a stranger', 'law', 'fr', 'west'), capacity: 1 },
    ]);
    expect(advice.map(({ profile, gain }) => [profile, gain.pairs, gain.points])).toEqual([
      ['a lawyer', 1, 10],
      ['an artist', 1, 0],
      ['a stranger', 0, 0],
    ]);
    expect(resolver.assignment().matched).toBe(1);
  });
});

describe('what-ifs against exhaustive search', () => {
  const worthOf = (problem: Problem, gain: Worth) => (problem.objective === 'total' ? { ...gain, pairs: 0 } : gain);
  const less = (a: Worth, b: Worth): Worth => ({ pairs: a.pairs - b.pairs, points: a.points - b.points });

  it('one more place is worth what it says', async () => {
    await fc.assert(
      fc.asyncProperty(aProblem(), async (problem) => {
        const resolver = await createResolver(problem);
        for (const { id } of problem.mentors) {
          const more = { ...problem, mentors: problem.mentors.map((one) => ({ ...one, capacity: one.capacity + Number(one.id === id) })) };
          const gain = less(bestByExhaustion(more), bestByExhaustion(problem));
          expect(worthOf(problem, marginalValue(resolver, id).gain)).toEqual(gain);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('a recruit and a rule less bring what they say', async () => {
    await fc.assert(
      fc.asyncProperty(someCriteria(20, 4), async ({ criteria: any, mentees: people, mentors: others }) => {
        const best = (asked: Criteria, with_: readonly Person[]) =>
          bestByExhaustion({
            mentees: people.map(({ id }) => ({ id })),
            mentors: with_.map(({ id }) => ({ id, capacity: 1 })),
            score: compileScore(asked, people, with_).score,
          });
        const [recruit, ...mentorsNow] = others;
        const places = mentorsNow.map(({ id }) => ({ id, capacity: 1 }));
        const problem: Problem = {
          mentees: people.map(({ id }) => ({ id })),
          mentors: places,
          score: compileScore(any, people, mentorsNow).score,
        };
        const now = best(any, mentorsNow);
        for (const { rule, gain } of await whatRelaxingBuys(problem, any, people, mentorsNow))
          expect(gain).toEqual(less(best({ ...any, rules: any.rules!.filter(({ id }) => id !== rule) }, mentorsNow), now));
        if (!recruit) return;
        const [advice] = recruitmentAdvice(await createResolver(problem), any, people, [{ person: recruit, capacity: 1 }]);
        expect(advice!.gain).toEqual(less(best(any, others), now));
      }),
      { numRuns: 60 },
    );
  });

  it('no choice left out of the cheapest costs less than one listed', async () => {
    await fc.assert(
      fc.asyncProperty(aProblem(), fc.integer({ min: 1, max: 3 }), async (problem, length) => {
        const resolver = await createResolver(problem);
        const best = bestByExhaustion(problem);
        for (const { mentee, choices } of shortlists(problem, resolver.assignment(), 9)) {
          const costs = choices.map(({ mentor }) =>
            less(best, bestByExhaustion({ ...problem, pins: [...problem.pins!, [mentee, mentor]] })),
          );
          const cheapest = costs.toSorted(compareWorth).slice(0, length);
          expect(cheapestChoices(resolver, problem, mentee, length).map(({ cost }) => cost)).toEqual(cheapest);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('compareAssignments', () => {
  it('tells who moved when scores change', async () => {
    const problem: Problem = {
      mentees,
      mentors: [...sides.mentors, { id: 'Mia', capacity: 1 }],
      score: (i, j) => (i === 1 && j === 1 ? 0 : 1),
      pins: [['Ana', 'Mo']],
    };
    const one = await solveAssignment(problem);
    const other = await solveAssignment({ ...problem, pins: [['Ana', 'Mia']] });
    expect(compareAssignments(one, other)).toMatchObject({ totalChange: 0, moved: [{ mentee: 'Ana', from: ['Mo'], to: ['Mia'] }] });
    expect(compareAssignments(one, one).moved).toEqual([]);
  });
});

describe('shortlists', () => {
  it('puts the optimum first, then what costs least, never more than the true loss', async () => {
    await fc.assert(
      fc.asyncProperty(aProblem(), async (any) => {
        const problem: Problem = { ...any, mentees: any.mentees.map(({ id }) => ({ id })), pins: [] };
        const resolver = await createResolver(problem);
        const assignment = resolver.assignment();
        for (const { mentee, choices } of shortlists(problem, assignment, 9)) {
          const has = assignment.pairs.find((pair) => pair.mentee === mentee);
          if (has) expect(choices[0]).toMatchObject({ mentor: has.mentor, chosen: true, costAtLeast: { pairs: 0, points: 0 } });
          for (const [at, { mentor, costAtLeast, chosen }] of choices.entries()) {
            if (at > 0) expect(compareWorth(choices[at - 1]!.costAtLeast, costAtLeast)).toBeLessThanOrEqual(0);
            if (chosen) continue;
            const { loss } = explainPair(resolver, mentee, mentor).forcedLoss();
            const counted = problem.objective === 'total' ? { ...loss, pairs: 0 } : loss;
            expect(compareWorth(counted, costAtLeast)).toBeGreaterThanOrEqual(0);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('offers as many as asked for', async () => {
    const problem: Problem = {
      mentees: [{ id: 'Ana' }],
      mentors: ['Mo', 'Mia', 'Tea'].map((id) => ({ id, capacity: 1 })),
      score: (_, j) => j,
    };
    const [ana] = shortlists(problem, await solveAssignment(problem), 2);
    expect(ana).toMatchObject({
      mentee: 'Ana',
      choices: [
        { mentor: 'Tea', chosen: true },
        { mentor: 'Mia', costAtLeast: { points: 1 } },
      ],
    });
  });
});
