/** Every way to divide keeps the rules on random pools, is as good as trying everything, and knows a false answer. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { engineProblem } from '../runs/engine-problem.rules.ts';
import type { DivisionAsked, FrozenProblem } from '../runs/frozen-problem.ts';
import type { Part } from './division.ts';
import { divisionOf } from './divisions.ts';
import { partsThatHold, type ProposedPart } from './parts-that-hold.rules.ts';

const id = (place: number) => `00000000-0000-7000-8000-${String(place).padStart(12, '0')}`;
const tags = ['Writing', 'Presenting', 'Coaching'];
const tracks = [id(900), id(901)];
const skills = fc.subarray(tags);

interface Pool {
  people: { wants: string[]; offers: string[]; track: number; capacity: number }[];
  closed: [number, number][];
}

const pool = (most: number): fc.Arbitrary<Pool> =>
  fc.record({
    people: fc.array(fc.record({ wants: skills, offers: skills, track: fc.constantFrom(0, 1), capacity: fc.integer({ min: 1, max: 4 }) }), {
      minLength: 1,
      maxLength: most,
    }),
    closed: fc.array(fc.tuple(fc.nat(most - 1), fc.nat(most - 1)), { maxLength: 4 }),
  });

/** Among peers everybody is on both lists; else the first of the people are mentors. */
function frozenOf(division: DivisionAsked, { people, closed }: Pool, mentors = 0): FrozenProblem {
  const isMutual = division.by === 'among peers';
  const mentees = isMutual ? people : people.slice(mentors);
  const menteeId = (at: number) => id(isMutual ? at : at + mentors);
  return {
    format: 'pairwell-problem-1',
    objective: 'most-matched-then-total',
    division,
    criteria: [{ id: 'skills', kind: 'overlap', points: 30, question: { mentee: 'wants', mentor: 'offers' } }],
    rules: [],
    named: [{ key: 'skills', name: 'Skills', kind: 'wanted-offered', labels: {} }],
    mentees: mentees.map((one, at) => ({
      id: menteeId(at),
      answers: { wants: one.wants, offers: one.offers },
      track: tracks[isMutual ? 0 : one.track] as string,
      hours: 1,
      ...(division.by === 'in rounds' ? { wants: division.rounds } : {}),
    })),
    mentors: (isMutual ? people : people.slice(0, mentors)).map((one, at) => ({
      id: id(at),
      answers: { wants: one.wants, offers: one.offers },
      hours: null,
      capacity: placesOf(division, one.capacity),
      ...(division.by === 'in rounds' ? { chairs: one.capacity } : {}),
    })),
    closed: closed.map(([one, other]) => ({ mentee: id(one), mentor: id(other), because: 'reporting line' as const })),
    pins: [],
    setAside: [],
  };
}

/** A mentor with room for fewer than a group needs is not in the pool at all. */
function placesOf(division: DivisionAsked, capacity: number): number {
  if (division.by === 'among peers') return 1;
  if (division.by === 'in rounds') return capacity * division.rounds;
  return division.by === 'in groups' ? Math.max(division.least, capacity) : capacity;
}

async function divided(frozen: FrozenProblem) {
  const division = divisionOf(frozen);
  const { frozen: narrowed, proof } = await division.solve(frozen, {});
  return { division, narrowed, proof, parts: division.parts(narrowed, proof), totals: division.totals(narrowed, proof) };
}

const asProposed = (parts: readonly Part[]): ProposedPart<Part['pairs'][number]>[] =>
  parts.map(({ pairs, round }) => ({ rows: pairs, round: round ?? null }));

const ways: [DivisionAsked, number][] = [
  [{ by: 'in pairs' }, 3],
  [{ by: 'in groups', least: 2, most: 4 }, 3],
  [{ by: 'among peers' }, 0],
  [{ by: 'in rounds', rounds: 2 }, 3],
];

describe('every way to divide', () => {
  it.each(ways)('keeps every rule, holds at publication and carries a proof that a false answer fails: $by', async (division, mentors) => {
    await fc.assert(
      fc.asyncProperty(pool(8), async (given) => {
        const found = await divided(frozenOf(division, given, mentors));
        const { isOpen } = engineProblem(found.narrowed);
        const menteeAt = new Map(found.narrowed.mentees.map((one, at) => [one.id, at]));
        const mentorAt = new Map(found.narrowed.mentors.map((one, at) => [one.id, at]));
        for (const { mentee, mentor } of found.parts.flatMap(({ pairs }) => pairs))
          expect(isOpen(menteeAt.get(mentee) as number, mentorAt.get(mentor) as number)).toBe(true);
        expect(await found.division.violations(found.narrowed, found.proof)).toEqual([]);
        const { hold, leftOut } = partsThatHold(found.narrowed, asProposed(found.parts));
        expect(leftOut).toEqual([]);
        expect(hold).toHaveLength(found.parts.length);
        const worse = { ...found.narrowed, closed: [...found.narrowed.closed, ...closedPart(found.parts)] };
        if (found.parts.length > 0) expect(await found.division.violations(worse, found.proof)).not.toEqual([]);
        // What is kept as JSON is read again as it was.
        expect(found.division.proof.parse(JSON.parse(JSON.stringify(found.proof)))).toEqual(found.proof);
      }),
      { numRuns: 60 },
    );
  });

  it('A4-05 leaves nobody out of an odd pool of peers where nothing forbids it', async () => {
    await fc.assert(
      fc.asyncProperty(pool(9), async ({ people }) => {
        const { parts, totals } = await divided(frozenOf({ by: 'among peers' }, { people, closed: [] }));
        if (people.length < 2) return;
        expect(totals.unmatched).toBe(0);
        expect(parts.flatMap(({ mentees }) => mentees).toSorted()).toEqual(people.map((_, at) => id(at)));
        for (const { mentees } of parts) expect([2, 3]).toContain(mentees.length);
      }),
      { numRuns: 100 },
    );
  });

  it('A4-04 forms no group below the least, above the room, or of two tracks', async () => {
    await fc.assert(
      fc.asyncProperty(pool(9), async (given) => {
        const { parts, narrowed } = await divided(frozenOf({ by: 'in groups', least: 2, most: 4 }, given, 3));
        const trackOf = new Map(narrowed.mentees.map((one) => [one.id, one.track]));
        for (const { mentors, mentees } of parts) {
          const capacity = narrowed.mentors.find((one) => one.id === mentors[0])?.capacity as number;
          expect(mentees.length).toBeGreaterThanOrEqual(2);
          expect(mentees.length).toBeLessThanOrEqual(capacity);
          expect(new Set(mentees.map((one) => trackOf.get(one))).size).toBe(1);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('A4-07 lets nobody meet twice, or two people at once', async () => {
    await fc.assert(
      fc.asyncProperty(pool(8), async (given) => {
        const { parts, narrowed } = await divided(frozenOf({ by: 'in rounds', rounds: 3 }, given, 3));
        const met = parts.map(({ mentors, mentees }) => `${mentors[0]} ${mentees[0]}`);
        expect(new Set(met).size).toBe(met.length);
        for (const round of [1, 2, 3]) {
          const of = parts.filter((one) => one.round === round);
          expect(new Set(of.map(({ mentees }) => mentees[0])).size).toBe(of.length);
          for (const { id: mentor, chairs } of narrowed.mentors)
            expect(of.filter(({ mentors }) => mentors[0] === mentor).length).toBeLessThanOrEqual(chairs as number);
        }
      }),
      { numRuns: 100 },
    );
  });
});

/** The first pair of an answer, forbidden after the fact. */
const closedPart = (parts: readonly Part[]) =>
  (parts[0]?.pairs ?? []).slice(0, 1).map(({ mentee, mentor }) => ({ mentee, mentor, because: 'never to be matched' as const }));
