import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { solveAssignment } from './assignment.ts';
import { certify } from './certificate.ts';
import { MatchingError } from './errors.ts';
import { FORBIDDEN } from './problem.ts';
import type { Problem } from './problem.ts';
import { Resolver, createResolver } from './resolver.ts';
import { seededRandom, worthOf } from './testing.ts';
import { startFrom } from './warm-start.ts';

/** People of a few kinds, so that lists hold many equals; `weight` changes every score. */
function aMarket(seed: number, mentees: number, mentors: number): (weight: number) => Problem {
  const random = seededRandom(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const kinds = 2 + below(7);
  const closed = random() * 0.6;
  const table = Array.from({ length: kinds * kinds }, () => (random() < closed ? FORBIDDEN : below(20)));
  const extra = Array.from({ length: kinds * kinds }, () => below(5));
  const menteeKind = Array.from({ length: mentees }, () => below(kinds));
  const mentorKind = Array.from({ length: mentors }, () => below(kinds));
  const people = {
    mentees: menteeKind.map((_, i) => ({ id: `a${i}`, demand: random() < 0.9 ? 1 : below(3) })),
    mentors: mentorKind.map((_, j) => ({ id: `m${j}`, capacity: below(4) })),
    objective: random() < 0.3 ? ('total' as const) : ('most-matched-then-total' as const),
  };
  return (weight) => ({
    ...people,
    score: (i, j) => {
      const cell = menteeKind[i]! * kinds + mentorKind[j]!;
      return table[cell] === FORBIDDEN ? FORBIDDEN : table[cell]! + weight * extra[cell]!;
    },
  });
}

/** One change drawn from the seed; refusals are fine. */
function change(resolver: Resolver, random: () => number, step: number): void {
  const { mentees, mentors } = resolver.problem();
  const any = (people: readonly { id: string }[]) => people[Math.floor(random() * people.length)]?.id ?? 'nobody';
  const points = () => (random() < 0.3 ? null : Math.floor(random() * 40));
  const changes = [
    () => resolver.pin(any(mentees), any(mentors)),
    () => resolver.forbid(any(mentees), any(mentors)),
    () => resolver.leave({ mentee: any(mentees) }),
    () => resolver.leave({ mentor: any(mentors) }),
    () => resolver.join({ mentee: { id: `a new ${step}` }, score: points }),
    () => resolver.join({ mentor: { id: `m new ${step}`, capacity: 2 }, score: points }),
    () => resolver.setCapacity(any(mentors), Math.floor(random() * 5)),
    () => resolver.undo(),
  ];
  try {
    changes[Math.floor(random() * changes.length)]!();
  } catch (error) {
    if (!(error instanceof MatchingError) || error.name === 'InternalCertificateError') throw error;
  }
}

describe('a changing market with short lists', () => {
  it('stays optimal over all pairs, listed or not, and undoes exactly', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer(),
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 1, max: 4 }),
        async (seed, mentees, mentors, listed) => {
          const problem = aMarket(seed, mentees, mentors)(0);
          const first = await solveAssignment(problem);
          const resolver = new Resolver(startFrom(problem, first, { listed, few: 0, further: 1 }));
          const random = seededRandom(seed + 1);
          for (let step = 0; step < 12; step++) {
            change(resolver, random, step);
            const now = resolver.problem();
            const warm = resolver.assignment();
            expect(certify(now, warm)).toMatchObject({ ok: true });
            expect(worthOf(now, warm)).toEqual(worthOf(now, await solveAssignment(now)));
          }
          for (let step = 0; step < 12; step++) resolver.undo();
          expect(worthOf(problem, resolver.assignment())).toEqual(worthOf(problem, first));
        },
      ),
      { numRuns: 150 },
    );
  });

  it('takes other weights from the old prices, changes and pins kept, and undoes them', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), fc.integer({ min: 1, max: 25 }), fc.integer({ min: 1, max: 15 }), async (seed, mentees, mentors) => {
        const weighted = aMarket(seed, mentees, mentors);
        const resolver = await createResolver(weighted(1));
        const random = seededRandom(seed);
        for (let step = 0; step < 3; step++) {
          const people = resolver.problem();
          try {
            resolver.pin(people.mentees[Math.floor(random() * mentees)]!.id, people.mentors[Math.floor(random() * mentors)]!.id);
          } catch (error) {
            if (!(error instanceof MatchingError)) throw error;
          }
        }
        const before = resolver.assignment();
        const delta = resolver.rescore(weighted(4));
        const now = resolver.problem();
        const warm = resolver.assignment();
        expect(certify(now, warm)).toMatchObject({ ok: true });
        expect(worthOf(now, warm)).toEqual(worthOf(now, await solveAssignment(now)));
        expect(delta.totalChange).toBe(warm.total - before.total);
        resolver.undo();
        expect(resolver.assignment()).toEqual(before);
      }),
      { numRuns: 150 },
    );
  });
});
