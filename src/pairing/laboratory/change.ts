/** One thing that a scenario has otherwise than the program. A later change of the same thing takes the place of an earlier one. */
import { z } from 'zod';
import { number } from '../../platform/input.ts';
import { criteriaSet, seniorities, strengths } from '../criteria/criteria-set.ts';

const mentee = z.uuid({ error: 'Choose a mentee.' });
const mentor = z.uuid({ error: 'Choose a mentor.' });
const { objective } = criteriaSet.shape;

export const change = z.discriminatedUnion('what', [
  z.object({
    what: z.literal('strength'),
    criterion: z.string().max(60),
    strength: z.enum(strengths),
    /** For `points` only. */
    points: number('The points', { least: 1, most: 100, whole: true }).optional(),
  }),
  z.object({
    what: z.literal('seniority'),
    mentorIs: z.enum(seniorities),
    steps: number('The steps', { least: 1, most: 10, whole: true }),
  }),
  z.object({
    what: z.literal('hours apart'),
    /** null for no limit. */
    hours: number('The hours between time zones', { least: 0, most: 12 }).nullable(),
  }),
  z.object({ what: z.literal('objective'), objective: objective.unwrap() }),
  z.object({
    what: z.literal('places'),
    mentor,
    /** For further mentees, beside matches under way. */
    places: number('The places', { least: 0, most: 50, whole: true }),
  }),
  z.object({ what: z.literal('pin'), mentee, mentor }),
  z.object({ what: z.literal('ban'), mentee, mentor }),
  /** Neither pinned nor banned, whatever was decided before. */
  z.object({ what: z.literal('leave open'), mentee, mentor }),
]);

export type Change = z.output<typeof change>;

export const mostChanges = 500;

export const changes = z.array(change).max(mostChanges, 'A scenario holds at most 500 changes. Begin a new one from it.');
