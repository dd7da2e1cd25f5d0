import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { enoughChoices, partOf, spread, type Shortlist } from './spread.rules.ts';

const choice = (mentor: string, points: number, chosen = false) => ({ mentor, score: 0, costAtLeast: { pairs: 0, points }, chosen });

const anyPool = fc
  .record({
    capacities: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 8 }),
    mentees: fc.integer({ min: 1, max: 15 }),
    length: fc.integer({ min: 2, max: 6 }),
    seed: fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 120, maxLength: 120 }),
  })
  .map(({ capacities, mentees, length, seed }) => ({
    length,
    mentors: capacities.map((capacity, at) => ({ id: `mo${at}`, capacity })),
    lists: Array.from({ length: mentees }, (_, i): Shortlist => ({
      mentee: `mia${i}`,
      choices: capacities
        .map((_one, j) => choice(`mo${j}`, seed[i * 8 + j] as number))
        .toSorted((a, b) => a.costAtLeast.points - b.costAtLeast.points),
    })),
  }));

const timesOf = (lists: readonly Shortlist[], mentor: string) =>
  lists.filter(({ choices }) => choices.some((one) => one.mentor === mentor)).length;

describe('sharing mentors out over shortlists', () => {
  it('A4-27 never offers the same star to everybody', () => {
    const mentors = ['star', 'a', 'b', 'c', 'd', 'e'].map((id) => ({ id, capacity: 1 }));
    const lists = Array.from({ length: 6 }, (_, at) => ({
      mentee: `mia${at}`,
      choices: mentors.map(({ id }, place) => choice(id, place)),
    }));
    const offered = spread(lists, mentors, 3);
    expect(timesOf(offered, 'star')).toBe(3);
    for (const { choices } of offered) expect(choices).toHaveLength(3);
  });

  it('keeps the pair of the best assignment on its mentee’s list', () => {
    const mentors = [{ id: 'mo', capacity: 1 }];
    const lists = ['mia', 'tea'].map((mentee) => ({ mentee, choices: [choice('mo', 0, mentee === 'tea')] }));
    expect(spread(lists, mentors, 2)[1]?.choices).toMatchObject([{ mentor: 'mo' }]);
  });

  it('gives whoever was left out before the first pick', () => {
    const mentors = ['best', 'a', 'b', 'c'].map((id) => ({ id, capacity: 1 }));
    const lists = ['mia', 'tea', 'ada', 'left'].map((mentee) => ({ mentee, choices: mentors.map(({ id }, place) => choice(id, place)) }));
    const best = (of: Shortlist[]) => of.filter(({ choices }) => choices[0]?.mentor === 'best').map(({ mentee }) => mentee);
    expect(best(spread(lists, mentors, 1))).toEqual(['mia']);
    expect(best(spread(lists, mentors, 1, new Set(['left'])))).toEqual(['left']);
  });

  it('offers nobody beyond their part, except where a list would be too short, and nobody twice', () => {
    fc.assert(
      fc.property(anyPool, ({ length, mentors, lists }) => {
        const offered = spread(lists, mentors, length);
        const part = partOf(mentors, lists.length, length);
        for (const [at, { choices }] of offered.entries()) {
          expect(choices.length).toBeLessThanOrEqual(length);
          expect(choices.length).toBeGreaterThanOrEqual(Math.min(enoughChoices, length, lists[at]?.choices.length ?? 0));
          expect(new Set(choices.map(({ mentor }) => mentor)).size).toBe(choices.length);
        }
        const short = offered.filter(({ choices }) => choices.length <= enoughChoices).length;
        for (const { id } of mentors) expect(timesOf(offered, id)).toBeLessThanOrEqual((part.get(id) as number) + short);
      }),
    );
  });
});
