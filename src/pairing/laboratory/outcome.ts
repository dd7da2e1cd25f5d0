/** What a scenario comes to. People by id; lists are cut, their counts are whole. */
import { z } from 'zod';

const moves = z.object({
  count: z.number().int(),
  first: z.array(z.object({ mentee: z.string(), from: z.array(z.string()), to: z.array(z.string()) })),
});

export const figures = z.object({
  mentees: z.number().int(),
  mentors: z.number().int(),
  places: z.number().int(),
  pairs: z.number().int(),
  unmatched: z.number().int(),
  points: z.number().int(),
  medianFit: z.number().nullable(),
  fitByTenth: z.array(z.number().int()).length(10),
  /** Of the pair that fits least; null where there are none. */
  leastFit: z.number().nullable(),
});

export const outcome = figures.extend({
  /** Against the people as the scenario found them, with nothing changed. */
  moved: moves,
  alone: z.array(z.string()),
  newlyMatched: z.number().int(),
  newlyAlone: z.number().int(),
  /** Pins and places asked for that the rules do not allow. */
  leftOut: z.array(z.object({ mentee: z.string().nullable(), mentor: z.string(), because: z.string() })),
  /** What the newest change did. */
  lastStep: z.object({ pairs: z.number().int(), points: z.number().int(), moved: moves }),
});

export type Figures = z.output<typeof figures>;
export type Outcome = z.output<typeof outcome>;

export const listedPeople = 100;
