/** How long things last and how often they may be tried. */
import type { Allowance } from './count-attempt.ts';

export const sessionDays = 30;
export const linkMinutes = 15;
export const passwordLength = { least: 10, most: 128 };
/** Whoever signed in this recently need not prove it again to set a password. */
export const freshMinutes = 15;
/** An answer about an address takes at least this long, whether the address is known or not. */
export const answerAfterMs = 300;

/** By client they are generous: a whole office may sit behind one address on the day of a kickoff. */
export const allowances = {
  passwordByAddress: { most: 10, withinMinutes: 15 },
  passwordByClient: { most: 100, withinMinutes: 15 },
  linkByAddress: { most: 5, withinMinutes: 15 },
  linkByClient: { most: 300, withinMinutes: 15 },
  tokenByClient: { most: 100, withinMinutes: 15 },
} satisfies Record<string, Allowance>;
