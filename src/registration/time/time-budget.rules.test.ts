import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closedOn, hasTimeFor, hoursLeftOf, hoursToGive, hoursTogether } from './time-budget.rules.ts';

const hours = fc.integer({ min: 0, max: 400 }).map((tenths) => tenths / 10);
const parts = fc.array(hours, { maxLength: 8 });
const budget = fc.option(hours);

describe('A0-11 hours over all programs', () => {
  it('refuses a second track that brings 4.5 hours where 4 are given', () => {
    expect(hasTimeFor(4, [2], 2.5)).toBe(false);
    expect(hasTimeFor(4, [2], 2)).toBe(true);
    expect(hoursTogether([0.1, 0.2])).toBe(0.3);
  });

  it('has time for exactly what is left', () => {
    fc.assert(
      fc.property(budget, parts, hours, (given, taken, more) => {
        const left = hoursLeftOf(given, taken);
        const isWithin = given === null || hoursTogether(taken) <= given;
        expect(hasTimeFor(given, taken, more)).toBe(left === null || (isWithin && more <= left));
      }),
    );
  });

  it('gives no more than was offered, nor more than is left of the budget', () => {
    fc.assert(
      fc.property(budget, hours, budget, (offered, taken, left) => {
        const given = hoursToGive(offered, taken, left);
        if (offered === null && left === null) expect(given).toBeNull();
        else {
          expect(given).toBeGreaterThanOrEqual(0);
          if (offered !== null) expect(given).toBeLessThanOrEqual(Math.max(0, hoursTogether([offered, -taken])));
          if (left !== null) expect(given).toBeLessThanOrEqual(left);
        }
      }),
    );
  });

  it('the more is taken the less is left', () => {
    fc.assert(
      fc.property(hours, parts, hours, (given, taken, more) => {
        expect(hoursLeftOf(given, [...taken, more])).toBeLessThanOrEqual(hoursLeftOf(given, taken) as number);
      }),
    );
  });
});

describe('E7 closed periods', () => {
  const quarterClose = { startsOn: '2026-03-25', endsOn: '2026-04-02' };
  it('hold from their first day to their last', () => {
    expect(['2026-03-24', '2026-03-25', '2026-04-02', '2026-04-03'].map((day) => closedOn([quarterClose], day) !== undefined)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});
