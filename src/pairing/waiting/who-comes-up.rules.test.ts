import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { whoComesUp } from './who-comes-up.rules.ts';

const waiter = (...mentors: number[]) => ({ told: false, mentors });

describe('who of those who wait comes up', () => {
  it('tells the longest waiting first, and the next where a place is left that suits them', () => {
    expect(whoComesUp([waiter(0), waiter(0), waiter(1)], [1, 1])).toEqual([0, 2]);
    expect(whoComesUp([waiter(0, 1), waiter(0)], [1, 1])).toEqual([0, 1]);
  });

  it('holds a place for whoever was told already', () => {
    expect(whoComesUp([waiter(0), { told: true, mentors: [0] }], [1])).toEqual([]);
  });

  it('never tells more people than there are places', () => {
    const anyWaiters = fc.array(fc.record({ told: fc.boolean(), mentors: fc.uniqueArray(fc.integer({ min: 0, max: 4 })) }), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(anyWaiters, fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 5, maxLength: 5 }), (waiters, places) => {
        const up = whoComesUp(waiters, places);
        expect(up.length).toBeLessThanOrEqual(places.reduce((sum, one) => sum + one, 0));
        expect(up.every((which) => !waiters[which]?.told)).toBe(true);
      }),
    );
  });
});
