/** A mentor's hours where tracks take different ones: kept, and used as far as they go. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FrozenProblem } from './frozen-problem.ts';
import { settleLimits } from './settle-limits.rules.ts';
import { solveFrozen } from './solve-frozen.ts';

const id = (place: number) => `00000000-0000-7000-8000-${String(place).padStart(12, '0')}`;

function problem(mentees: readonly number[], mentors: readonly { hours: number; capacity: number }[]): FrozenProblem {
  return {
    format: 'pairwell-problem-1',
    objective: 'most-matched-then-total',
    division: { by: 'in pairs' },
    criteria: [],
    rules: [],
    named: [],
    mentees: mentees.map((hours, place) => ({ id: id(place), answers: {}, track: id(900 + hours), hours })),
    mentors: mentors.map((mentor, place) => ({ id: id(500 + place), answers: {}, ...mentor })),
    closed: [],
    pins: [],
    setAside: [],
  };
}

async function hoursTaken(given: FrozenProblem): Promise<number[][]> {
  const { assignment } = await solveFrozen(given, {});
  const hoursOf = new Map(given.mentees.map((mentee) => [mentee.id, mentee.hours]));
  return given.mentors.map((mentor) =>
    assignment.pairs
      .filter((pair) => pair.mentor === mentor.id)
      .map((pair) => hoursOf.get(pair.mentee) as number)
      .toSorted((a, b) => a - b),
  );
}

describe('hours of mentors whose tracks differ', () => {
  it.each([
    { orders: 'the short track first', mentees: [2, 2, 4, 4, 4] },
    { orders: 'the long track first', mentees: [4, 4, 4, 2, 2] },
    { orders: 'mixed', mentees: [4, 2, 4, 2, 4] },
  ])('A4-15 leave no room unused that a shorter track could take: $orders', async ({ mentees }) => {
    const [taken] = await hoursTaken(problem(mentees, [{ hours: 6, capacity: 3 }]));
    expect(taken?.length).toBeGreaterThanOrEqual(2);
    expect(taken?.reduce((sum, hours) => sum + hours, 0)).toBeLessThanOrEqual(6);
  });

  it('A4-15 are never exceeded, whatever the tracks, and every search for them ends', async () => {
    const hours = fc.constantFrom(1, 1.5, 2, 3, 4, 6);
    await fc.assert(
      fc.asyncProperty(
        fc.array(hours, { minLength: 1, maxLength: 9 }),
        fc.array(fc.record({ hours: fc.constantFrom(0, 1, 2.5, 4, 6, 9), capacity: fc.integer({ min: 0, max: 5 }) }), {
          minLength: 1,
          maxLength: 4,
        }),
        async (mentees, mentors) => {
          const taken = await hoursTaken(problem(mentees, mentors));
          for (const [place, theirs] of taken.entries()) {
            expect(theirs.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(mentors[place]?.hours as number);
            expect(theirs.length).toBeLessThanOrEqual(mentors[place]?.capacity as number);
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('are left alone where nothing is broken', () => {
    const given = problem([2, 4], [{ hours: 6, capacity: 2 }]);
    const pairs = given.mentees.map((mentee) => ({ mentee: mentee.id, mentor: id(500), score: 0, pinned: false }));
    expect(settleLimits(given, pairs)).toBeUndefined();
  });
});
