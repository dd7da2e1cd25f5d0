import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planFlashTimes } from './flash-times.ts';
import type { FlashTimesProblem } from './flash-times.ts';
import { planFlash } from './flash.ts';
import { FORBIDDEN, scoreReader } from './problem.ts';
import type { Problem } from './problem.ts';
import { aProblem, allAssignments } from './testing.ts';
import { compareWorth } from './worth.ts';
import type { Worth } from './worth.ts';

const someRounds = () => fc.subarray([1, 2, 3]);

/** Up to 3 by 3 people who come to some of 3 rounds; chairs 0 to 2. */
const someFlash = (): fc.Arbitrary<FlashTimesProblem> =>
  fc.tuple(aProblem(), fc.array(someRounds(), { minLength: 6, maxLength: 6 })).map(([any, times]) => ({
    score: scoreReader({ ...any }),
    objective: any.objective,
    mentees: any.mentees.slice(0, 3).map(({ id }, at) => ({ id, rounds: times[at]! })),
    mentors: any.mentors.slice(0, 3).map(({ id, capacity }, at) => ({ id, capacity: Math.min(2, capacity), rounds: times[3 + at]! })),
  }));

/** The best worth over all plans, by trying every round's every choice. */
function bestPlan(flash: FlashTimesProblem, rounds: number): Worth {
  const read = scoreReader(flash as Problem);
  const width = flash.mentors.length;
  const met = new Set<number>();
  const countsPairs = flash.objective !== 'total';
  let best: Worth = { pairs: 0, points: 0 };
  const play = (round: number, worth: Worth): void => {
    if (compareWorth(worth, best) > 0) best = worth;
    if (round > rounds) return;
    const isOpen = (i: number, j: number) =>
      !met.has(i * width + j) && flash.mentees[i]!.rounds!.includes(round) && flash.mentors[j]!.rounds!.includes(round);
    const one: Problem = {
      mentees: flash.mentees.map(({ id }) => ({ id })),
      mentors: flash.mentors,
      score: (i, j) => (isOpen(i, j) ? read(i, j) : FORBIDDEN),
    };
    for (const pairs of allAssignments(one)) {
      for (const [i, j] of pairs) met.add(i * width + j);
      const points = pairs.reduce((sum, [i, j]) => sum + read(i, j), worth.points);
      play(round + 1, { pairs: worth.pairs + (countsPairs ? pairs.length : 0), points });
      for (const [i, j] of pairs) met.delete(i * width + j);
    }
  };
  play(1, best);
  return best;
}

describe('planFlashTimes', () => {
  it('solves the example of its header', async () => {
    const mentees = [{ id: 'Ana', rounds: [1] }, { id: 'Ben' }];
    const plan = await planFlashTimes({ mentees, mentors: [{ id: 'Mo', capacity: 1 }], score: () => 5 }, 2);
    expect(plan.rounds.map((meetings) => meetings.map(({ mentee }) => mentee))).toEqual([['Ana'], ['Ben']]);
    expect(plan.gap).toEqual({ pairs: 0, points: 0 });
  });

  it('keeps everybody to the rounds they come to and states a gap that holds, against exhaustive search', async () => {
    let closed = 0;
    let tried = 0;
    await fc.assert(
      fc.asyncProperty(someFlash(), async (flash) => {
        const plan = await planFlashTimes(flash, 3);
        const met = plan.rounds.flat().map(({ mentee, mentor }) => `${mentee} ${mentor}`);
        expect(new Set(met).size).toBe(met.length);
        plan.rounds.forEach((meetings, at) => {
          expect(new Set(meetings.map(({ mentee }) => mentee)).size).toBe(meetings.length);
          for (const { mentee } of meetings) expect(flash.mentees.find(({ id }) => id === mentee)!.rounds).toContain(at + 1);
          for (const { id, capacity, rounds } of flash.mentors) {
            const busy = meetings.filter(({ mentor }) => mentor === id).length;
            expect(busy).toBeLessThanOrEqual(rounds!.includes(at + 1) ? capacity : 0);
          }
        });
        const found = { pairs: flash.objective === 'total' ? 0 : met.length, points: plan.worth.points };
        const most = { pairs: found.pairs + plan.gap.pairs, points: found.points + plan.gap.points };
        const best = bestPlan(flash, 3);
        expect(compareWorth(found, best)).toBeLessThanOrEqual(0);
        expect(compareWorth(best, most)).toBeLessThanOrEqual(0);
        tried++;
        if (compareWorth(found, best) === 0) closed++;
      }),
      { numRuns: 100, seed: 1 },
    );
    expect(closed / tried).toBeGreaterThan(0.95);
  });

  it('has no gap when everybody is always there', async () => {
    const mentees = ['Ana', 'Ben', 'Cem'].map((id) => ({ id }));
    const mentors = ['Mo', 'Mia'].map((id) => ({ id, capacity: 1 }));
    const flash = { mentees, mentors, score: (i: number, j: number) => i + 2 * j };
    const plan = await planFlashTimes(flash, 2);
    expect(plan.rounds).toEqual((await planFlash(flash, 2)).rounds);
  });

  it('refuses rounds there are not', async () => {
    const flash = { mentees: [{ id: 'Ana', rounds: [3] }], mentors: [], score: () => 1 };
    await expect(planFlashTimes(flash, 2)).rejects.toThrow('"Ana" comes to round 3; rounds are whole numbers from 1 to 2.');
    await expect(planFlashTimes({ ...flash, mentees: [] }, 0.5)).rejects.toThrow('There are 0.5 rounds');
  });
});
