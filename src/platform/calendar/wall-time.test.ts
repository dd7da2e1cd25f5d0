import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysLater, instantOf, isTimeZone, recurring, wallTimeOf, weekdayOf } from './wall-time.ts';

const at = (wall: string, zone: string) => {
  const placed = instantOf(wall, zone);
  return `${placed.at.toISOString().slice(0, 16)}Z${placed.moved ? ' moved' : ''}`;
};

describe('a wall time becomes an instant', () => {
  it.each([
    ['2026-03-28T10:00', 'Europe/Berlin', '2026-03-28T09:00Z'],
    ['2026-03-30T10:00', 'Europe/Berlin', '2026-03-30T08:00Z'],
    ['2026-03-29T02:30', 'Europe/Berlin', '2026-03-29T01:30Z moved'],
    ['2026-03-29T02:00', 'Europe/Berlin', '2026-03-29T01:00Z moved'],
    ['2026-03-29T03:00', 'Europe/Berlin', '2026-03-29T01:00Z'],
    ['2026-10-25T02:30', 'Europe/Berlin', '2026-10-25T00:30Z'],
    ['2026-10-25T03:00', 'Europe/Berlin', '2026-10-25T02:00Z'],
    ['2026-03-08T02:15', 'America/New_York', '2026-03-08T07:15Z moved'],
    ['2026-11-01T01:30', 'America/New_York', '2026-11-01T05:30Z'],
    ['2026-10-04T02:15', 'Australia/Lord_Howe', '2026-10-03T15:45Z moved'],
    ['2026-06-01T09:00', 'Asia/Kathmandu', '2026-06-01T03:15Z'],
    ['2026-06-01T09:00', 'Pacific/Kiritimati', '2026-05-31T19:00Z'],
    ['2011-12-30T10:00', 'Pacific/Apia', '2011-12-30T20:00Z moved'],
    ['2026-06-01T00:00', 'UTC', '2026-06-01T00:00Z'],
  ])('%s in %s is %s', (wall, zone, expected) => expect(at(wall, zone)).toBe(expected));

  it('knows names of zones from other words', () => {
    expect(['Europe/Berlin', 'UTC', 'America/Argentina/Buenos_Aires'].every(isTimeZone)).toBe(true);
    expect(['', '+01:00', 'Mars/Olympus', 'Europe/Berlin\n'].some(isTimeZone)).toBe(false);
  });
});

const zones = Intl.supportedValuesOf('timeZone');
const zone = fc.constantFrom(...zones);
const minute = fc.integer({ min: Date.UTC(2020, 0, 1) / 60_000, max: Date.UTC(2036, 11, 31) / 60_000 });
const wall = minute.map((given) => new Date(given * 60_000).toISOString().slice(0, 16));

describe(`in all ${zones.length} zones`, () => {
  it('an instant and its wall time name each other, but for the hour that comes twice', () => {
    fc.assert(
      fc.property(minute, zone, (given, where) => {
        const instant = new Date(given * 60_000);
        const back = instantOf(wallTimeOf(instant, where), where);
        expect(back.moved).toBe(false);
        expect(wallTimeOf(back.at, where)).toBe(wallTimeOf(instant, where));
        expect(back.at.getTime()).toBeLessThanOrEqual(instant.getTime());
      }),
      { numRuns: 2_000 },
    );
  });

  it('a wall time is kept, or moved forward where it does not exist, never back', () => {
    fc.assert(
      fc.property(wall, zone, (given, where) => {
        const placed = instantOf(given, where);
        const shown = wallTimeOf(placed.at, where);
        expect(placed.moved ? shown > given : shown === given).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('a later wall time on a day without a change of clocks is a later instant', () => {
    fc.assert(
      fc.property(wall, zone, fc.integer({ min: 1, max: 600 }), (given, where, minutes) => {
        const later = new Date(Date.parse(`${given}:00Z`) + minutes * 60_000).toISOString().slice(0, 16);
        const [a, b] = [instantOf(given, where), instantOf(later, where)];
        fc.pre(!a.moved && !b.moved);
        const offsets = [a, b].map((one, index) => Date.parse(`${index ? later : given}:00Z`) - one.at.getTime());
        fc.pre(offsets[0] === offsets[1]);
        expect(b.at.getTime() - a.at.getTime()).toBe(minutes * 60_000);
      }),
      { numRuns: 1_000 },
    );
  });

  it('A4-28 a recurring session keeps its time on the wall and its weekday across changes of clocks', () => {
    fc.assert(
      fc.property(wall, zone, fc.integer({ min: 1, max: 31 }), fc.integer({ min: 1, max: 26 }), (first, where, everyDays, count) => {
        const all = recurring(first, where, { everyDays, count });
        const due = all.map((_, place) => daysLater(first, place * everyDays));
        const shown = all.map((one) => wallTimeOf(one.at, where));
        expect(all).toHaveLength(count);
        expect(shown.every((wall, place) => (all[place]?.moved ? wall > (due[place] as string) : wall === due[place]))).toBe(true);
        expect(everyDays % 7 !== 0 || due.every((wall) => weekdayOf(wall) === weekdayOf(first))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('A4-28 weekly at ten in Berlin stays at ten when summer begins', () => {
    const all = recurring('2026-03-23T10:00', 'Europe/Berlin', { everyDays: 7, count: 3 });
    expect(all.map((one) => one.at.toISOString())).toEqual([
      '2026-03-23T09:00:00.000Z',
      '2026-03-30T08:00:00.000Z',
      '2026-04-06T08:00:00.000Z',
    ]);
  });
});
