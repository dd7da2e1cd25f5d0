import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../planning/days.ts';
import { timeLine } from './by-day.rules.ts';

describe('registrations by day', () => {
  it('have no gaps and end today', () => {
    expect(
      timeLine(
        [
          { day: '2026-03-04', count: 2 },
          { day: '2026-03-02', count: 1 },
        ],
        '2026-03-05',
      ),
    ).toEqual({
      step: 'day',
      counts: [
        { from: '2026-03-02', count: 1 },
        { from: '2026-03-03', count: 0 },
        { from: '2026-03-04', count: 2 },
        { from: '2026-03-05', count: 0 },
      ],
    });
  });

  it('A4-42 lose nobody, by day or by week', () => {
    const counted = fc.uniqueArray(
      fc.record({
        day: fc.integer({ min: 0, max: 400 }).map((days) => addDays('2026-01-01', days)),
        count: fc.integer({ min: 1, max: 500 }),
      }),
      {
        selector: ({ day }) => day,
        maxLength: 60,
      },
    );
    fc.assert(
      fc.property(counted, (given) => {
        const sum = (all: { count: number }[]) => all.reduce((total, { count }) => total + count, 0);
        expect(sum(timeLine(given, '2026-06-01').counts)).toBe(sum(given));
      }),
    );
  });
});
