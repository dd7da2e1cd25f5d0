import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isQuiet, reminderDue, windowsOf } from './reminders.rules.ts';

const startsAt = new Date('2026-03-10T10:00:00Z');
const hoursBefore = (hours: number) => new Date(startsAt.getTime() - hours * 3_600_000);
const longAgo = hoursBefore(1_000);
const distances = [168, 24, 1];

describe('A4-30 a reminder', () => {
  it.each([
    [200, undefined],
    [168.6, undefined],
    [168.5, 168],
    [168, 168],
    [100, 168],
    [24.5, 24],
    [2, 24],
    [1.5, 1],
    [0.1, 1],
    [0, undefined],
    [-5, undefined],
  ])('%d hours before the start is %s', (hours, expected) =>
    expect(reminderDue({ startsAt, agreedAt: longAgo }, distances, hoursBefore(hours))).toBe(expected),
  );

  it('does not repeat what was agreed a moment ago', () => {
    expect(reminderDue({ startsAt, agreedAt: hoursBefore(72) }, distances, hoursBefore(71))).toBeUndefined();
    expect(reminderDue({ startsAt, agreedAt: hoursBefore(72) }, distances, hoursBefore(24))).toBe(24);
    expect(reminderDue({ startsAt, agreedAt: hoursBefore(2) }, distances, hoursBefore(1.8))).toBeUndefined();
    expect(reminderDue({ startsAt, agreedAt: hoursBefore(2) }, distances, hoursBefore(1))).toBe(1);
  });

  it('is due exactly within its window', () => {
    const hours = fc.array(fc.integer({ min: 0, max: 720 }), { maxLength: 6 });
    fc.assert(
      fc.property(hours, fc.double({ min: -2, max: 730, noNaN: true }), (some, before) => {
        const now = hoursBefore(before);
        const within = windowsOf(some, now).filter(({ after, until }) => startsAt > after && startsAt <= until);
        expect(within.map((one) => one.hours)).toEqual(
          [reminderDue({ startsAt, agreedAt: new Date(0) }, some, now)].filter((one) => one !== undefined),
        );
      }),
    );
  });

  it('asked once an hour, comes at each distance exactly once, whatever the minute', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), (fraction) => {
        const asked = Array.from({ length: 400 }, (_, place) =>
          reminderDue({ startsAt, agreedAt: longAgo }, distances, hoursBefore(400 - place - fraction)),
        );
        expect([...new Set(asked.filter((one) => one !== undefined))]).toEqual([168, 24, 1]);
      }),
    );
  });

  it.each([
    ['07:59', true],
    ['08:00', false],
    ['20:59', false],
    ['21:00', true],
    ['00:00', true],
  ])('at %s on the reader’s wall: quiet is %s', (time, expected) => expect(isQuiet(`2026-03-10T${time}`)).toBe(expected));
});
