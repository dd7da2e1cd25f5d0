import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hoursLeftOf } from '../../registration/time/time-budget.rules.ts';
import { afterReserving, offeredWithin, wantsWithin } from './time-of.rules.ts';

const hours = fc.integer({ min: 0, max: 200 }).map((tenths) => tenths / 10);
const left = fc.option(hours);

describe('A0-11 what a person’s time allows one program', () => {
  it('never gives a mentor’s hours that are offered elsewhere, nor more than offered here', () => {
    fc.assert(
      fc.property(fc.option(hours), hours, left, (offered, takenHere, over) => {
        const given = offeredWithin(offered, takenHere, { left: over, closed: false });
        const more = hoursLeftOf(given, [takenHere]);
        if (over === null) expect(given).toBe(offered);
        else expect(more).toBeLessThanOrEqual(over);
        if (offered !== null) expect(more).toBeLessThanOrEqual(hoursLeftOf(offered, [takenHere]) as number);
      }),
    );
  });

  it('a mentee’s matches and what is left for mentoring go into the budget together', () => {
    fc.assert(
      fc.property(hours, fc.integer({ min: 0, max: 6 }), hours, (over, wants, each) => {
        const time = { left: over, closed: false };
        const asMentee = wantsWithin(time, wants, each);
        expect(asMentee).toBeLessThanOrEqual(wants);
        const rest = afterReserving(time, asMentee * each).left as number;
        expect(Math.round(10 * (rest + asMentee * each))).toBeLessThanOrEqual(Math.round(10 * over));
      }),
    );
  });
});
