import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { certify } from './certificate.ts';
import { mentorOf, solveAssignment } from './assignment.ts';
import type { Assignment } from './assignment.ts';
import { ConflictingPinError, MatchingError, UncertifiedAssignmentError } from './errors.ts';
import { explainPair, marginalValue } from './pair-explanation.ts';
import { FORBIDDEN, demandOf, scoreReader } from './problem.ts';
import type { Problem } from './problem.ts';
import { createResolver, resumeResolver } from './resolver.ts';
import type { Resolver } from './resolver.ts';
import { aProblem, bestByExhaustion, worthOf } from './testing.ts';

const problem: Problem = {
  mentees: [{ id: 'Ana' }, { id: 'Ben' }],
  mentors: [
    { id: 'Mo', capacity: 1 },
    { id: 'Mia', capacity: 1 },
  ],
  score: Int32Array.of(9, FORBIDDEN, 7, 1),
};

/** One change, decided by numbers, whatever the market looks like by then. */
type Change = { kind: number; a: number; b: number; points: number[] };

const aChange = (): fc.Arbitrary<Change> =>
  fc.record({
    kind: fc.nat(8),
    a: fc.nat(6),
    b: fc.nat(6),
    points: fc.array(fc.oneof(fc.constant(FORBIDDEN), fc.integer({ min: -2, max: 40 })), {
      minLength: 12,
      maxLength: 12,
    }),
  });

function apply(resolver: Resolver, { kind, a, b, points }: Change, step: number) {
  const { mentees, mentors, pins = [] } = resolver.problem();
  const mentee = mentees[a % Math.max(1, mentees.length)]?.id ?? 'nobody';
  const mentor = mentors[b % Math.max(1, mentors.length)]?.id ?? 'nobody';
  const score = (id: string) => points[(id.codePointAt(1) ?? 0) % 12]!;
  const pin = pins[a % Math.max(1, pins.length)] ?? [mentee, mentor];
  switch (kind) {
    case 0:
      return resolver.pin(mentee, mentor);
    case 1:
      return resolver.unpin(pin[0], pin[1]);
    case 2:
      return resolver.forbid(mentee, mentor);
    case 3:
      return resolver.leave({ mentee });
    case 4:
      return resolver.leave({ mentor });
    case 5:
      return resolver.join({ mentee: { id: `a new ${step % 3}`, demand: a % 3 }, score });
    case 6:
      return resolver.join({ mentor: { id: `m new ${step % 3}`, capacity: b % 3 }, score });
    case 7:
      return resolver.setCapacity(mentor, b % 4);
    default:
      return resolver.undo();
  }
}

describe('Resolver', () => {
  it('stays optimal and certified through any sequence of changes, and undoes them exactly', async () => {
    await fc.assert(
      fc.asyncProperty(aProblem(), fc.array(aChange(), { minLength: 1, maxLength: 8 }), async (start, changes) => {
        const resolver = await createResolver(start);
        const first = resolver.assignment();
        for (const [step, change] of changes.entries()) {
          const before = resolver.assignment();
          try {
            const delta = apply(resolver, change, step);
            const now = resolver.assignment();
            expect(delta.totalChange).toBe(now.total - before.total);
            expect(delta.matchedChange).toBe(now.matched - before.matched);
          } catch (error) {
            if (!(error instanceof MatchingError)) throw error;
            expect(error.name).not.toBe('InternalCertificateError');
            expect(resolver.assignment()).toEqual(before);
          }
          const current = resolver.problem();
          const warm = resolver.assignment();
          expect(certify(current, warm)).toMatchObject({ ok: true });
          expect(worthOf(current, warm)).toEqual(worthOf(current, await solveAssignment(current)));
        }
        for (let step = 0; step < changes.length; step++) resolver.undo();
        expect(resolver.assignment()).toEqual(first);
      }),
      { numRuns: 300 },
    );
  });

  it('tells who moves: the example of its header', async () => {
    const resolver = await createResolver(problem);
    expect(resolver.forbid('Ana', 'Mo')).toEqual({
      totalChange: -3,
      matchedChange: -1,
      moved: [
        { mentee: 'Ana', from: ['Mo'], to: [] },
        { mentee: 'Ben', from: ['Mia'], to: ['Mo'] },
      ],
    });
    expect(resolver.undo().totalChange).toBe(3);
  });

  it('takes back the last hundred changes, and more when they were only tried', async () => {
    const resolver = await createResolver(problem);
    const change = (to: Resolver, step: number) => to.setCapacity('Mo', step % 3);
    const seen: Assignment[] = [];
    for (let step = 0; step < 250; step++) {
      seen.push(resolver.assignment());
      change(resolver, step);
    }
    const last = resolver.assignment();
    resolver.whatIf((tried) => {
      for (let step = 0; step < 250; step++) change(tried, step + 1);
      for (let step = 0; step < 250; step++) tried.undo();
    });
    expect(resolver.assignment()).toEqual(last);
    for (const before of seen.slice(-100).toReversed()) {
      resolver.undo();
      expect(resolver.assignment()).toEqual(before);
    }
    expect(resolver.undo()).toEqual({ totalChange: 0, matchedChange: 0, moved: [] });
  });

  it('resumes from a stored assignment, and refuses one that does not fit', async () => {
    const stored = await solveAssignment(problem);
    const resolver = resumeResolver(problem, stored);
    expect(resolver.assignment()).toEqual(stored);
    const changed = { ...problem, score: Int32Array.of(9, FORBIDDEN, 30, 1) };
    expect(() => resumeResolver(changed, stored)).toThrow(UncertifiedAssignmentError);
  });

  it('refuses what cannot be and stays as it was', async () => {
    const resolver = await createResolver(problem);
    const before = resolver.assignment();
    expect(() => resolver.pin('Ana', 'Mia')).toThrow(ConflictingPinError);
    expect(() => resolver.setCapacity('Mo', -1)).toThrow('whole number from 0');
    expect(() => resolver.leave({ mentee: 'Zoe' })).toThrow('"Zoe", who is not in the problem');
    expect(resolver.assignment()).toEqual(before);
  });
});

describe('explainPair and marginalValue', () => {
  it('say what forcing a pair costs and what a place is worth', async () => {
    const resolver = await createResolver(problem);
    const forced = explainPair(resolver, 'Ben', 'Mo').forcedLoss();
    expect(forced.loss).toEqual({ pairs: 1, points: 3 });
    expect(forced.moved.map(({ mentee }) => mentee)).toEqual(['Ben', 'Ana']);
    expect(explainPair(resolver, 'Ana', 'Mia').reducedCost).toBeUndefined();
    expect(marginalValue(resolver, 'Mo').gain).toEqual({ pairs: 0, points: 6 });
    expect(marginalValue(resolver, 'Mia').gain).toEqual({ pairs: 0, points: 0 });
  });

  it('never promise less than the reduced cost, nor more than the price', async () => {
    await fc.assert(
      fc.asyncProperty(aProblem(), async (any) => {
        const total: Problem = { ...any, objective: 'total' };
        const resolver = await createResolver(total);
        const before = resolver.assignment();
        for (const { mentor, price } of before.certificate.prices)
          expect(marginalValue(resolver, mentor).gain.points).toBeLessThanOrEqual(price.points);
        for (const { id: mentee } of total.mentees)
          for (const { id: mentor } of total.mentors) {
            const why = explainPair(resolver, mentee, mentor);
            if (!why.reducedCost) continue;
            try {
              expect(why.forcedLoss().loss.points).toBeGreaterThanOrEqual(why.reducedCost.points);
            } catch (error) {
              if (!(error instanceof ConflictingPinError)) throw error;
            }
          }
        expect(resolver.assignment()).toEqual(before);
      }),
      { numRuns: 80 },
    );
  });

  it('say exactly what forcing costs and who moves, against exhaustive search', async () => {
    await fc.assert(
      fc.asyncProperty(aProblem(), async (problem) => {
        const resolver = await createResolver(problem);
        const before = resolver.assignment();
        const best = bestByExhaustion(problem);
        const read = scoreReader(problem);
        for (const [i, { id: mentee }] of problem.mentees.entries())
          for (const [j, { id: mentor, capacity }] of problem.mentors.entries()) {
            const isPinned = problem.pins!.some(([one, other]) => one === mentee && other === mentor);
            const pinnedTo = problem.pins!.filter(([, other]) => other === mentor).length;
            const pinnedOf = problem.pins!.filter(([one]) => one === mentee).length;
            if (isPinned || read(i, j) === FORBIDDEN || pinnedTo >= capacity || pinnedOf >= demandOf(problem.mentees[i]!)) continue;
            const { loss, moved } = explainPair(resolver, mentee, mentor).forcedLoss();
            const forced = bestByExhaustion({ ...problem, pins: [...problem.pins!, [mentee, mentor]] });
            expect({ ...loss, pairs: problem.objective === 'total' ? 0 : loss.pairs }).toEqual({
              pairs: best.pairs - forced.pairs,
              points: best.points - forced.points,
            });
            const after = mentorOf(before);
            for (const move of moved) after.set(move.mentee, move.to);
            expect(after.get(mentee)).toContain(mentor);
            if (moved.length > 0) expect(moved[0]!.mentee).toBe(mentee);
            expect(new Set(moved.map((move) => move.mentee)).size).toBe(moved.length);
            const position = new Map(problem.mentors.map(({ id }, at) => [id, at]));
            const total = problem.mentees.reduce(
              (sum, { id }, at) => (after.get(id) ?? []).reduce((points, other) => points + read(at, position.get(other)!), sum),
              0,
            );
            expect(total).toBe(before.total - loss.points);
          }
      }),
      { numRuns: 60 },
    );
  });
});
