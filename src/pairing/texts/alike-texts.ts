/** Whose texts are alike, kept with the problem: its proof can be checked again without whatever found it. */
import { z } from 'zod';

export const alikeTexts = z.object({
  /** The ranker that found it, by its name. */
  by: z.string(),
  mentors: z.array(z.uuid()),
  /** By mentee: a place in `mentors` and thousandths in turns, the nearest first; whoever is not named is too far to count. */
  rows: z.record(z.uuid(), z.array(z.number().int())),
});

export type AlikeTexts = z.output<typeof alikeTexts>;
