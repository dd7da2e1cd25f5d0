/** What a run came to, for its page and the pairing report. */
import { z } from 'zod';

export const runSummary = z.object({
  /** In the pool of this run. */
  mentees: z.number().int(),
  mentors: z.number().int(),
  places: z.number().int(),
  pairs: z.number().int(),
  /** Matches they make: less than pairs where people meet in groups. */
  matches: z.number().int().optional(),
  /** How much better the best might be, where the search was cut short. */
  gap: z.object({ pairs: z.number(), points: z.number() }).optional(),
  /** Mentees in the pool without a pair. */
  unmatched: z.number().int(),
  /** Of all pairs together. */
  points: z.number().int(),
  /** Median of the pairs, 0 to 100; null where there are none. */
  medianFit: z.number().nullable(),
  /** How many pairs fit by tenths: below 10, below 20, … up to 100. */
  fitByTenth: z.array(z.number().int()).length(10),
  pinsLeftOut: z.array(z.object({ mentor: z.uuid(), mentee: z.uuid(), because: z.array(z.string()) })),
});

export type RunSummary = z.output<typeof runSummary>;

const tenths = 10;

/** @param fits of the pairs, 0 to 100 each; 100 counts with the nineties */
export function fitFacts(fits: readonly number[]): Pick<RunSummary, 'medianFit' | 'fitByTenth'> {
  const fitByTenth = Array.from({ length: tenths }, () => 0);
  for (const fit of fits) {
    const tenth = Math.min(tenths - 1, Math.floor(fit / tenths));
    fitByTenth[tenth] = (fitByTenth[tenth] ?? 0) + 1;
  }
  const sorted = fits.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const medianFit = sorted.length === 0 ? null : ((sorted[Math.ceil(middle) - 1] as number) + (sorted[Math.floor(middle)] as number)) / 2;
  return { medianFit, fitByTenth };
}
