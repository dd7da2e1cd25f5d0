import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wallTimeOf, weekdayOf } from '../platform/calendar/wall-time.ts';
import { bestTimes, type Slot } from './suggested-times.rules.ts';

const hourMs = 3_600_000;
const monday = new Date('2026-03-09T00:00:00Z');

const slots = (...zones: string[]): Slot[] =>
  Array.from({ length: 10 * 24 }, (_, hour) => {
    const startsAt = new Date(monday.getTime() + hour * hourMs);
    return { startsAt, walls: zones.map((zone) => wallTimeOf(startsAt, zone)) };
  });

const wanted = { minutes: 60, around: new Date('2026-03-10T12:00:00Z'), hours: [10, 14, 11], taken: [] };

describe('suggested times', () => {
  it('are three, on three workdays near the one that is due, within the hours of both', () => {
    const found = bestTimes(slots('Europe/Berlin', 'America/New_York'), wanted, weekdayOf);
    expect(found.outsideHours).toBe(false);
    expect(found.slots.map((slot) => slot.walls)).toEqual([
      ['2026-03-09T14:00', '2026-03-09T09:00'],
      ['2026-03-10T14:00', '2026-03-10T09:00'],
      ['2026-03-11T14:00', '2026-03-11T09:00'],
    ]);
  });

  it('say so where the working hours of the two do not meet', () => {
    const found = bestTimes(slots('Europe/Berlin', 'Australia/Sydney'), wanted, weekdayOf);
    expect([found.slots.length, found.outsideHours]).toEqual([3, true]);
  });

  it('E7 are on no day that is closed on anybody’s wall', () => {
    const day = fc.integer({ min: 0, max: 9 });
    const dayAt = (days: number) => new Date(monday.getTime() + days * 24 * hourMs).toISOString().slice(0, 10);
    fc.assert(
      fc.property(fc.array(fc.tuple(day, day), { maxLength: 3 }), (periods) => {
        const closed = periods.map(([one, other]) => ({ startsOn: dayAt(Math.min(one, other)), endsOn: dayAt(Math.max(one, other)) }));
        const found = bestTimes(slots('Europe/Berlin', 'Australia/Sydney'), { ...wanted, closed }, weekdayOf);
        const days = found.slots.flatMap(({ walls }) => walls.map((wall) => wall.slice(0, 10)));
        for (const { startsOn, endsOn } of closed) expect(days.filter((one) => one >= startsOn && one <= endsOn)).toEqual([]);
      }),
    );
  });

  it('are never at a time that is taken, on a weekend, or before six and after eleven for anybody', () => {
    const zone = fc.constantFrom(
      'Europe/Berlin',
      'America/New_York',
      'Asia/Kolkata',
      'Australia/Sydney',
      'America/Los_Angeles',
      'Pacific/Auckland',
    );
    const busy = fc.array(fc.integer({ min: 0, max: 239 }), { maxLength: 60 });
    fc.assert(
      fc.property(zone, zone, busy, fc.constantFrom(30, 45, 60, 90), (one, other, hours, minutes) => {
        const taken = hours.map((hour) => ({
          startsAt: new Date(monday.getTime() + hour * hourMs),
          endsAt: new Date(monday.getTime() + (hour + 1) * hourMs),
        }));
        const found = bestTimes(slots(one, other), { ...wanted, minutes, taken }, weekdayOf);
        for (const { startsAt, walls } of found.slots) {
          const end = startsAt.getTime() + minutes * 60_000;
          expect(taken.some((each) => startsAt < each.endsAt && end > each.startsAt.getTime())).toBe(false);
          expect(
            walls.every((wall) => weekdayOf(wall) % 6 !== 0 && Number(wall.slice(11, 13)) >= 6 && Number(wall.slice(11, 13)) < 23),
          ).toBe(true);
        }
        expect(new Set(found.slots.map((slot) => slot.walls[0]?.slice(0, 10))).size).toBe(found.slots.length);
      }),
    );
  });
});
