/** Reckoning with calendar days, `YYYY-MM-DD`, which have no zone. */
const msPerDay = 86_400_000;
const at = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** '2026-03-02' and 90 days is '2026-05-31'. */
export const addDays = (day: string, days: number): string => new Date(at(day) + days * msPerDay).toISOString().slice(0, 10);

/** Days from the first to the second; 0 on the same day. */
export const daysBetween = (from: string, to: string): number => Math.round((at(to) - at(from)) / msPerDay);

/** The last day of something that takes so many days, its first and last included. */
export const lastDayOf = (firstDay: string, days: number): string => addDays(firstDay, days - 1);

/** The calendar day it is in a zone at an instant. */
export const dayAt = (instant: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(instant);
