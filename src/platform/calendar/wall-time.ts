/**
 * Between the time on the wall of some place and the instant it is everywhere. A wall time is
 * written `2026-03-29T10:00`, a zone by its IANA name. Where the clocks go forward an hour is
 * missing: a time in it is moved to just after. Where they go back an hour comes twice: the first counts.
 */
export interface PlacedTime {
  at: Date;
  /** The wall time asked for does not exist there that day; `at` is later by the hour that was skipped. */
  moved: boolean;
}

const dayMs = 86_400_000;
const minuteMs = 60_000;
const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(zone: string): Intl.DateTimeFormat {
  const kept = formats.get(zone);
  if (kept) return kept;
  const made = new Intl.DateTimeFormat('en-u-ca-iso8601', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  formats.set(zone, made);
  return made;
}

/** Whether it is the name of a zone, such as Europe/Berlin or UTC; an offset such as +01:00 is none. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    formatFor(name);
    return true;
  } catch {
    return false;
  }
}

/** The time on the wall at the instant, to the minute. */
export function wallTimeOf(at: Date, zone: string): string {
  const parts: Record<string, string> = {};
  for (const { type, value } of formatFor(zone).formatToParts(at)) parts[type] = value;
  return `${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}`;
}

const asIfUtc = (wall: string): number => Date.parse(`${wall}:00Z`);
const written = (asUtc: number): string => new Date(asUtc).toISOString().slice(0, 16);

/** How far the wall is ahead of UTC at the instant, in milliseconds. */
export const offsetAt = (ms: number, zone: string): number =>
  asIfUtc(wallTimeOf(new Date(ms), zone)) - Math.floor(ms / minuteMs) * minuteMs;

/** @param wall `YYYY-MM-DDTHH:MM`, a real date */
export function instantOf(wall: string, zone: string): PlacedTime {
  const asUtc = asIfUtc(wall);
  const before = asUtc - offsetAt(asUtc - dayMs, zone);
  const after = asUtc - offsetAt(asUtc + dayMs, zone);
  const fitting = [before, after].filter((ms) => wallTimeOf(new Date(ms), zone) === wall);
  if (fitting.length > 0) return { at: new Date(Math.min(...fitting)), moved: false };
  return { at: new Date(before), moved: true };
}

/** The same time on the wall some days later. */
export const daysLater = (wall: string, days: number): string => written(asIfUtc(wall) + days * dayMs);

/** 0 is Sunday. */
export const weekdayOf = (wall: string): number => new Date(asIfUtc(wall)).getUTCDay();

/** `count` instants with the same time on the wall, every so many days, whatever the clocks do in between. */
export function recurring(first: string, zone: string, { everyDays, count }: { everyDays: number; count: number }): PlacedTime[] {
  return Array.from({ length: count }, (_, place) => instantOf(daysLater(first, place * everyDays), zone));
}

/** Whether it is a real minute of the calendar, written `2026-03-29T10:00`. */
export function isWallTime(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text)) return false;
  const asUtc = asIfUtc(text);
  return !Number.isNaN(asUtc) && written(asUtc) === text;
}
