import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isNever, orderOf, readDay } from './read-day.rules.ts';

describe('a day', () => {
  it.each([
    ['2026-03-31', null, '2026-03-31'],
    ['2026-03-31T00:00:00Z', null, '2026-03-31'],
    ['2026/3/1', null, '2026-03-01'],
    ['20260331', null, '2026-03-31'],
    ['31.3.2026', null, '2026-03-31'],
    ['1. 12. 2026', null, '2026-12-01'],
    ['31.03.99', null, '1999-03-31'],
    ['03/04/2026', 'dayFirst', '2026-04-03'],
    ['03/04/2026', 'monthFirst', '2026-03-04'],
    ['3-4-26', 'monthFirst', '2026-03-04'],
    ['3/31/2026 12:00 AM', 'monthFirst', '2026-03-31'],
    ['31-Mar-2026', null, '2026-03-31'],
    ['1st March 2026', null, '2026-03-01'],
    ['Mar 31, 2026', null, '2026-03-31'],
  ] as const)('is read from %j', (text, order, day) => expect(readDay(text, order)).toBe(day));

  it.each([
    '03/04/2026',
    '2026-02-30',
    '31.02.2026',
    '2026-13-01',
    '0',
    'yesterday',
    '',
    '1/1/1',
    '12345678',
    '2026-03-31x',
    '31 Foo 2026',
    '9'.repeat(10_000),
  ])('is not read from %.20j without an order', (text) => expect(readDay(text, null)).toBeUndefined());

  it('survives being written in any of the ways it is read', () => {
    const days = fc
      .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
      .map((at) => at.toISOString().slice(0, 10));
    fc.assert(
      fc.property(days, (day) => {
        const [year, month, date] = day.split('-') as [string, string, string];
        expect(readDay(day, null)).toBe(day);
        expect(readDay(`${Number(date)}.${Number(month)}.${year}`, null)).toBe(day);
        expect(readDay(`${date}/${month}/${year}`, 'dayFirst')).toBe(day);
        expect(readDay(`${month}/${date}/${year}`, 'monthFirst')).toBe(day);
      }),
    );
  });

  it('is read or not from any text at all, and never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => void expect([undefined, 10]).toContain(readDay(text, 'dayFirst')?.length)));
  });
});

describe('the order of the parts', () => {
  it.each([
    [['3/4/2026', '13/4/2026'], 'dayFirst'],
    [['3/4/2026', '3/14/2026'], 'monthFirst'],
    [['3/4/2026', '12/12/2026'], 'open'],
    [['2026-03-04', '4.3.2026', ''], null],
  ])('of %j is %j', (days, order) => expect(orderOf(days)).toBe(order));
});

it.each(['9999-12-31', '31.12.9999', '12/31/9999', '2999-12-31'])('%s says that somebody has not left', (text) =>
  expect(isNever(text)).toBe(true),
);
it('2026-03-31 does not', () => expect(isNever('2026-03-31')).toBe(false));
