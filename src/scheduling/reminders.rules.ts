/** When a person is written to about a session by the clock, and when they are left in peace. */

/** On the reader's own wall: from the first hour until before the second nobody is written to by the clock. */
export const quietFromHour = 21;
export const quietUntilHour = 8;

/** @param wall the reader's own time, `2026-03-10T21:30` */
export function isQuiet(wall: string): boolean {
  const hour = Number(wall.slice(11, 13));
  return hour >= quietFromHour || hour < quietUntilHour;
}

/** By this notices tell one reminder of a session from another. */
export const reminderKind = (hoursBefore: number): string => `${hoursBefore} h ahead`;

const hourMs = 3_600_000;

/** The clock is asked once an hour, so what is due within half of one is sent now: never late by more than that half. */
const aheadMs = hourMs / 2;

interface Upcoming {
  startsAt: Date;
  /** When its time was agreed: who agrees on a session for tomorrow needs no reminder that it is in a week. */
  agreedAt: Date;
}

/**
 * @param hoursBefore distances from the start, in any order
 * @returns the one distance to remind of now, the shortest that has been reached; undefined for none
 */
export function reminderDue({ startsAt, agreedAt }: Upcoming, hoursBefore: readonly number[], now: Date): number | undefined {
  const start = startsAt.getTime();
  if (now.getTime() >= start) return undefined;
  const reached = hoursBefore.filter((hours) => now.getTime() + aheadMs >= start - hours * hourMs);
  if (reached.length === 0) return undefined;
  const nearest = Math.min(...reached);
  return agreedAt.getTime() < start - nearest * hourMs ? nearest : undefined;
}

/** @returns for each distance the starts it is the one to remind of now, so that no later session need be read */
export function windowsOf(hoursBefore: readonly number[], now: Date): { hours: number; after: Date; until: Date }[] {
  const nearestFirst = [...new Set(hoursBefore)].sort((one, other) => one - other);
  const reach = (hours: number) => new Date(now.getTime() + hours * hourMs + aheadMs);
  return nearestFirst.map((hours, place) => ({
    hours,
    after: place === 0 ? now : reach(nearestFirst[place - 1] as number),
    until: reach(hours),
  }));
}
