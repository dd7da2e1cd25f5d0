import { addDays, dayAt } from '../../planning/days.ts';

const dayMs = 86_400_000;
const isWeekend = (day: string) => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

/** The same time of day, so many working days later; Saturdays and Sundays in the zone do not count. */
export function workingDaysLater(from: Date, count: number, timeZone: string): Date {
  const today = dayAt(from, timeZone);
  let ahead = 0;
  for (let left = count; left > 0;) {
    ahead += 1;
    if (!isWeekend(addDays(today, ahead))) left -= 1;
  }
  return new Date(from.getTime() + ahead * dayMs);
}
