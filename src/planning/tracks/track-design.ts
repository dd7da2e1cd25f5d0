/** What a track is about: a document read whole. Hours, cadence and session length are columns, for they are computed with. */
import { z } from 'zod';
import { text } from '../../platform/input.ts';

const workingDays = z
  .number({ error: 'Working days must be a number.' })
  .int('Working days must be a whole number.')
  .min(0, 'Working days must be at least 0.')
  .max(60, 'Working days must be at most 60.');

export const successMetric = z.object({
  says: text('The success metric', 300),
  /** '%' for a relative change, otherwise what is counted: 'moves'. */
  unit: text('The unit of the metric', 40),
  threshold: z.number({ error: 'The threshold must be a number.' }),
  stretch: z.number({ error: 'The stretch value must be a number.' }).nullable().default(null),
  withinDays: z
    .number({ error: 'The days must be a number.' })
    .int('The days must be whole.')
    .min(1, 'At least a day.')
    .max(1_500, 'At most 1,500 days.'),
});

/** Whom a person turns to when it does not go well, in order. */
export const escalationStep = z.object({
  who: text('Who is turned to', 100),
  says: text('What happens', 300),
  withinWorkingDays: workingDays.default(2),
});

export const trackDesign = z.object({
  says: text('What the track is for', 500).default('For anyone who wants to grow with the help of a colleague.'),
  focus: z.array(text('A focus', 100)).max(12, 'A track has at most twelve focus points.').default([]),
  forWhom: z
    .object({ mentor: text('Who can be a mentor', 300).optional(), mentee: text('Who can be a mentee', 300).optional() })
    .prefault({}),
  successMetric: successMetric.nullable().default(null),
  escalation: z.array(escalationStep).max(6, 'An escalation path has at most six steps.').default([]),
  /** Key of one of the program's competency templates: goals then name a competency, from, to and a day. */
  competencies: z.string().max(60).nullable().default(null),
});

export type TrackDesign = z.output<typeof trackDesign>;
export type SuccessMetric = z.output<typeof successMetric>;
