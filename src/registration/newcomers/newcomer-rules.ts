/** How a program takes new hires in: a document read whole, whose every absent field has a default. */
import { z } from 'zod';
import { text } from '../../platform/input.ts';

const days = (label: string, least: number, most: number) =>
  z
    .number({ error: `${label} must be a number.` })
    .int(`${label} must be a whole number.`)
    .min(least, `${label} must be at least ${least}.`)
    .max(most, `${label} must be at most ${most}.`);

export const planStep = z.object({
  /** Counted from the first day. */
  afterDays: days('The days of the plan', 1, 365),
  says: text('What the plan holds', 300),
});

export const newcomerRules = z
  .object({
    /** Whoever is hired is put into the program. */
    enrol: z.boolean({ error: 'Enrol must be true or false.' }).default(false),
    /** So many days before their first day. */
    daysBefore: days('The days before the first day', 0, 90).default(14),
    /** From when the new hire may be written to; until then only their buddy knows. */
    tellDaysBefore: days('The days before the first day on which they are told', 0, 90).default(0),
    /** What the daily run proposes for them is published without anybody looking at it. */
    matchAtOnce: z.boolean({ error: 'Match at once must be true or false.' }).default(true),
    plan: z.array(planStep).max(12, 'A plan has at most twelve steps.').default([]),
  })
  .prefault({})
  .refine((one) => one.tellDaysBefore <= one.daysBefore, {
    path: ['tellDaysBefore'],
    error: 'They cannot be told before they are taken in.',
  });

export type NewcomerRules = z.output<typeof newcomerRules>;
