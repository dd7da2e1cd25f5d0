import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countsAsMissed, isLateToCancel, mayReportNoShow, type SilentSession } from './missed.rules.ts';

const startsAt = new Date('2026-03-10T10:00:00Z');
const after = (minutes: number) => new Date(startsAt.getTime() + minutes * 60_000);
const silent: SilentSession = { startsAt, heldAt: null, missedAt: null, cancelledAt: null, excusedAt: null, contestedAt: null };

describe('A0-34 a session counts as missed', () => {
  it.each([
    ['before its start', silent, -1, false],
    ['at its start', silent, 0, false],
    ['within the grace', silent, 24 * 60 - 1, false],
    ['when the grace is over', silent, 24 * 60, true],
    ['long after', silent, 30 * 24 * 60, true],
    ['though it was held', { ...silent, heldAt: after(60) }, 30 * 24 * 60, false],
    ['though it was excused', { ...silent, excusedAt: after(-60) }, 30 * 24 * 60, false],
    ['though it was cancelled', { ...silent, cancelledAt: after(-60) }, 30 * 24 * 60, false],
    ['though it was contested', { ...silent, contestedAt: after(60 * 30) }, 30 * 24 * 60, false],
    ['though it is counted already', { ...silent, missedAt: after(24 * 60) }, 30 * 24 * 60, false],
    ['at its old time though it was moved before', { ...silent, startsAt: after(7 * 24 * 60) }, 24 * 60, false],
  ])('%s: %#', (_, session, minutes, expected) => expect(countsAsMissed(session, { now: after(minutes), graceHours: 24 })).toBe(expected));

  it('never before its start, whatever the grace, and once it does, always', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -50_000, max: 50_000 }),
        fc.nat(50_000),
        fc.integer({ min: 0, max: 720 }),
        (minutes, later, graceHours) => {
          const now = countsAsMissed(silent, { now: after(minutes), graceHours });
          expect(now && minutes < 0).toBe(false);
          expect(!now || countsAsMissed(silent, { now: after(minutes + later), graceHours })).toBe(true);
        },
      ),
    );
  });
});

describe('the moments around a session', () => {
  it('A0-34 lets somebody who waits in vain say so after ten minutes', () => {
    expect([9, 10, 600].map((minutes) => mayReportNoShow(startsAt, after(minutes)))).toEqual([false, true, true]);
  });

  it('calls a cancellation late from three hours before', () => {
    expect([-181, -180, -1].map((minutes) => isLateToCancel(startsAt, after(minutes)))).toEqual([false, true, true]);
  });
});
