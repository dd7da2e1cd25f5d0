import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { priceInWords } from './fairness-price.ts';
import { certifyLeximin, solveLeximin } from './leximin.ts';
import type { LeximinAssignment } from './leximin.ts';
import { scoreReader } from './problem.ts';
import type { Problem } from './problem.ts';
import { pinnedCells } from './floored-problem.ts';
import { aProblem, allAssignments, seededRandom } from './testing.ts';

const example: Problem = {
  mentees: ['Ana', 'Ben', 'Cem'].map((id) => ({ id })),
  mentors: ['Mo', 'Mia', 'Tea'].map((id) => ({ id, capacity: 1 })),
  score: (i, j) => [5, null, null, null, 5, 9, null, 10, 20][i * 3 + j]!,
};

/** The highest sorted list of scores among the choices with the most pairs, by trying all. */
function bestByTrying(problem: Problem): number[] {
  const read = scoreReader(problem);
  const pinned = pinnedCells(problem);
  let best: number[] = [-1];
  for (const pairs of allAssignments(problem)) {
    const free = pairs.filter(([i, j]) => !pinned.has(i * problem.mentors.length + j));
    const told = [pairs.length, ...free.map(([i, j]) => read(i, j)).sort((a, b) => a - b)];
    const at = told.findIndex((value, index) => value !== best[index]);
    if (at >= 0 && told[at]! > (best[at] ?? -Infinity)) best = told;
  }
  return best;
}

const scoresOf = ({ pairs, matched }: LeximinAssignment) => [
  matched,
  ...pairs.flatMap(({ score, pinned }) => (pinned ? [] : [score])).sort((a, b) => a - b),
];

describe('solveLeximin', () => {
  it('solves the example of its header', async () => {
    const leximin = await solveLeximin(example);
    expect(scoresOf(leximin)).toEqual([3, 5, 9, 10]);
    expect(leximin.spread).toEqual([5, 9, 10].map((score) => ({ score, pairs: 1 })));
    expect(priceInWords(leximin.price)).toBe('The worst pair stays at 5 points, and it costs 6 of 30 points in all.');
  });

  it('has the highest sorted list of scores, against exhaustive search, with a proof of every level', async () => {
    await fc.assert(
      fc.asyncProperty(aProblem(), async (any) => {
        const leximin = await solveLeximin(any);
        expect(scoresOf(leximin)).toEqual(bestByTrying(any));
        expect(certifyLeximin(any, JSON.parse(JSON.stringify(leximin)) as LeximinAssignment)).toMatchObject({ ok: true });
        expect(leximin.price.pointsLost).toBe(leximin.optimum.total - leximin.total);
      }),
      { numRuns: 200 },
    );
  });

  it('settles many scores in stages, each proved', async () => {
    const random = seededRandom(7);
    const score = Int32Array.from({ length: 60 * 20 }, () => Math.floor(random() * 400));
    const people = (word: string, count: number) => Array.from({ length: count }, (_, at) => ({ id: `${word}${at}`, capacity: 3 }));
    const problem: Problem = { mentees: people('a', 60).map(({ id }) => ({ id })), mentors: people('m', 20), score };
    const leximin = await solveLeximin(problem);
    expect(leximin.stages.length).toBeGreaterThan(1);
    expect(certifyLeximin(problem, leximin)).toMatchObject({ ok: true });
  });

  it('does not accept a proof that stops early, nor other pairs', async () => {
    const leximin = await solveLeximin(example);
    expect(certifyLeximin(example, { ...leximin, stages: [] })).toMatchObject({ ok: false });
    const swapped = leximin.pairs.map((pair, at) => ({ ...pair, mentor: ['Mo', 'Mia', 'Tea'][at]! }));
    expect(certifyLeximin(example, { ...leximin, pairs: swapped })).toMatchObject({ ok: false });
  });
});
