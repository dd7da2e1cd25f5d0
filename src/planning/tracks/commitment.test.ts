import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkCommitment, fits, meetingHoursPerMonth, type Commitment } from './commitment.rules.ts';

const commitment = (cadenceEveryDays: number, sessionMinutes: number, hoursPerMonth: number): Commitment => ({
  cadenceEveryDays,
  sessionMinutes,
  hoursPerMonth,
});

describe('commitment arithmetic', () => {
  it('A0-21 weekly for 60 minutes warns beside a promise of 2 hours, says by how much and what would fit', () => {
    expect(checkCommitment(commitment(7, 60, 2))).toEqual({
      meetingHours: 4,
      promisedHours: 2,
      offPercent: 100,
      wouldFit: [{ sessionMinutes: 30 }, { cadenceEveryDays: 14 }, { hoursPerMonth: 4 }],
    });
  });

  it.each([
    ['weekly 30 minutes, 2 hours: exact', commitment(7, 30, 2), true],
    ['every two weeks 120 minutes, 4 hours: exact', commitment(14, 120, 4), true],
    ['20 % more', commitment(14, 72, 2), true],
    ['20 % less', commitment(14, 48, 2), true],
    ['21 % more', commitment(28, 121, 1.6667), false],
    ['a little more than 20 %', commitment(14, 73, 2), false],
    ['monthly for an hour beside 4 hours', commitment(28, 60, 4), false],
  ])('%s', (_, given, expected) => {
    expect(fits(given)).toBe(expected);
  });

  const any = fc.record({
    cadenceEveryDays: fc.integer({ min: 1, max: 35 }),
    sessionMinutes: fc.integer({ min: 15, max: 480 }),
    hoursPerMonth: fc.integer({ min: 5, max: 400 }).map((tenths) => tenths / 10),
  });

  it('A0-21 every change it suggests really fits, and there is always one', () => {
    fc.assert(
      fc.property(any, (given) => {
        const warning = checkCommitment(given);
        if (!warning) return;
        expect(warning.wouldFit.length).toBeGreaterThan(0);
        for (const change of warning.wouldFit) expect(fits({ ...given, ...change })).toBe(true);
      }),
    );
  });

  it('warns exactly when the meetings are more than a fifth off', () => {
    fc.assert(
      fc.property(any, (given) => {
        const off = Math.abs(meetingHoursPerMonth(given) - given.hoursPerMonth);
        expect(checkCommitment(given) === undefined).toBe(off <= given.hoursPerMonth * 0.2 + 1e-7);
      }),
    );
  });
});
