/** Registrations on a time line without gaps: by day, or by week where the days would be too many to see. */
import { addDays, daysBetween } from '../../planning/days.ts';

export interface TimeLine {
  step: 'day' | 'week';
  /** `from` is the day, or the first day of the week. */
  counts: { from: string; count: number }[];
}

const mostDays = 42;

/**
 * @param counted how many on each day that had any, in any order
 * @param today the line ends here
 */
export function timeLine(counted: readonly { day: string; count: number }[], today: string): TimeLine {
  if (counted.length === 0) return { step: 'day', counts: [] };
  const days = counted.map(({ day }) => day).sort();
  const first = days[0] as string;
  const last = [days.at(-1) as string, today].sort().at(-1) as string;
  const length = daysBetween(first, last) + 1;
  const stepDays = length > mostDays ? 7 : 1;
  const counts = Array.from({ length: Math.ceil(length / stepDays) }, (_, at) => ({ from: addDays(first, at * stepDays), count: 0 }));
  for (const { day, count } of counted) counts[Math.floor(daysBetween(first, day) / stepDays)]!.count += count;
  return { step: stepDays === 1 ? 'day' : 'week', counts };
}
