import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PairOfIds } from './problem.ts';
import { blockingPairs } from './blocking-pairs.ts';
import type { Preferences, Ranker } from './ranking.ts';
import { stableMatching } from './stable.ts';
import { someRanking } from './testing-rankings.ts';

const IDS = [0, 1, 2, 3];

const aSide = (own: string, other: string): fc.Arbitrary<Ranker[]> =>
  fc
    .tuple(...IDS.map(() => fc.record({ capacity: fc.nat(3), ranks: someRanking(IDS.map((at) => `${other}${at}`)) })))
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

/** A ranking matrix as Gale and Shapley print it, one to nine on each side. */
function fromMatrix(rows: readonly string[]): Preferences {
  const cells = rows.map((row) => row.split(' ').map(([mine, theirs]) => [Number(mine), Number(theirs)] as const));
  const size = [...rows.keys()];
  const ordered = (ids: string[], rank: (at: number) => number) => ids.toSorted((a, b) => rank(Number(a[1])) - rank(Number(b[1])));
  return {
    mentees: size.map((i) => ({
      id: `a${i}`,
      ranks: ordered(
        size.map((j) => `m${j}`),
        (j) => cells[i]![j]![0],
      ),
    })),
    mentors: size.map((j) => ({
      id: `m${j}`,
      ranks: ordered(
        size.map((i) => `a${i}`),
        (i) => cells[i]![j]![1],
      ),
    })),
  };
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

  it('solves the published examples of Gale and Shapley 1962', () => {
    // Page 11, example 1: first the rank the row gives the column, then the rank the column gives the row.
    const three = fromMatrix(['13 22 31', '31 13 22', '22 31 13']);
    expect([...allMatchings(three)].filter((pairs) => pairs.length === 3 && blockingPairs(three, pairs).length === 0)).toHaveLength(3);
    expect(stableMatching(three).map((pair) => pair.join(''))).toEqual(['a0m0', 'a1m1', 'a2m2']);
    expect(stableMatching(three, 'mentors').map((pair) => pair.join(''))).toEqual(['a0m2', 'a1m0', 'a2m1']);
    // Page 12, example 2: one stable set of marriages only.
    const four = fromMatrix(['13 23 32 43', '14 41 33 22', '22 14 34 41', '41 22 31 14']);
    const stable = [...allMatchings(four)].filter((pairs) => blockingPairs(four, pairs).length === 0);
    expect(stable).toHaveLength(1);
    expect(stableMatching(four).map((pair) => pair.join(''))).toEqual(['a0m2', 'a1m3', 'a2m0', 'a3m1']);
  });

  it('finds who would leave any pairing, fits it or not', () => {
    const both: Preferences = { mentees: [{ id: 'Ana', ranks: ['Mo'] }], mentors: [{ id: 'Mo', capacity: 0, ranks: ['Ana'] }] };
    expect(blockingPairs(both, [])).toEqual([]);
    expect(() => blockingPairs(both, [['Ana', 'Zoe']])).toThrow('The pairs name "Zoe"');
  });

  it('names who ranks whom wrongly', () => {
    const mentors = [{ id: 'Mo', ranks: [] }];
    expect(() => stableMatching({ mentees: [{ id: 'Ana', ranks: ['Zoe'] }], mentors })).toThrow(
      '"Ana" ranks "Zoe", who is not on the other side.',
    );
    expect(() => stableMatching({ mentees: [{ id: 'Ana', ranks: ['Mo', 'Mo'] }], mentors })).toThrow('"Ana" ranks "Mo" twice');
  });
});
