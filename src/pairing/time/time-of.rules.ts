/** What somebody's time, over everything they take part in, allows one program to ask of them. */
import { hoursToGive, hoursTogether } from '../../registration/time/time-budget.rules.ts';

export interface TimeOf {
  /** Hours a month left over everything; null where there is no budget. */
  left: number | null;
  /** Today nothing new begins for them. */
  closed: boolean;
}

/** Nothing is said, so nothing is kept from them. */
export const allTheTime: TimeOf = { left: null, closed: false };

/** In how many more matches of so many hours somebody can be, of those they want. */
export function wantsWithin({ left }: TimeOf, wants: number, hours: number): number {
  if (left === null || hours <= 0) return wants;
  return Math.min(wants, Math.floor(Math.round(left * 10) / Math.round(hours * 10)));
}

/** @param reserved hours that the person may need as a mentee in the same proposal */
export const afterReserving = ({ left, closed }: TimeOf, reserved: number): TimeOf => ({
  left: left === null ? null : Math.max(0, hoursTogether([left, -reserved])),
  closed,
});

/** The hours a mentor offers here, as far as their time over everything allows. */
export function offeredWithin(offered: number | null, takenHere: number, { left }: TimeOf): number | null {
  const more = hoursToGive(offered, takenHere, left);
  return left === null || more === null ? offered : hoursTogether([takenHere, more]);
}
