import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { healthOf, healthStates, type MatchFacts } from './health.rules.ts';

const now = new Date('2026-06-01T09:00:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
const inDays = (days: number) => daysAgo(-days);

const well: MatchFacts = {
  publishedAt: daysAgo(60),
  pausedAt: null,
  everyDays: 7,
  goesOn: true,
  charterSigned: true,
  signWithinDays: 7,
  lastHeldAt: daysAgo(3),
  heldCount: 5,
  nextAt: inDays(4),
  missedInARow: 0,
};

describe('A5-11 the health of a match', () => {
  it.each<[string, Partial<MatchFacts>, string, string]>([
    ['a pair that meets', {}, 'on track', 'met-and-next'],
    ['one on hold', { pausedAt: daysAgo(2), missedInARow: 4 }, 'paused', 'paused'],
    ['two missed in a row', { missedInARow: 2 }, 'stuck', 'missed'],
    ['one missed', { missedInARow: 1 }, 'needs check-in', 'missed-once'],
    ['no next date for long', { lastHeldAt: daysAgo(12), nextAt: null }, 'needs check-in', 'no-next'],
    ['one meeting where one is enough', { lastHeldAt: daysAgo(25), nextAt: null, goesOn: false }, 'on track', 'met-and-next'],
    ['silence', { lastHeldAt: daysAgo(25), nextAt: null }, 'stuck', 'silent'],
    ['a long gap with a date ahead', { lastHeldAt: daysAgo(25) }, 'on track', 'met-and-next'],
    ['a charter never signed', { charterSigned: false }, 'needs check-in', 'unsigned'],
    ['a week old without a date', { publishedAt: daysAgo(7), lastHeldAt: null, heldCount: 0, nextAt: null }, 'too early to tell', 'new'],
    ['a week old with a date', { publishedAt: daysAgo(7), lastHeldAt: null, heldCount: 0 }, 'too early to tell', 'first-agreed'],
    [
      'three weeks without a date',
      { publishedAt: daysAgo(21), lastHeldAt: null, heldCount: 0, nextAt: null },
      'needs check-in',
      'not-begun',
    ],
    ['three weeks with a date only now', { publishedAt: daysAgo(21), lastHeldAt: null, heldCount: 0 }, 'needs check-in', 'late'],
    [
      'a round that begins in two weeks',
      { publishedAt: inDays(14), lastHeldAt: null, heldCount: 0, nextAt: null },
      'too early to tell',
      'ahead',
    ],
    ['five weeks without meeting', { publishedAt: daysAgo(35), lastHeldAt: null, heldCount: 0, nextAt: null }, 'stuck', 'never-met'],
    ['a monthly pair after five weeks', { everyDays: 28, lastHeldAt: daysAgo(35), nextAt: null }, 'on track', 'met-and-next'],
  ])('%s', (_story, facts, state, key) => {
    expect(healthOf({ ...well, ...facts }, now)).toMatchObject({ state, reason: { key } });
  });

  it('gets no better by missing one more, and no worse by agreeing on a date', () => {
    const facts = fc.record<MatchFacts>({
      publishedAt: fc.integer({ min: 0, max: 100 }).map(daysAgo),
      pausedAt: fc.constant(null),
      everyDays: fc.constantFrom(7, 14, 28),
      goesOn: fc.boolean(),
      charterSigned: fc.boolean(),
      signWithinDays: fc.constant(7),
      lastHeldAt: fc.option(fc.integer({ min: 0, max: 90 }).map(daysAgo)),
      heldCount: fc.integer({ min: 0, max: 9 }),
      nextAt: fc.option(fc.integer({ min: 1, max: 30 }).map(inDays)),
      missedInARow: fc.integer({ min: 0, max: 3 }),
    });
    const order = ['stuck', 'needs check-in', 'too early to tell', 'on track'];
    const rank = (one: MatchFacts) => order.indexOf(healthOf(one, now).state);
    fc.assert(
      fc.property(facts, (one) => {
        expect(healthStates).toContain(healthOf(one, now).state);
        expect(rank({ ...one, missedInARow: one.missedInARow + 1 })).toBeLessThanOrEqual(rank(one));
        expect(rank({ ...one, nextAt: inDays(3) })).toBeGreaterThanOrEqual(rank(one));
      }),
    );
  });
});
