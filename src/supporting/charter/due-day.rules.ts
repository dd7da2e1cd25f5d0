/** A day as people write it at the end of a goal: 'by end of Q2', 'within 90 days', 'by 30 June'. Days are `YYYY-MM-DD`. */
import { addDays } from '../../planning/days.ts';

const months = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const monthName = `(${months.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join('|')})`;
const daysIn = { day: 1, week: 7, month: 30 };

const iso = (year: number, month: number, day: number) => new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);
const endOfMonth = (year: number, month: number) => iso(year, month + 1, 0);
const monthAt = (name: string) => months.findIndex((month) => month.startsWith(name.slice(0, 3).toLowerCase()));

interface Form {
  pattern: RegExp;
  read: (found: RegExpExecArray, today: string) => string | undefined;
}

/** Without a year the next such day is meant. */
function inYear(given: string | undefined, today: string, dayOf: (year: number) => string): string {
  if (given) return dayOf(Number(given));
  const thisYear = Number(today.slice(0, 4));
  return dayOf(thisYear) >= today ? dayOf(thisYear) : dayOf(thisYear + 1);
}

function dayOfMonth(day: string, month: string, year: string | undefined, today: string): string | undefined {
  const found = inYear(year, today, (at) => iso(at, monthAt(month), Number(day)));
  return Number(found.slice(8)) === Number(day) ? found : undefined;
}

const year = '(?:,?\\s+(\\d{4}))?';
const forms: Form[] = [
  {
    pattern: /(\d{4})-(\d{2})-(\d{2})/,
    read: ([day]) => (Number.isNaN(Date.parse(day)) ? undefined : new Date(Date.parse(day)).toISOString().slice(0, 10)),
  },
  {
    pattern: new RegExp(`(?:the\\s+)?(?:end\\s+of\\s+)?q([1-4])${year}`),
    read: ([, quarter, at], today) => inYear(at, today, (one) => endOfMonth(one, Number(quarter) * 3 - 1)),
  },
  {
    pattern: new RegExp(`(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?${monthName}${year}`),
    read: ([, day, month, at], today) => dayOfMonth(day as string, month as string, at, today),
  },
  {
    pattern: new RegExp(`${monthName}\\s+(\\d{1,2})(?:st|nd|rd|th)?${year}`),
    read: ([, month, day, at], today) => dayOfMonth(day as string, month as string, at, today),
  },
  {
    pattern: new RegExp(`(?:the\\s+)?(?:end\\s+of\\s+)?${monthName}${year}`),
    read: ([, month, at], today) => inYear(at, today, (one) => endOfMonth(one, monthAt(month as string))),
  },
  { pattern: /(?:the\s+)?end\s+of\s+(?:the\s+|this\s+)?year/, read: (_, today) => `${today.slice(0, 4)}-12-31` },
  { pattern: /(?:the\s+)?end\s+of\s+(\d{4})/, read: ([, at]) => `${at}-12-31` },
  {
    pattern: /(\d{1,3})\s+(day|week|month)s?/,
    read: ([, count, unit], today) => addDays(today, Number(count) * daysIn[unit as keyof typeof daysIn]),
  },
];

const opening = '\\b(?:by|until|before|within|in)\\s+(?:the\\s+next\\s+)?';

export interface DueDay {
  day: string;
  /** What is left of the text without it. */
  rest: string;
}

/** Finds the day that a sentence sets. @param today from which 'within 90 days' and a missing year are counted */
export function readDueDay(sentence: string, today: string): DueDay | undefined {
  for (const { pattern, read } of forms) {
    const found = new RegExp(`${opening}${pattern.source}(?![\\w/])`, 'i').exec(sentence);
    if (!found) continue;
    const day = read(found, today);
    if (day)
      return {
        day,
        rest: `${sentence.slice(0, found.index)} ${sentence.slice(found.index + found[0].length)}`.replace(/\s+/g, ' ').trim(),
      };
  }
  return undefined;
}
