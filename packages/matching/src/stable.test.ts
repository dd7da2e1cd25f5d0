import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PairOfIds } from './problem.ts';
import { blockingPairs, stableMatching } from './stable.ts';
import type { Preferences, Ranker, Ranking } from './stable.ts';

const IDS = [0, 1, 2, 3];

/** Partial lists with ties over the other side. */
function aRanking(prefix: string): fc.Arbitrary<Ranking> {
  return fc.tuple(fc.shuffledSubarray(IDS), fc.array(fc.boolean(), { minLength: 4, maxLength: 4 })).map(([order, tied]) => {
    const ranks: string[][] = [];
    order.forEach((at, rank) => {
      if (rank > 0 && tied[rank]) ranks.at(-1)!.push(`${prefix}${at}`);
      else ranks.push([`${prefix}${at}`]);
    });
    return ranks;
  });
}

const aSide = (own: string, other: string): fc.Arbitrary<Ranker[]> =>
  fc
    .tuple(...IDS.map(() => fc.record({ capacity: fc.nat(3), ranks: aRanking(other) })))
    .map((list) => list.map((one, at) => ({ id: `${own}${at}`, ...one })));

const somePreferences = (): fc.Arbitrary<Preferences> => fc.record({ mentees: aSide('a', 'm'), mentors: aSide('m', 'a') });

/** Every set of acceptable pairs within the capacities. */
function* allMatchings({ mentees, mentors }: Preferences): Generator<PairOfIds[]> {
  const listed = (side: readonly Ranker[], id: string) => side.find((one) => one.id === id)!.ranks.flat();
  const cells = mentees.flatMap(({ id }) =>
    listed(mentees, id)
      .filter((mentor) => listed(mentors, mentor).includes(id))
      .map((mentor): PairOfIds => [id, mentor]),
  );
  const room = new Map([...mentees, ...mentors].map(({ id, capacity }) => [id, capacity ?? 1]));
  function* choose(at: number, chosen: PairOfIds[]): Generator<PairOfIds[]> {
    if (at === cells.length) return yield chosen;
    yield* choose(at + 1, chosen);
    const [a, b] = cells[at]!;
    if (room.get(a) === 0 || room.get(b) === 0) return;
    room.set(a, room.get(a)! - 1);
    room.set(b, room.get(b)! - 1);
    yield* choose(at + 1, [...chosen, cells[at]!]);
    room.set(a, room.get(a)! + 1);
    room.set(b, room.get(b)! + 1);
  }
  yield* choose(0, []);
}

const strict = (side: readonly Ranker[]) => side.map((one) => ({ ...one, capacity: 1, ranks: one.ranks.flat() }));

describe('stableMatching', () => {
  it('solves the example of its header', () => {
    const preferences: Preferences = {
      mentees: [
        { id: 'Ana', ranks: ['Mo', 'Mia'] },
        { id: 'Ben', ranks: ['Mo', 'Mia'] },
      ],
      mentors: [
        { id: 'Mo', ranks: ['Ben', 'Ana'] },
        { id: 'Mia', ranks: [['Ana', 'Ben']] },
      ],
    };
    expect(stableMatching(preferences)).toEqual([
      ['Ana', 'Mia'],
      ['Ben', 'Mo'],
    ]);
    expect(
      blockingPairs(preferences, [
        ['Ana', 'Mo'],
        ['Ben', 'Mia'],
      ]),
    ).toEqual([{ mentee: 'Ben', mentor: 'Mo' }]);
  });

  it('leaves no blocking pair, with capacities, ties and partial lists, whoever asks', () => {
    fc.assert(
      fc.property(somePreferences(), (preferences) => {
        for (const asking of ['mentees', 'mentors'] as const) {
          const pairs = stableMatching(preferences, asking);
          expect(blockingPairs(preferences, pairs)).toEqual([]);
          for (const { id, capacity, ranks } of [...preferences.mentees, ...preferences.mentors]) {
            const partners = pairs.filter((pair) => pair.includes(id));
            expect(partners.length).toBeLessThanOrEqual(capacity ?? 1);
            for (const pair of partners) expect(ranks.flat()).toContain(pair.find((one) => one !== id));
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is the best of all stable pairings for every mentee when mentees ask and ranks are strict', () => {
    fc.assert(
      fc.property(somePreferences(), ({ mentees, mentors }) => {
        const preferences = { mentees: strict(mentees), mentors: strict(mentors) };
        const rank = (pairs: readonly PairOfIds[], { id, ranks }: Ranker) => {
          const pair = pairs.find(([mentee]) => mentee === id);
          return pair ? ranks.indexOf(pair[1]) : Infinity;
        };
        const ours = stableMatching(preferences);
        for (const other of allMatchings(preferences)) {
          if (blockingPairs(preferences, other).length > 0) continue;
          for (const mentee of preferences.mentees) expect(rank(ours, mentee)).toBeLessThanOrEqual(rank(other, mentee));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('names who ranks whom wrongly', () => {
    const mentors = [{ id: 'Mo', ranks: [] }];
    expect(() => stableMatching({ mentees: [{ id: 'Ana', ranks: ['Zoe'] }], mentors })).toThrow(
      '"Ana" ranks "Zoe", who is not on the other side.',
    );
    expect(() => stableMatching({ mentees: [{ id: 'Ana', ranks: ['Mo', 'Mo'] }], mentors })).toThrow('"Ana" ranks "Mo" twice.');
  });
});
