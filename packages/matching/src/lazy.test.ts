import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { solveDense, outcomeOf } from './dense.ts';
import { solveLazy } from './lazy.ts';
import { layOut } from './market.ts';
import type { Outcome } from './market.ts';
import { FORBIDDEN } from './problem.ts';
import type { Problem } from './problem.ts';
import { rowSource } from './rows.ts';
import { certify, solveAssignment } from './index.ts';
import { seededRandom, shuffled } from './testing.ts';

/** A market with types of people, so that many scores and whole rows are the same. */
function aMarket(seed: number, mentees: number, mentors: number): Problem {
  const random = seededRandom(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const kinds = 2 + below(9);
  const closed = random() * 0.7;
  const spread = 1 + below(30);
  const table = Array.from({ length: kinds * kinds }, () => (random() < closed ? FORBIDDEN : below(spread) - (random() < 0.1 ? 5 : 0)));
  const menteeKind = Array.from({ length: mentees }, () => below(kinds));
  const mentorKind = Array.from({ length: mentors }, () => below(kinds));
  const places = 1 + below(3);
  return {
    mentees: menteeKind.map((_, i) => ({ id: `a${i}`, demand: random() < 0.9 ? 1 : 0 })),
    mentors: mentorKind.map((_, j) => ({ id: `m${j}`, capacity: below(places + 1) })),
    score: (i, j) => table[menteeKind[i]! * kinds + mentorKind[j]!]!,
    objective: random() < 0.3 ? 'total' : 'most-matched-then-total',
  };
}

function finish<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const worth = (problem: Problem, { pairs }: Outcome) => [
  problem.objective === 'total' ? 0 : pairs.length,
  pairs.reduce((sum, { score }) => sum + score, 0),
];

describe('solveLazy', () => {
  it('equals the dense optimum, however short the lists', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 0, max: 25 }),
        fc.integer({ min: 1, max: 6 }),
        (seed, mentees, mentors, list) => {
          const problem = aMarket(seed, mentees, mentors);
          const market = layOut(problem);
          const source = rowSource(problem, market);
          const sizes = { share: 2, sample: list, pass: list, further: 1 };
          const lazy = finish(solveLazy(market, source, undefined, sizes));
          const dense = outcomeOf(finish(solveDense(layOut(problem), source)));
          expect(worth(problem, lazy)).toEqual(worth(problem, dense));
        },
      ),
      { numRuns: 400 },
    );
  });

  it('is used for large problems, certified, and blind to the order of people', async () => {
    const problem = { ...aMarket(5, 620, 200), pins: [] };
    const one = await solveAssignment(problem);
    expect(certify(problem, one)).toMatchObject({ ok: true });
    expect(await solveAssignment(shuffled(problem, 9))).toEqual(one);
  });
});
