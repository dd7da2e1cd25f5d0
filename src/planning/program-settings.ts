/**
 * How one program runs: a document read whole, whose every absent field has a default.
 * Lengths of time carry their unit in the name.
 */
import { z } from 'zod';
import { text } from '../platform/input.ts';

const noun = (label: string, one: string, other: string) =>
  z.object({ one: text(label, 40).default(one), other: text(label, 40).default(other) }).prefault({});

const hours = (label: string, most: number) =>
  z
    .number({ error: `${label} must be a number.` })
    .min(0, `${label} must be at least 0.`)
    .max(most, `${label} must be at most ${most}.`);

/** What the program calls its people and things. */
const terminology = z
  .object({
    mentor: noun('The word for mentor', 'mentor', 'mentors'),
    mentee: noun('The word for mentee', 'mentee', 'mentees'),
    session: noun('The word for session', 'session', 'sessions'),
    charter: text('The word for charter', 40).default('charter'),
  })
  .prefault({});

/** What a pair agrees on at the start. */
const agreement = z
  .object({
    signWithinDays: z.number().int().min(1).max(90).default(7),
    goals: z.number().int().min(1).max(9).default(3),
    /** Whether the charter can be signed without a cadence. */
    requireCadence: z.boolean().default(true),
    /** Whether a session can be wrapped up without the date of the next. */
    requireNextDate: z.boolean().default(true),
  })
  .prefault({});

const meetings = z
  .object({
    /** Hours before the start, longest first. Once is enough by default: each more is a mail more to everybody. */
    remindHoursBefore: z.array(hours('A reminder', 720)).max(6).default([24]),
    /** After the start, how long a session may stay unlogged before it counts as missed. */
    graceHours: hours('The grace', 720).default(24),
    askForRatings: z.boolean().default(true),
  })
  .prefault({});

const matching = z
  .object({
    /** Who decides on a pair. */
    mode: z.enum(['manager publishes']).default('manager publishes'),
    /** More hours a month than these over all tracks are refused; null for no cap. */
    hoursCapPerMonth: hours('The cap on hours', 200).nullable().default(null),
    oneTrackPerCycle: z.boolean().default(false),
  })
  .prefault({});

/** How the pool is divided, where the structure leaves a choice. */
export const divisionFields = z.object({
  /** Mentees of a group; null for the structure's own. */
  groupLeast: z.number().int().min(2).max(20).nullable().default(null),
  groupMost: z.number().int().min(2).max(20).nullable().default(null),
  /** How many people each mentee meets, one after another, and how far the rounds lie apart. */
  rounds: z.number().int().min(1).max(12).default(3),
  roundEveryDays: z.number().int().min(1).max(90).default(14),
  /** Days after a short match has ended before its mentee asks for the next. */
  coolDownDays: z.number().int().min(0).max(365).default(7),
});

/** Of a program, or of a track that brings people together in a way of its own. */
export const divisionSettings = divisionFields.prefault({});

const registration = z
  .object({
    /** Days after the invitation on which those who have not finished are reminded. */
    remindAfterDays: z
      .array(
        z
          .number()
          .int()
          .min(1, 'A reminder comes a day after the invitation at the earliest.')
          .max(60, 'A reminder comes 60 days after the invitation at the latest.'),
      )
      .max(5, 'At most five reminders.')
      .default([3, 10]),
    /** One more reminder so many days before registration closes; 0 for none. */
    remindDaysBeforeClosing: z.number().int().min(0).max(14).default(2),
  })
  .prefault({});

/** Persons by id, chosen by the program manager. */
const contacts = z
  .object({
    facilitator: z.uuid().nullable().default(null),
    executiveSponsor: z.uuid().nullable().default(null),
    programManager: z.uuid().nullable().default(null),
  })
  .prefault({});

/** Levels from the scale's least to its most, each with what a rater sees at that level. */
export const competency = z.object({
  key: text("The competency's key", 60).regex(/^[a-z0-9-]+$/, "A competency's key is small letters, digits and hyphens."),
  letter: text("The competency's letter", 3),
  name: text("The competency's name", 100),
  says: text('What the competency means', 500),
  levels: z
    .array(text('The level', 300))
    .min(2, 'A competency needs at least two levels.')
    .max(11, 'A competency has at most eleven levels.'),
});

export const competencyTemplate = z.object({
  key: text("The template's key", 60),
  name: text("The template's name", 100),
  /** Levels are counted from 0. */
  competencies: z.array(competency).min(1, 'A template needs a competency.').max(20, 'A template holds at most 20 competencies.'),
});

/** A timed part of the kickoff meeting. */
export const kickoffBlock = z.object({
  title: text("The block's title", 120),
  minutes: z
    .number({ error: 'The minutes must be a number.' })
    .int('The minutes must be whole.')
    .min(1, 'A block lasts at least a minute.')
    .max(240, 'A block lasts at most 240 minutes.'),
  goal: text("The block's goal", 500),
  activity: text("The block's activity", 1_000),
  script: text("The block's script", 4_000).optional(),
});

/** A pair as it might be, so that people see what a good match looks like before there is one. */
export const examplePair = z.object({
  mentor: text('The mentor of the example', 200),
  mentee: text('The mentee of the example', 200),
  /** Why the two fit, a sentence each. */
  because: z
    .array(text('A reason of the example', 300))
    .min(1, 'An example says why the two fit.')
    .max(5, 'An example has at most five reasons.'),
});

export const programSettings = z.object({
  terminology,
  agreement,
  meetings,
  matching,
  division: divisionSettings,
  registration,
  contacts,
  competencies: z.array(competencyTemplate).max(5).default([]),
  kickoff: z.object({ blocks: z.array(kickoffBlock).max(20).default([]) }).prefault({}),
  examplePair: examplePair.nullable().default(null),
  /** How long the program takes, while it has no dates. */
  lengthDays: z.number().int().min(1).max(1_500).nullable().default(null),
  /** The blueprint it came from. */
  origin: z.object({ key: z.string(), name: z.string(), says: z.string() }).nullable().default(null),
  /** Parts of a blueprint that no stage knows yet, kept word for word. */
  unknownParts: z.record(z.string(), z.unknown()).default({}),
});

export type ProgramSettings = z.output<typeof programSettings>;
export type DivisionSettings = z.output<typeof divisionSettings>;
export type CompetencyTemplate = z.output<typeof competencyTemplate>;
export type Competency = z.output<typeof competency>;
export type ExamplePair = z.output<typeof examplePair>;
export type KickoffBlock = z.output<typeof kickoffBlock>;
