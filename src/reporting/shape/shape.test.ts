import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../planning/days.ts';
import { numberRanges } from '../registration/number-ranges.rules.ts';
import { drawable, drawableWithin } from '../summary/letters.rules.ts';
import { barOf, readBar } from './bar-names.ts';
import { csvCell, csvFile } from './csv.rules.ts';
import { largestFirst } from './groups.rules.ts';
import { isEnough, satisfactionOf, shareOf } from './rates.rules.ts';
import { byDay, byMonth, byWeek, weekOf } from './series.rules.ts';
import { showNumber } from './show-number.rules.ts';

const total = (counted: readonly { count: number }[]) => counted.reduce((sum, { count }) => sum + count, 0);
const days = fc.array(fc.record({ on: fc.nat(900).map((after) => addDays('2025-11-03', after)), count: fc.nat(30) }), { maxLength: 40 });

describe('bars over time', () => {
  it.each([byDay, byWeek, byMonth])('A4-45 add up to what they count, without a gap', (inBars) => {
    fc.assert(
      fc.property(days, (given) => {
        const bars = inBars(given);
        expect(total(bars)).toBe(total(given));
        expect(bars.map(({ on }) => on)).toEqual([...new Set(bars.map(({ on }) => on))].toSorted());
      }),
    );
  });

  it.each([
    ['2026-03-02', '2026-03-02'],
    ['2026-03-08', '2026-03-02'],
    ['2026-03-09', '2026-03-09'],
    ['1969-12-31', '1969-12-29'],
  ])('puts %s into the week of Monday %s', (day, monday) => {
    expect(weekOf(day)).toBe(monday);
  });

  it('shows weeks in which nothing happened, up to now', () => {
    expect(
      byWeek(
        [
          { on: '2026-03-04', count: 2 },
          { on: '2026-03-18', count: 1 },
        ],
        '2026-03-25',
      ),
    ).toEqual([
      { on: '2026-03-02', count: 2 },
      { on: '2026-03-09', count: 0 },
      { on: '2026-03-16', count: 1 },
      { on: '2026-03-23', count: 0 },
    ]);
  });
});

describe('groups', () => {
  it('keep their sum however many are shown', () => {
    const groups = fc.uniqueArray(fc.record({ name: fc.option(fc.string()), count: fc.nat(99) }), { selector: ({ name }) => name });
    fc.assert(
      fc.property(groups, fc.integer({ min: 1, max: 6 }), (given, most) => {
        const { groups: shown, others } = largestFirst(given, most);
        expect(total(shown) + others.count).toBe(total(given));
        expect(others.groups).not.toBe(1);
      }),
    );
  });

  it('put every number into one range', () => {
    const numbers = fc.array(fc.record({ value: fc.integer({ min: -50, max: 400 }), count: fc.nat(9) }), { maxLength: 30 });
    fc.assert(
      fc.property(numbers, (given) => {
        const ranges = numberRanges(given);
        expect(total(ranges)).toBe(total(given));
        expect(ranges.length).toBeLessThanOrEqual(10);
      }),
    );
  });

  it('go through an address and back', () => {
    fc.assert(fc.property(fc.option(fc.string()), (name) => void expect(readBar(barOf('title', name))).toEqual({ of: 'title', name })));
  });
});

describe('comma-separated values', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+49 30 1234', "'+49 30 1234"],
    ['-2', "'-2"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tx', "'\tx"],
    ['\rx', '"\'\rx"'],
    ['=HYPERLINK("http://x","y")', '"\'=HYPERLINK(""http://x"",""y"")"'],
    ['Berg, Ada', '"Berg, Ada"'],
    ['two\nlines', '"two\nlines"'],
  ])('A4-42 writes %j so that no spreadsheet reads a formula', (text, cell) => {
    expect(csvCell(text)).toBe(cell);
  });

  it('leaves numbers numbers', () => {
    expect([csvCell(-2), csvCell(0.5), csvCell(null), csvCell(true)]).toEqual(['-2', '0.5', '', 'true']);
  });

  it('is read back as it was written, but for the apostrophe', () => {
    const lines = fc.array(fc.array(fc.string({ unit: 'binary' }), { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(lines, (given) => {
        const read = parse(csvFile(given), { bom: true, relaxColumnCount: true, skipEmptyLines: false }) as string[][];
        const plain = (text: string) => text.replace(/^'(?=[=+\-@\t\r\n])/, '');
        expect(read.map((cells) => cells.map(plain))).toEqual(given.map((cells) => cells.map(plain)));
      }),
    );
  });
});

describe('formulas', () => {
  it('have no share where there is no whole', () => {
    expect([shareOf(27, 30), shareOf(0, 0), shareOf(7, 6)]).toEqual([0.9, null, 7 / 6]);
    expect(showNumber(27 / 30, 'share', 'en')).toBe('90%');
  });

  it.each([
    [[5, 5, 4, 3], 12, { value: null, answers: 4, silent: 8 }],
    [[5, 5, 4, 3, 1], 12, { value: 0.6, answers: 5, silent: 7 }],
    [[], 3, { value: null, answers: 0, silent: 3 }],
  ])('A4-43 show satisfaction of %j out of %i asked from five answers on', (stars, asked, found) => {
    expect(satisfactionOf(stars, asked)).toEqual(found);
    expect(isEnough(4)).toBe(false);
  });
});

describe('letters a font lacks', () => {
  const latin = (codePoint: number) => codePoint < 0x250;

  it('stand as a dot each, and marks that draw nothing are left out', () => {
    expect(drawable('Łukasz \u5C71\u7530\u0000\u202E!', latin)).toBe('Łukasz ·· !');
    expect(drawableWithin({ name: '\u5C71', rows: [{ label: 'a\u4E00' }], n: 1, none: null }, latin)).toEqual({
      name: '·',
      rows: [{ label: 'a·' }],
      n: 1,
      none: null,
    });
  });
});
