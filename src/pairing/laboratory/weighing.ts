/** What rules, fairness and missing mentors cost a program, each tried exactly and alone. */
import { z } from 'zod';

const worth = z.object({ pairs: z.number().int(), points: z.number().int() });

export const weighing = z.object({
  pairs: z.number().int(),
  points: z.number().int(),
  /** What leaving one rule out would gain, the most first. */
  rules: z.array(z.object({ rule: z.string(), gain: worth, newlyMatched: z.number().int() })),
  /** The worst pair made as good as it can be; null where there is no pair. */
  fairness: z.object({ floor: z.number().int(), worst: z.number().int(), pointsLost: z.number().int() }).nullable(),
  /** Of what is wanted, what one more mentor who offers it would bring; the scarcest first. */
  scarce: z.array(z.object({ criterion: z.string(), name: z.string(), wanted: z.number().int(), places: z.number().int(), gain: worth })),
  /** Mentors who do not exist yet, the most useful first. */
  recruits: z.array(
    z.object({
      skills: z.array(z.string()),
      place: z.string().nullable(),
      /** How many such mentors, and what they bring together. */
      mentors: z.number().int(),
      gain: worth,
      helped: z.number().int(),
    }),
  ),
  /** The mentees with the fewest mentors open to them. */
  hardest: z.array(z.object({ person: z.string(), open: z.number().int(), isAlone: z.boolean() })),
  /** Names of the criteria by key. */
  criteria: z.record(z.string(), z.string()),
});

export type Weighing = z.output<typeof weighing>;
