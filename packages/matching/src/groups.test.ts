import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillGroups, openGroups } from './groups.ts';
import type { GroupProblem } from './group-problem.ts';
import { FORBIDDEN, scoreReader } from './problem.ts';
import type { Problem } from './problem.ts';
import { aProblem, allAssignments } from './testing.ts';

const people = (...ids: string[]) => ids.map((id) => ({ id }));

const example: GroupProblem = {
  mentees: people('Ana', 'Ben', 'Cem'),
  mentors: [
    { id: 'Mo', capacity: 3, atLeast: 2 },
    { id: 'Mia', capacity: 3, atLeast: 2 },
  ],
  score: (_, j) => (j === 0 ? 9 : 4),
};

/** Small groups with minima; capacity 0 to 3. */
const someGroups = () =>
  fc.tuple(aProblem(), fc.array(fc.nat(3), { minLength: 4, maxLength: 4 })).map(([any, minima]): GroupProblem => {
    const mentors = any.mentors.map(({ id, capacity }, at) => ({ id, capacity, atLeast: Math.min(capacity, minima[at]!) }));
    const mentees = any.mentees.map(({ id, demand }) => ({ id, demand: Math.min(1, demand ?? 1) }));
    return { mentees, mentors, score: scoreReader(any), pins: [] };
  });

/** [pairs, shortage, points] or, when groups may close, [pairs, points] of the best, by trying all. */
function bestByTrying(problem: GroupProblem, mayClose: boolean): number[] {
  const read = scoreReader(problem as Problem);
  let best: number[] | undefined;
  for (const pairs of allAssignments(problem as Problem)) {
    const missing = problem.mentors.map(({ atLeast = 0 }, j) => {
      const has = pairs.filter(([, mentor]) => mentor === j).length;
      return mayClose && has === 0 ? 0 : Math.max(0, atLeast - has);
    });
    const shortage = missing.reduce((sum, one) => sum + one, 0);
    if (mayClose && shortage > 0) continue;
    const told = [pairs.length, 0 - shortage, pairs.reduce((sum, [i, j]) => sum + read(i, j), 0)];
    const at = told.findIndex((value, index) => value !== best?.[index]);
    if (!best || (at >= 0 && told[at]! > best[at]!)) best = told;
  }
  return best!;
}

describe('fillGroups', () => {
  it('fills as many of the needed places as can be', async () => {
    expect(await fillGroups(example)).toMatchObject({ matched: 3, total: 22, short: [{ mentor: 'Mia', missing: 1 }] });
  });

  it('has the same around pins', async () => {
    await fc.assert(
      fc.asyncProperty(someGroups(), fc.nat(4), fc.nat(3), async (problem, i, j) => {
        const [mentee, mentor] = [problem.mentees[i], problem.mentors[j]];
        const read = scoreReader(problem as Problem);
        if (!mentee?.demand || !mentor?.capacity || read(i, j) === FORBIDDEN) return;
        const pinned: GroupProblem = { ...problem, pins: [[mentee.id, mentor.id]] };
        const plan = await fillGroups(pinned);
        const shortage = plan.short.reduce((sum, { missing }) => sum + missing, 0);
        expect([plan.matched, 0 - shortage, plan.total]).toEqual(bestByTrying(pinned, false));
      }),
      { numRuns: 150 },
    );
  });

  it('has the most pairs, then the least shortage, then the most points', async () => {
    await fc.assert(
      fc.asyncProperty(someGroups(), async (problem) => {
        const plan = await fillGroups(problem);
        const shortage = plan.short.reduce((sum, { missing }) => sum + missing, 0);
        expect([plan.matched, 0 - shortage, plan.total]).toEqual(bestByTrying(problem, false));
      }),
      { numRuns: 150 },
    );
  });
});

describe('openGroups', () => {
  it('closes a group that would be too small', async () => {
    expect(await openGroups(example)).toMatchObject({ matched: 3, total: 27, closed: ['Mia'], short: [], gap: { pairs: 0, points: 0 } });
  });

  it('keeps a pinned group open', async () => {
    const pinned = await openGroups({ ...example, pins: [['Ana', 'Mia']] });
    expect(pinned).toMatchObject({ matched: 3, closed: ['Mo'], total: 12 });
  });

  it('fills a pinned group as far as it goes and keeps the least of all others', async () => {
    const score: GroupProblem['score'] = (i, j) => (j === 0 && i > 1 ? null : j === 2 ? 9 : 4);
    const mentors = [{ id: 'Mo', capacity: 3, atLeast: 3 }, ...['Mia', 'Tea'].map((id) => ({ id, capacity: 3, atLeast: 2 }))];
    const plan = await openGroups({ mentees: people('Ana', 'Ben', 'Cem', 'Dora'), mentors, score, pins: [['Ana', 'Mo']] });
    expect(plan).toMatchObject({ matched: 4, short: [{ mentor: 'Mo', missing: 1 }], closed: ['Mia'], total: 26 });
  });

  it('is the best of all plans in which every group runs in full or not at all', async () => {
    await fc.assert(
      fc.asyncProperty(someGroups(), async (problem) => {
        const plan = await openGroups(problem);
        const [pairs, , points] = bestByTrying(problem, true);
        expect([plan.matched, plan.total, plan.gap]).toEqual([pairs, points, { pairs: 0, points: 0 }]);
        for (const { id, atLeast = 0 } of problem.mentors) {
          const has = plan.pairs.filter(({ mentor }) => mentor === id).length;
          expect(has === 0 || has >= atLeast).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('states the gap when it may not search on', async () => {
    const plan = await openGroups(example, { mostTrials: 2 });
    expect(plan.matched + plan.gap.pairs).toBe(3);
  });

  it('refuses minima that cannot be', async () => {
    const mentors = [{ id: 'Mo', capacity: 1, atLeast: 2 }];
    await expect(fillGroups({ ...example, mentors })).rejects.toThrow('The group of "Mo" needs at least 2');
    await expect(fillGroups({ ...example, mentees: [{ id: 'Ana', demand: 2 }] })).rejects.toThrow('gives one each');
  });
});
