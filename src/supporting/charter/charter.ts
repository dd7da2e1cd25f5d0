/** What a pair agrees on at the start: a document read whole, small enough for one printed page. */
import { z } from 'zod';
import { escalationStep } from '../../planning/tracks/track-design.ts';
import { number, text } from '../../platform/input.ts';
import { goal } from './goal.ts';

/** How often and how long they meet. */
export const cadence = z.object({
  everyDays: number('The days between meetings', { least: 1, most: 31, whole: true }),
  minutes: number('The length of a meeting', { least: 15, most: 240, whole: true }),
  /** Their usual time in their own words: 'Tuesdays before lunch'. */
  usually: z.string().max(80, 'The usual time is longer than 80 characters.').default(''),
});

export const groundRules = z
  .array(text('A ground rule', 140))
  .max(6, 'Six ground rules fit on the page. Leave out the least important one.');

/** What is said between the two stays there, except where it must not. */
export const confidentiality = z.object({
  says: text('What stays between you', 300),
  exceptions: z
    .array(text('An exception', 140))
    .min(1, 'Confidentiality needs its exceptions, so that nobody promises what cannot be kept.')
    .max(4, 'Four exceptions fit on the page.'),
});

export const charterDocument = z.object({
  track: z.uuid(),
  goals: z.array(goal).max(9).default([]),
  cadence: cadence.nullable().default(null),
  escalation: z.array(escalationStep).max(6).default([]),
  groundRules: groundRules.default([]),
  confidentiality: confidentiality.nullable().default(null),
});

export type CharterDocument = z.output<typeof charterDocument>;
