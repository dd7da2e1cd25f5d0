/** Why a pair scored what it scored, one entry per criterion; kept with the proposal and with the match. */
import { z } from 'zod';
import { criterionKinds } from '../criteria/criteria-set.ts';
import { namedLink } from '../skills/near-skills.ts';

export const reason = z.object({
  criterion: z.string(),
  /** As the criterion was called when the pair was proposed. */
  name: z.string(),
  kind: z.enum(criterionKinds),
  points: z.number().int(),
  /** The most this criterion could give. */
  of: z.number().int(),
  /** Whose answer was missing, where one was. */
  missing: z.enum(['mentee', 'mentor', 'both']).optional(),
  /** What the two have in common, as the questionnaire calls it. */
  shared: z.array(z.string()).optional(),
  /** Words that both wrote: for those who run the program and may read what was written, never for the two or others. */
  words: z.array(z.string()).optional(),
  /** What the mentor offers near to what the mentee wants, and how the two hang together. */
  near: z.array(z.object({ wanted: z.string(), offered: z.string(), way: z.array(namedLink) })).optional(),
  mentee: z.string().optional(),
  mentor: z.string().optional(),
  /** Levels the mentor stands above the mentee. */
  levels: z.number().int().optional(),
  /** Between their clocks. */
  hours: z.number().optional(),
  /** Between their numbers; with one's own it gives away the other's. */
  apart: z.number().optional(),
});

export type Reason = z.output<typeof reason>;

export const reasons = z.array(reason);
