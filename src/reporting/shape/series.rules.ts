/** Counts by day, put into bars without a gap. Days are `YYYY-MM-DD`. */
import { addDays, daysBetween } from '../../planning/days.ts';

export interface CountedDay {
  on: string;
  count: number;
}

/** A Monday. */
const someMonday = '1970-01-05';

/** The Monday of the day's week. */
export function weekOf(day: string): string {
  const days = daysBetween(someMonday, day);
  return addDays(day, -(((days % 7) + 7) % 7));
}

export const monthOf = (day: string): string => `${day.slice(0, 7)}-01`;

const nextMonth = (first: string): string => monthOf(addDays(first, 31));

const summed = (days: readonly CountedDay[], bar: (day: string) => string): Map<string, number> => {
  const bars = new Map<string, number>();
  for (const { on, count } of days) bars.set(bar(on), (bars.get(bar(on)) ?? 0) + count);
  return bars;
};

/** From the first bar that counts something to the last, or to `until` where that is later; empty ones between them are 0. */
function inBars(days: readonly CountedDay[], bar: (day: string) => string, next: (bar: string) => string, until?: string): CountedDay[] {
  const bars = summed(days, bar);
  const ends = [...bars.keys()].sort();
  const [first] = ends;
  if (first === undefined) return [];
  const last = [ends.at(-1) as string, until === undefined ? first : bar(until)].sort().at(-1) as string;
  const filled: CountedDay[] = [];
  for (let at = first; at <= last; at = next(at)) filled.push({ on: at, count: bars.get(at) ?? 0 });
  return filled;
}

export const byDay = (days: readonly CountedDay[]): CountedDay[] =>
  inBars(
    days,
    (day) => day,
    (day) => addDays(day, 1),
  );
export const byWeek = (days: readonly CountedDay[], until?: string): CountedDay[] =>
  inBars(days, weekOf, (week) => addDays(week, 7), until);
export const byMonth = (days: readonly CountedDay[], until?: string): CountedDay[] => inBars(days, monthOf, nextMonth, until);
