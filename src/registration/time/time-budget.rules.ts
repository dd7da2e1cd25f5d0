/** Hours a month that somebody gives to mentoring in all, and what is left of them. Counted in tenths, so that 0.1 and its like add up exactly. */
const tenths = (hours: number) => Math.round(hours * 10);

/** All of these together. */
export const hoursTogether = (parts: readonly number[]): number => parts.reduce((sum, hours) => sum + tenths(hours), 0) / 10;

/** null: as many as they like. Never below zero, also where the budget was lowered after it was given away. */
export function hoursLeftOf(budget: number | null, taken: readonly number[]): number | null {
  return budget === null ? null : Math.max(0, tenths(budget) - tenths(hoursTogether(taken))) / 10;
}

/** Whether so many more go into the budget. Example: of 4 hours, 2 taken, 2.5 more do not. */
export function hasTimeFor(budget: number | null, taken: readonly number[], more: number): boolean {
  return budget === null || tenths(hoursTogether([...taken, more])) <= tenths(budget);
}

/** Of so many hours offered in one program, how many can be given away: those not taken there, and not more than the budget has left. */
export function hoursToGive(offered: number | null, takenHere: number, left: number | null): number | null {
  const here = hoursLeftOf(offered, [takenHere]);
  if (here === null || left === null) return here ?? left;
  return Math.min(here, left);
}

export interface ClosedPeriod {
  startsOn: string;
  /** The last day of it. */
  endsOn: string;
}

/** The period in which the day lies, days as `YYYY-MM-DD`. */
export const closedOn = <Period extends ClosedPeriod>(periods: readonly Period[], day: string): Period | undefined =>
  periods.find(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn);
