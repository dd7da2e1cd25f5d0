import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockingTracks } from './blocking-tracks.ts';
import { CapacityError, DuplicateIdError, UnknownPersonError } from './errors.ts';
import type { PairOfIds } from './problem.ts';
import type { Ranking } from './ranking.ts';
import { someRanking } from './testing-rankings.ts';
import { allocateTracks } from './tracks.ts';
import type { TrackPreferences } from './track-preferences.ts';

const example: TrackPreferences = {
  mentees: [
    { id: 'Ana', ranks: ['Law'] },
    { id: 'Ben', ranks: ['Talks'] },
  ],
  tracks: [
    { id: 'Law', mentor: 'Mo' },
    { id: 'Talks', mentor: 'Mo' },
  ],
  mentors: [{ id: 'Mo', ranks: ['Ben', 'Ana'] }],
};

/** Up to 4 mentees, 4 tracks, 2 mentors; ties, partial lists, places from 0. */
const somePreferences = (): fc.Arbitrary<TrackPreferences> =>
  fc.record({
    mentees: fc
      .array(someRanking(['t0', 't1', 't2', 't3']), { minLength: 4, maxLength: 4 })
      .map((list) => list.map((ranks, at) => ({ id: `a${at}`, ranks }))),
    tracks: fc
      .array(fc.record({ mentor: fc.constantFrom('m0', 'm1'), capacity: fc.nat(2) }), { minLength: 4, maxLength: 4 })
      .map((list) => list.map((one, at) => ({ id: `t${at}`, ...one }))),
    mentors: fc
      .array(fc.record({ capacity: fc.nat(3), ranks: someRanking(['a0', 'a1', 'a2', 'a3']) }), { minLength: 2, maxLength: 2 })
      .map((list) => list.map((one, at) => ({ id: `m${at}`, ...one }))),
  });

const isAcceptable = ({ mentees, tracks, mentors }: TrackPreferences, [mentee, track]: PairOfIds): boolean => {
  const { mentor } = tracks.find(({ id }) => id === track)!;
  const ranks = (side: readonly { id: string; ranks: Ranking }[], id: string) => side.find((one) => one.id === id)!.ranks.flat();
  return ranks(mentees, mentee).includes(track) && ranks(mentors, mentor).includes(mentee);
};

const fits = ({ tracks, mentors }: TrackPreferences, pairs: readonly PairOfIds[]): boolean =>
  tracks.every(({ id, capacity = 1 }) => pairs.filter(([, track]) => track === id).length <= capacity) &&
  mentors.every(({ id, capacity = 1 }) => {
    const own = new Set(tracks.filter(({ mentor }) => mentor === id).map((track) => track.id));
    return pairs.filter(([, track]) => own.has(track)).length <= capacity;
  });

/** Every allocation to acceptable tracks within all capacities. */
function* allAllocations(preferences: TrackPreferences, at = 0, chosen: PairOfIds[] = []): Generator<PairOfIds[]> {
  const mentee = preferences.mentees[at];
  if (!mentee) {
    if (fits(preferences, chosen)) yield chosen;
    return;
  }
  yield* allAllocations(preferences, at + 1, chosen);
  for (const { id } of preferences.tracks)
    if (isAcceptable(preferences, [mentee.id, id])) yield* allAllocations(preferences, at + 1, [...chosen, [mentee.id, id]]);
}

describe('allocateTracks', () => {
  it('solves the example of its header', () => {
    expect(allocateTracks(example)).toEqual([['Ben', 'Talks']]);
    expect(blockingTracks(example, [['Ana', 'Law']])).toEqual([{ mentee: 'Ben', track: 'Talks' }]);
  });

  it('solves the published instance of Abraham, Irving and Manlove 2007, figure 1', () => {
    const ids = (letter: string, numbers: string) => numbers.split(' ').map((number) => letter + number);
    const wanted = ['1 7', '1 2 3 4 5 6', '2 1 4', '2', '1 2 3 4', '2 3 4 5 6', '5 3 8'];
    const preferences: TrackPreferences = {
      mentees: wanted.map((list, at) => ({ id: `s${at + 1}`, ranks: ids('p', list) })),
      tracks: [1, 1, 1, 2, 2, 2, 3, 3].map((mentor, at) => ({ id: `p${at + 1}`, mentor: `l${mentor}`, capacity: at === 0 ? 2 : 1 })),
      mentors: [
        { id: 'l1', capacity: 3, ranks: ids('s', '7 4 1 3 2 5 6') },
        { id: 'l2', capacity: 2, ranks: ids('s', '3 2 6 7 5') },
        { id: 'l3', capacity: 2, ranks: ids('s', '1 7') },
      ],
    };
    expect(allocateTracks(preferences).map((pair) => pair.join(' '))).toEqual(['s1 p1', 's2 p5', 's3 p4', 's4 p2', 's7 p3']);
  });

  it('is acceptable, within capacity and without a block, ties and partial lists included', () => {
    fc.assert(
      fc.property(somePreferences(), (preferences) => {
        const pairs = allocateTracks(preferences);
        expect(pairs.every((pair) => isAcceptable(preferences, pair))).toBe(true);
        expect(new Set(pairs.map(([mentee]) => mentee)).size).toBe(pairs.length);
        expect(fits(preferences, pairs)).toBe(true);
        expect(blockingTracks(preferences, pairs)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('is the best of all stable allocations for every mentee when ranks are strict, against exhaustive search', () => {
    fc.assert(
      fc.property(somePreferences(), (any) => {
        const strict = <T extends { ranks: Ranking }>(side: readonly T[]) => side.map((one) => ({ ...one, ranks: one.ranks.flat() }));
        const preferences: TrackPreferences = { ...any, mentees: strict(any.mentees), mentors: strict(any.mentors) };
        const rank = (pairs: readonly PairOfIds[], id: string, ranks: Ranking) => {
          const pair = pairs.find(([mentee]) => mentee === id);
          return pair ? ranks.indexOf(pair[1]) : Infinity;
        };
        const ours = allocateTracks(preferences);
        for (const other of allAllocations(preferences))
          if (blockingTracks(preferences, other).length === 0)
            for (const { id, ranks } of preferences.mentees) expect(rank(ours, id, ranks)).toBeLessThanOrEqual(rank(other, id, ranks));
      }),
      { numRuns: 120 },
    );
  });

  it('names what does not fit', () => {
    const mentors = [{ id: 'Mo', ranks: [] }];
    const none: TrackPreferences = { mentees: [], tracks: [], mentors };
    const twice = [
      { id: 'Law', mentor: 'Mo' },
      { id: 'Law', mentor: 'Mo' },
    ];
    expect(() => allocateTracks({ ...none, tracks: twice })).toThrow(DuplicateIdError);
    expect(() => allocateTracks({ ...none, tracks: [{ id: 'Law', mentor: 'Zoe' }] })).toThrow(UnknownPersonError);
    expect(() => allocateTracks({ ...none, tracks: [{ id: 'Law', mentor: 'Mo', capacity: -1 }] })).toThrow(CapacityError);
    expect(() => allocateTracks({ ...none, mentees: [{ id: 'Ana', ranks: ['Art'] }] })).toThrow('"Ana" ranks "Art"');
    expect(() => blockingTracks(none, [['Ana', 'Law']])).toThrow('one of them is not in the problem');
  });
});
