import { z } from 'zod';
import type { Assignment } from '@pairwell/matching';

const worth = z.object({ pairs: z.number(), points: z.number() });
const idPair = z.tuple([z.string(), z.string()]);

/** The engine's result as it stands in `pairing.run_problems.certificate`; its shape is checked, its truth is for `certify`. */
export const storedAssignment: z.ZodType<Assignment> = z.object({
  objective: z.enum(['most-matched-then-total', 'total']),
  pairs: z.array(z.object({ mentee: z.string(), mentor: z.string(), score: z.number(), pinned: z.boolean() })),
  unmatched: z.array(z.string()),
  partlyMatched: z.array(z.object({ mentee: z.string(), missing: z.number() })),
  matched: z.number(),
  total: z.number(),
  certificate: z.object({
    format: z.literal('pairwell-prices-1'),
    objective: z.enum(['most-matched-then-total', 'total']),
    pins: z.array(idPair),
    prices: z.array(z.object({ mentor: z.string(), price: worth })),
    bound: worth,
  }),
});
