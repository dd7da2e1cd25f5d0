/** Which times to suggest to a pair: within the working hours of all, on three days near the one that is due. */
import { closedOn, type ClosedPeriod } from '../registration/time/time-budget.rules.ts';

export interface Slot {
  startsAt: Date;
  /** What the wall of each member says then, the reader's first. */
  walls: readonly string[];
}

export interface Wanted {
  minutes: number;
  /** Near when to look. */
  around: Date;
  /** Hours of the reader's day to try, one for each suggestion. */
  hours: readonly number[];
  taken: readonly { startsAt: Date; endsAt: Date }[];
  /** Days on which nothing is suggested, on anybody's wall. */
  closed?: readonly ClosedPeriod[];
}

export interface Suggested {
  slots: Slot[];
  /** They have no working hours in common, so that it is early or late for one of them. */
  outsideHours: boolean;
}

/** Working hours, and what is tried where they do not meet, in hours of the day. */
const hoursToTry: readonly (readonly [number, number])[] = [
  [9, 17],
  [8, 19],
  [7, 21],
  [6, 23],
];

const minuteMs = 60_000;
const minutesOf = (wall: string) => Number(wall.slice(11, 13)) * 60 + Number(wall.slice(14, 16));
const dayOf = (wall: string) => wall.slice(0, 10);

/** @param weekdayOf 0 is Sunday */
export function bestTimes(slots: readonly Slot[], wanted: Wanted, weekdayOf: (wall: string) => number): Suggested {
  const free = slots.filter(({ startsAt, walls }) => {
    const end = startsAt.getTime() + wanted.minutes * minuteMs;
    const onWorkdays = walls.every((wall) => weekdayOf(wall) >= 1 && weekdayOf(wall) <= 5);
    const isClosed = walls.some((wall) => closedOn(wanted.closed ?? [], dayOf(wall)));
    return onWorkdays && !isClosed && !wanted.taken.some((one) => startsAt < one.endsAt && end > one.startsAt.getTime());
  });
  let best: Suggested = { slots: [], outsideHours: false };
  for (const [place, [from, until]] of hoursToTry.entries()) {
    const within = free.filter(({ walls }) =>
      walls.every((wall) => minutesOf(wall) >= from * 60 && minutesOf(wall) + wanted.minutes <= until * 60),
    );
    const chosen = choose(within, wanted);
    if (chosen.length > best.slots.length) best = { slots: chosen, outsideHours: place > 0 };
    if (best.slots.length === wanted.hours.length) break;
  }
  return best;
}

const readersWall = (slot: Slot) => slot.walls[0] ?? '';

/** One on each of the days nearest to the wanted one, each near another hour of the day, in their order. */
function choose(slots: readonly Slot[], { around, hours }: Wanted): Slot[] {
  const byDay = Map.groupBy(slots, (slot) => dayOf(readersWall(slot)));
  const distance = (day: readonly Slot[]) => Math.min(...day.map((slot) => Math.abs(slot.startsAt.getTime() - around.getTime())));
  const nearest = [...byDay.values()].toSorted((a, b) => distance(a) - distance(b)).slice(0, hours.length);
  return nearest
    .map((day, place) => nearestTo(day, (hours[place] ?? 10) * 60))
    .toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
}

const nearestTo = (day: readonly Slot[], minutes: number): Slot =>
  day.reduce((best, slot) =>
    Math.abs(minutesOf(readersWall(slot)) - minutes) < Math.abs(minutesOf(readersWall(best)) - minutes) ? slot : best,
  );
