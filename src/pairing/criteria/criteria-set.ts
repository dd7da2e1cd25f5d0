/**
 * What a program asks of a pair: criteria that give points, and rules nobody may break. A document
 * read whole; every change makes a new version. Beside these rules two always hold and cannot be
 * switched off: nobody is matched along their own reporting line, and nobody with themselves.
 */
import { z } from 'zod';
import { maybe, number, text, ticked } from '../../platform/input.ts';
import { canBeRequired } from './can-be-required.rules.ts';

/**
 * wanted-offered: what the mentee wants and the mentor offers, tag by tag.
 * shared: choices both made; `enough` of them earn all points.
 * same, different: one choice each.
 * levels: places on an ordered scale, mentor minus mentee, from `atLeast` to `atMost`.
 * clocks: hours between their time zones, all points up to one hour, none from `atMost`.
 * distance: two numbers, all points up to `within` apart, none from `reach`.
 * alike-texts: what both wrote in their own words, as near as the organisation's ranker finds it.
 */
export const criterionKinds = ['wanted-offered', 'shared', 'same', 'different', 'levels', 'clocks', 'distance', 'alike-texts'] as const;

/** `points`: as many as the criterion says itself. */
export const strengths = ['required', 'very', 'moderately', 'slightly', 'points', 'ignored'] as const;

/** Keys of questions, or `directory.department`, `directory.location`, `directory.time-zone`. Several are read as one answer. */
const asked = (label: string) =>
  z.array(text(label, 80)).min(1, `${label} is missing.`).max(5, `${label} can join at most five questions.`);

const apart = (label: string) => maybe(number(label, { least: 0, most: 1_000_000 }));

const steps = (label: string) => maybe(number(label, { least: -20, most: 20, whole: true }));

export const criterion = z
  .object({
    key: text("The criterion's key", 60).regex(/^[a-z0-9-]+$/, "A criterion's key is small letters, digits and hyphens."),
    name: text("The criterion's name", 120),
    kind: z.enum(criterionKinds, { error: 'Choose how the two answers are compared.' }),
    mentee: asked('The question for mentees'),
    mentor: asked('The question for mentors'),
    strength: z.enum(strengths, { error: 'Choose how much this counts.' }),
    points: maybe(number('The points', { least: 1, most: 100, whole: true })),
    enough: maybe(number('How many in common are enough', { least: 1, most: 20, whole: true })),
    atLeast: steps('The least difference'),
    atMost: steps('The largest difference'),
    within: apart('How far apart still gives all points'),
    reach: apart('How far apart gives none'),
    /** Each mentee may say how much it counts for them. */
    opened: ticked.optional(),
  })
  .refine((one) => one.strength !== 'points' || one.points !== undefined, {
    path: ['points'],
    error: 'Say how many points, from 1 to 100.',
  })
  .refine((one) => (one.atLeast ?? -20) <= (one.atMost ?? 20), {
    path: ['atMost'],
    error: 'The largest difference must not be below the least.',
  })
  .refine((one) => one.kind !== 'distance' || (one.reach ?? 0) > (one.within ?? 0), {
    path: ['reach'],
    error: 'Say from how far apart two numbers give no points; it must be further than what still gives all.',
  })
  .refine((one) => one.strength !== 'required' || canBeRequired(one), {
    path: ['strength'],
    error: 'Free text cannot be required: how alike two texts are is a matter of degree. Choose how important it is.',
  });

export const seniorities = ['above', 'same', 'below', 'any'] as const;

/** The mentor's level against the mentee's, in steps of the question's own order. */
const seniorityRule = z.object({
  mentorIs: z.enum(seniorities, { error: 'Choose where the mentor stands.' }),
  question: text('The question on seniority', 80).default('seniority'),
  /** For above and below: how far at least. */
  steps: number('The steps', { least: 1, most: 10, whole: true }).default(1),
});

export const criteriaSet = z.object({
  /** `most people`: as many matched as possible, and among those the best total. `best fit`: the best total. */
  objective: z.enum(['most people', 'best fit'], { error: 'Choose what comes first.' }).default('most people'),
  seniority: seniorityRule.prefault({ mentorIs: 'any' }),
  /** Hours between the two clocks that are never exceeded; absent for no limit. */
  maxHoursApart: maybe(number('The hours between time zones', { least: 0, most: 12 })),
  criteria: z
    .array(criterion)
    .max(30, 'A program has at most thirty criteria.')
    .refine((all) => new Set(all.map((one) => one.key)).size === all.length, 'Each criterion needs a key of its own.')
    .default([]),
});

export type Criterion = z.output<typeof criterion>;
export type CriteriaSet = z.output<typeof criteriaSet>;
export type Strength = (typeof strengths)[number];
export type CriterionKind = (typeof criterionKinds)[number];
