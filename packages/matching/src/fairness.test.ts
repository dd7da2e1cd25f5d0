import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { solveAssignment } from './assignment.ts';
import { certify } from './certificate.ts';
import { solveFairest } from './fairness.ts';
import { priceInWords } from './fairness-price.ts';
import { FORBIDDEN, scoreReader } from './problem.ts';
import type { Problem } from './problem.ts';
import { aProblem, allAssignments } from './testing.ts';

describe('solveFairest', () => {
  it('solves the example of its header', async () => {
    const fair = await solveFairest({
      mentees: [{ id: 'Ana' }, { id: 'Ben' }],
      mentors: [
        { id: 'Mo', capacity: 1 },
        { id: 'Mia', capacity: 1 },
      ],
      score: Int32Array.of(9, 5, 6, 1),
    });
    expect(fair).toMatchObject({ floor: 5, price: { pointsLost: 0 }, assignment: { total: 11 } });
    expect(fair.next).toMatchObject({ floor: 6, alone: [{ reason: 'competition' }] });
  });

  it('tells what fairness costs', async () => {
    const fair = await solveFairest({
      mentees: [{ id: 'Ana' }, { id: 'Ben' }],
      mentors: [
        { id: 'Mo', capacity: 1 },
        { id: 'Mia', capacity: 1 },
      ],
      score: Int32Array.of(20, 5, 6, 1),
    });
    expect(fair).toMatchObject({ floor: 5, price: { pointsLost: 10 }, assignment: { total: 11 } });
    expect(priceInWords(fair.price)).toBe('The worst pair rises from 1 to 5 points, and it costs 10 of 21 points in all.');
  });

  it('has the highest floor and then the most points, against exhaustive search', async () => {
    await fc.assert(
      fc.asyncProperty(aProblem(), async (any) => {
        const given: Problem = { ...any, objective: 'most-matched-then-total' };
        const fair = await solveFairest(given);
        const read = scoreReader(given);
        const pinned = new Set((given.pins ?? []).map((pin) => pin.join()));
        const isPinned = ([i, j]: readonly [number, number]) => pinned.has([given.mentees[i]!.id, given.mentors[j]!.id].join());
        let best = [-1, 0, 0];
        for (const pairs of allAssignments(given)) {
          const scores = pairs.filter((pair) => !isPinned(pair)).map(([i, j]) => read(i, j));
          const total = pairs.reduce((sum, [i, j]) => sum + read(i, j), 0);
          const told = [pairs.length, Math.min(Infinity, ...scores), total];
          if (told[0]! - best[0]! || told[1]! - best[1]! || told[2]! - best[2]!) {
            const at = told.findIndex((value, index) => value !== best[index]);
            if (told[at]! > best[at]!) best = told;
          }
        }
        const { assignment } = fair;
        expect([assignment.matched, fair.floor ?? Infinity, assignment.total]).toEqual(best);
        expect(certify(fair.problem, assignment)).toMatchObject({ ok: true });
        const optimum = await solveAssignment(given);
        expect(fair.price.pointsLost).toBe(optimum.total - assignment.total);
        expect(assignment.pairs.every(({ score }) => score !== FORBIDDEN)).toBe(true);
      }),
      { numRuns: 120 },
    );
  });
});
