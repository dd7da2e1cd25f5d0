/** How pairs come about in one program: a document read whole, whose every absent field has a default. */
import { z } from 'zod';
import { ways, type Way } from './ways.ts';

const whole = (label: string, least: number, most: number) =>
  z
    .number({ error: `${label} must be a number between ${least} and ${most}.` })
    .int(`${label} must be a whole number.`)
    .min(least, `${label} must be at least ${least}.`)
    .max(most, `${label} must be at most ${most}.`);

export const processSchema = z
  .object({
    /** The mentees': a shortlist to choose from, unless said otherwise. */
    way: z.enum(ways, { error: `The way must be one of: ${ways.join(', ')}.` }).default('request'),
    /** By the track's key, where a track differs. */
    wayOfTrack: z.record(z.string(), z.enum(ways, { error: `The way of a track must be one of: ${ways.join(', ')}.` })).default({}),
    /** Mentors on a shortlist. */
    shortlist: whole('The length of a shortlist', 2, 10).default(5),
    /** Of these a mentee may ask so many, in order. */
    wishes: whole('The number of wishes', 1, 5).default(3),
    /** Requests of one mentee that wait for an answer at the same time; the others follow. */
    askedAtOnce: whole('The requests at once', 1, 5).default(1),
    /** Requests that may wait at one mentor. */
    waitingAtMentor: whole('The requests that wait at a mentor', 1, 20).default(3),
    /** One side: the yes of whoever is asked. Both: each says yes, and neither sees what the other said. */
    approval: z.enum(['one side', 'both sides'], { error: 'The approval is by one side or by both sides.' }).default('one side'),
    /** A call of twenty minutes before either confirms; asks both sides. */
    chemistryCall: z.boolean().default(false),
    remindAfterDays: whole('The days to the reminder', 1, 60).default(7),
    closeAfterDays: whole('The days until a request closes', 2, 90).default(14),
    /** Matching goes on: who registers later is taken in each day, and published pairs stay. */
    rolling: z.boolean().default(false),
    /** A match ends on its last day, or stays open until somebody ends it. */
    endOnLastDay: z.boolean().default(false),
    /** And after so many days in which neither did anything in it, with a week’s notice; null for never. */
    endAfterQuietDays: whole('The days until a quiet match ends', 14, 365).nullable().default(90),
    /** Whom the last proposal left out gets the first pick when mentors are shared out over the shortlists. */
    leftOutFirst: z.boolean().default(true),
    /** Whoever loses their mentor is seen through by another until there is a new one. */
    bridges: z.boolean().default(true),
  })
  .prefault({})
  .refine((one) => one.remindAfterDays < one.closeAfterDays, {
    path: ['remindAfterDays'],
    error: 'The reminder must come before the request closes.',
  });

export type Process = z.output<typeof processSchema>;

export const wayOf = ({ way, wayOfTrack }: Process, track: string | undefined): Way => (track ? wayOfTrack[track] : undefined) ?? way;

/** Whether anybody is offered a shortlist. */
export const offersShortlists = ({ way, wayOfTrack }: Process): boolean =>
  way !== 'nothing' || Object.values(wayOfTrack).some((one) => one !== 'nothing');

/** Whether both must confirm after the mentor has agreed. */
export const asksBoth = ({ approval, chemistryCall }: Process): boolean => approval === 'both sides' || chemistryCall;
