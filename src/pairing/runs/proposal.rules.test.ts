/** Proposals for random pools keep every rule and are as good as any other set of pairs that does. */
import { certify } from '@pairwell/matching';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Registrant } from '../../registration/registrants-of.ts';
import { criteriaSet } from '../criteria/criteria-set.ts';
import { engineCriteria, seniorityRule } from '../criteria/engine-criteria.rules.ts';
import { effectiveCapacity, hasRoomFor } from './effective-capacity.rules.ts';
import { engineProblem } from './engine-problem.rules.ts';
import { explainPair } from './explain-pair.rules.ts';
import { freezePeople } from './freeze-people.rules.ts';
import type { FrozenProblem } from './frozen-problem.ts';
import { pairsThatHold } from './pairs-that-hold.rules.ts';
import { fitFacts } from './run-summary.ts';
import { solveFrozen } from './solve-frozen.ts';
import { everybodyAlone } from './why-alone.rules.ts';

const levels = ['Trainee', 'Junior', 'Senior', 'Director'];
const tags = ['Writing', 'Negotiation', 'Presenting'];
const tracks = [
  { id: '019b0000-0000-7000-8000-0000000000a1', hoursPerMonth: 2 },
  { id: '019b0000-0000-7000-8000-0000000000a2', hoursPerMonth: 4 },
];
const idOf = (number: number) => `019b0000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const at = new Date('2026-03-02T09:00:00Z');

const set = criteriaSet.parse({
  seniority: { mentorIs: 'above' },
  maxHoursApart: 6,
  criteria: [
    { key: 'skills', name: 'Skills', kind: 'wanted-offered', mentee: ['wants'], mentor: ['teaches'], strength: 'very' },
    { key: 'pace', name: 'Pace', kind: 'same', mentee: ['pace'], mentor: ['pace'], strength: 'slightly' },
  ],
});
const scales = { [seniorityRule]: levels };

const person = fc.record({
  roles: fc.constantFrom({ isMentor: true, isMentee: false }, { isMentor: false, isMentee: true }, { isMentor: true, isMentee: true }),
  capacity: fc.integer({ min: 0, max: 3 }),
  hoursPerMonth: fc.constantFrom(null, 1.5, 2, 4, 6, 8),
  trackId: fc.constantFrom(null, tracks[0]?.id ?? null, tracks[1]?.id ?? null),
  paused: fc.boolean().map((no) => no && false),
  barred: fc.record({
    mentor: fc.constantFrom(null, null, 'credential missing' as const),
    mentee: fc.constantFrom(null, null, 'not screened' as const),
  }),
  timeZone: fc.constantFrom('UTC', 'Asia/Tokyo', 'America/New_York'),
  answers: fc.record(
    { seniority: fc.constantFrom(...levels), wants: fc.subarray(tags), teaches: fc.subarray(tags), pace: fc.constantFrom('slow', 'fast') },
    { requiredKeys: [] },
  ),
});

const pool = fc.array(person, { minLength: 1, maxLength: 9 }).map((all) =>
  all.map(({ roles, capacity, ...one }, number): Registrant => ({
    ...one,
    ...roles,
    capacity: roles.isMentor ? capacity : 0,
    personId: idOf(number),
    registrationId: idOf(number + 1000),
    givenName: 'P',
    familyName: `${number}`,
    title: null,
    department: null,
    location: null,
    managerId: null,
    finishedAt: at,
  })),
);
const lines = fc.array(fc.tuple(fc.nat(8), fc.nat(8)), { maxLength: 4 });
const scene = fc.record({ registrants: pool, lines, objective: fc.constantFrom('most-matched-then-total', 'total') });

function freeze({
  registrants,
  lines: above,
  objective,
}: {
  registrants: Registrant[];
  lines: [number, number][];
  objective: string;
}): FrozenProblem {
  return {
    format: 'pairwell-problem-1',
    objective: objective as FrozenProblem['objective'],
    division: { by: 'in pairs' },
    ...engineCriteria(set, scales),
    named: set.criteria.map(({ key, name, kind }) => ({ key, name, kind, labels: {} })),
    ...freezePeople({ registrants, active: [], tracks, set, scales, at }),
    closed: above.flatMap(([low, high]) => [
      { mentee: idOf(low), mentor: idOf(high), because: 'reporting line' as const },
      { mentee: idOf(high), mentor: idOf(low), because: 'reporting line' as const },
    ]),
    pins: [],
  };
}

/** The best (pairs, points) over all choices, by trying them all. */
function bestByTrying(frozen: FrozenProblem): { pairs: number; points: number } {
  const { problem, program, isOpen } = engineProblem(frozen);
  const places = problem.mentors.map(({ capacity }) => capacity);
  const counts = frozen.objective === 'total' ? 0 : 1;
  const better = (a: { pairs: number; points: number }, b: typeof a) => a.pairs * counts - b.pairs * counts || a.points - b.points;
  const from = (i: number): { pairs: number; points: number } => {
    if (i === problem.mentees.length) return { pairs: 0, points: 0 };
    let best = from(i + 1);
    for (let j = 0; j < places.length; j++) {
      const score = program.score(i, j);
      if ((places[j] as number) < 1 || !isOpen(i, j)) continue;
      places[j] = (places[j] as number) - 1;
      const rest = from(i + 1);
      places[j] = (places[j] as number) + 1;
      const tried = { pairs: rest.pairs + 1, points: rest.points + score };
      if (better(tried, best) > 0) best = tried;
    }
    return best;
  };
  return from(0);
}

describe('a proposal for any pool', () => {
  it('keeps every hard rule, every head and every hour', async () => {
    await fc.assert(
      fc.asyncProperty(scene, async ({ registrants, lines: above, objective }) => {
        const { assignment } = await solveFrozen(freeze({ registrants, lines: above, objective }), {});
        const by = new Map(registrants.map((one) => [one.personId, one]));
        const taken = new Map<string, { heads: number; hours: number }>();
        const said = new Set(assignment.pairs.map(({ mentee, mentor }) => `${mentee} ${mentor}`));
        expect(new Set(assignment.pairs.map(({ mentee }) => mentee)).size).toBe(assignment.pairs.length);
        for (const { mentee, mentor } of assignment.pairs) {
          const low = by.get(mentee) as Registrant;
          const high = by.get(mentor) as Registrant;
          const hours = tracks.find(({ id }) => id === low.trackId)?.hoursPerMonth as number;
          const before = taken.get(mentor) ?? { heads: 0, hours: 0 };
          expect(mentee).not.toBe(mentor);
          expect(low.isMentee && high.isMentor).toBe(true);
          expect(said.has(`${mentor} ${mentee}`)).toBe(false);
          expect(levels.indexOf(String(high.answers.seniority)) - levels.indexOf(String(low.answers.seniority))).toBeGreaterThanOrEqual(1);
          expect(new Set([low.timeZone, high.timeZone]).has('Asia/Tokyo') && low.timeZone !== high.timeZone).toBe(false);
          expect(above.some(([a, b]) => (idOf(a) === mentee && idOf(b) === mentor) || (idOf(a) === mentor && idOf(b) === mentee))).toBe(
            false,
          );
          expect(hasRoomFor({ heads: high.capacity, hours: high.hoursPerMonth }, before, hours)).toBe(true);
          taken.set(mentor, { heads: before.heads + 1, hours: before.hours + hours });
        }
      }),
      { numRuns: 200 },
    );
  });

  it('is as good as any other choice, and its proof holds', async () => {
    await fc.assert(
      fc.asyncProperty(scene, async (given) => {
        const { frozen, assignment } = await solveFrozen(freeze(given), {});
        const kept = JSON.parse(JSON.stringify({ frozen, assignment })) as { frozen: FrozenProblem; assignment: typeof assignment };
        const best = bestByTrying(kept.frozen);
        expect(assignment.total).toBe(best.points);
        if (frozen.objective !== 'total') expect(assignment.matched).toBe(best.pairs);
        expect(certify(engineProblem(kept.frozen).problem, kept.assignment)).toMatchObject({ ok: true });
      }),
      { numRuns: 100 },
    );
  });

  it('explains every pair by points that add up, and everybody else by a reason', async () => {
    await fc.assert(
      fc.asyncProperty(scene, async (given) => {
        const { frozen, assignment } = await solveFrozen(freeze(given), {});
        const engine = engineProblem(frozen);
        for (const { mentee, mentor, score } of assignment.pairs) {
          const i = frozen.mentees.findIndex(({ id }) => id === mentee);
          const j = frozen.mentors.findIndex(({ id }) => id === mentor);
          const explained = explainPair(frozen, engine.program, i, j);
          expect(explained.reasons.reduce((sum, { points }) => sum + points, 0)).toBe(score);
          expect(explained.score).toBe(score);
          expect(explained.fit).toBeGreaterThanOrEqual(0);
          expect(explained.fit).toBeLessThanOrEqual(100);
        }
        const alone = everybodyAlone(frozen, engine, assignment)
          .filter(({ role }) => role === 'mentee')
          .map(({ person: who }) => who);
        const expected = [
          ...frozen.mentees.map(({ id }) => id),
          ...frozen.setAside.filter(({ role }) => role === 'mentee').map(({ person: who }) => who),
        ];
        expect([...alone, ...assignment.pairs.map(({ mentee }) => mentee)].sort()).toEqual(expected.sort());
      }),
      { numRuns: 100 },
    );
  });

  it('holds when it is checked against the same moment', async () => {
    await fc.assert(
      fc.asyncProperty(scene, async (given) => {
        const { frozen, assignment } = await solveFrozen(freeze(given), {});
        expect(pairsThatHold(freeze(given), assignment.pairs)).toEqual({ hold: assignment.pairs, leftOut: [] });
        expect(frozen.pins).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

describe('A4-15 effective capacity', () => {
  it.each([
    [{ heads: 3, hours: 5 }, { heads: 0, hours: 0 }, 2, 2],
    [{ heads: 3, hours: null }, { heads: 1, hours: 2 }, 2, 2],
    [{ heads: 1, hours: 40 }, { heads: 0, hours: 0 }, 2, 1],
    [{ heads: 5, hours: 4 }, { heads: 1, hours: 2 }, 2, 1],
    [{ heads: 5, hours: 0.3 }, { heads: 0, hours: 0 }, 0.1, 3],
    [{ heads: 2, hours: 1 }, { heads: 3, hours: 9 }, 2, 0],
    [{ heads: 2, hours: 1 }, { heads: 0, hours: 0 }, Infinity, 0],
  ])('%o less %o on a track of %f hours leaves %i', (offer, taken, track, places) => {
    expect(effectiveCapacity(offer, taken, track)).toBe(places);
  });
});

describe('A4-43 the facts of a run', () => {
  it('count fits by tenths and find their median', () => {
    expect(fitFacts([100, 95, 90, 55, 0])).toEqual({ medianFit: 90, fitByTenth: [1, 0, 0, 0, 0, 1, 0, 0, 0, 3] });
    expect(fitFacts([80, 60])).toMatchObject({ medianFit: 70 });
    expect(fitFacts([])).toMatchObject({ medianFit: null });
  });
});
