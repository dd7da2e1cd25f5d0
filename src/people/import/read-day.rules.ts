/** Days as HR systems and spreadsheets write them. */
import type { DateOrder } from './targets.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthCalled = (name: string) => months.indexOf(name.slice(0, 3).toLowerCase()) + 1;

const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/;
const eightDigits = /^(\d{4})(\d{2})(\d{2})$/;
const dotted = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})$/;
/** With an hour after it, as spreadsheets write a day they take for a moment. */
const slashed = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})(?: \d{1,2}:.*)?$/;
const dayMonthName = /^(\d{1,2})(?:st|nd|rd|th)?[-. /]+([A-Za-z]{3,9})[-., /]+(\d{4}|\d{2})$/;
const monthNameDay = /^([A-Za-z]{3,9})[. ]+(\d{1,2})(?:st|nd|rd|th)?,?[ ]+(\d{4})$/;

/**
 * @param order what comes first in `3/4/2026`; null where nobody has said
 * @returns the day as `YYYY-MM-DD`, or undefined where the text is no day that exists
 */
export function readDay(text: string, order: DateOrder | null): string | undefined {
  const given = text.trim();
  let found = yearFirst.exec(given) ?? eightDigits.exec(given);
  if (found) return asDay(found[1], found[2], found[3]);
  found = dotted.exec(given);
  if (found) return asDay(found[3], found[2], found[1]);
  found = slashed.exec(given);
  if (found)
    return order === 'monthFirst'
      ? asDay(found[3], found[1], found[2])
      : order === 'dayFirst'
        ? asDay(found[3], found[2], found[1])
        : undefined;
  found = dayMonthName.exec(given);
  if (found) return asDay(found[3], monthCalled(found[2] ?? ''), found[1]);
  found = monthNameDay.exec(given);
  if (found) return asDay(found[3], monthCalled(found[1] ?? ''), found[2]);
  return undefined;
}

const twoDigits = (number: number) => String(number).padStart(2, '0');

const firstYear = 1900;
const lastYear = 2200;

function asDay(yearText: string | undefined, month: string | number | undefined, day: string | undefined): string | undefined {
  const year = Number(yearText) + (yearText?.length === 2 ? (Number(yearText) < 70 ? 2000 : 1900) : 0);
  const at = new Date(Date.UTC(year, Number(month) - 1, Number(day)));
  const exists = at.getUTCFullYear() === year && at.getUTCMonth() === Number(month) - 1 && at.getUTCDate() === Number(day);
  return exists && year >= firstYear && year <= lastYear ? `${year}-${twoDigits(Number(month))}-${twoDigits(Number(day))}` : undefined;
}

/** `9999-12-31` and its like: how databases write that somebody has not left. */
export const isNever = (text: string): boolean => /\b9999\b|^9999/.test(text) || /\b2999\b/.test(text);

/** What the days of a file say about their order; `open` where every one of them could be read either way. */
export function orderOf(days: readonly string[]): DateOrder | 'open' | null {
  let open = false;
  for (const text of days) {
    const found = slashed.exec(text.trim());
    if (!found) continue;
    if (Number(found[1]) > 12) return 'dayFirst';
    if (Number(found[2]) > 12) return 'monthFirst';
    open = true;
  }
  return open ? 'open' : null;
}
