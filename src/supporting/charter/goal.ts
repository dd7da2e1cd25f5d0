/** One goal of a charter: checkable by both at the end, whichever of the two forms its track asks for. */
import { z } from 'zod';
import { day, number, text } from '../../platform/input.ts';

/** One competency of the track's template, from one level to a higher one. */
export const competencyGoal = z.object({
  form: z.literal('competency'),
  /** Key of the competency within the template. */
  competency: text('The letter', 60),
  from: number('The level now', { least: 0, most: 10, whole: true }),
  to: number('The level to reach', { least: 1, most: 10, whole: true }),
  byOn: day('The day'),
});

/** A skill, how well it shall be mastered, by when, and what will show it. */
export const skillGoal = z.object({
  form: z.literal('skill'),
  skill: text('The skill', 120),
  level: text('The level', 60),
  byOn: day('The day'),
  evidence: text('The evidence', 160),
});

export const goal = z.discriminatedUnion('form', [competencyGoal, skillGoal]);

export type CompetencyGoal = z.output<typeof competencyGoal>;
export type SkillGoal = z.output<typeof skillGoal>;
export type Goal = z.output<typeof goal>;
