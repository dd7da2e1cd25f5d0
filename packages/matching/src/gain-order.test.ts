import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FURTHEST_PLACE, gainAtPlace, sortByGain } from './gain-order.ts';

describe('sortByGain', () => {
  it('sorts from the largest gain, equal ones as they came, however far apart they are', () => {
    const spread = fc.constantFrom(3, 60, 900, 5_000_000_000);
    fc.assert(
      fc.property(spread, fc.array(fc.nat(), { maxLength: 200 }), (most, numbers) => {
        const gains = numbers.map((number) => (number % most) - Math.floor(most / 2));
        const keys = Float64Array.from(gains);
        const items = Int32Array.from(gains, (_, at) => at);
        sortByGain(keys, items, gains.length);
        const expected = gains.map((gain, at) => ({ gain, at })).sort((a, b) => b.gain - a.gain);
        expect([...keys]).toEqual(expected.map(({ gain }) => gain));
        expect([...items]).toEqual(expected.map(({ at }) => at));
      }),
    );
  });
});

describe('gainAtPlace', () => {
  it('is what sorting puts there', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 1, maxLength: 100 }), fc.nat(FURTHEST_PLACE), (gains, at) => {
        const place = at % gains.length;
        const sorted = gains.toSorted((a, b) => b - a);
        expect(gainAtPlace(Float64Array.from(gains), gains.length, place)).toBe(sorted[place]);
      }),
    );
  });
});
