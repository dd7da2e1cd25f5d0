/**
 * Everything a proposal was computed from, kept word for word in `pairing.run_problems`: whoever
 * holds it can solve it again and check the proof, whatever has changed since.
 */
import { z } from 'zod';
import type { Criterion as EngineCriterion, Objective, Rule } from '@pairwell/matching';
import { answer } from '../../registration/answers.ts';
import { criterionKinds } from '../criteria/criteria-set.ts';
import { nearSkills } from '../skills/near-skills.ts';
import { alikeTexts } from '../texts/alike-texts.ts';

/** Why a pair is closed whatever its answers. */
export const closedBecause = ['reporting line', 'never to be matched', 'would mentor each other', 'another track', 'met before'] as const;
export type ClosedBecause = (typeof closedBecause)[number];

const answers = z.record(z.string(), answer);

const frozenMentee = z.object({
  id: z.uuid(),
  answers,
  track: z.uuid(),
  /** Of the track, per month. */
  hours: z.number(),
  /** How many meetings of different rounds; one match where absent. */
  wants: z.number().int().optional(),
});

const frozenMentor = z.object({
  id: z.uuid(),
  answers,
  /** Places for further mentees, by heads and by hours. */
  capacity: z.number().int(),
  /** Left over from matches under way; null where not limited. */
  hours: z.number().nullable(),
  /** Where tracks of several lengths would overfill the hours: only these longer ones, and any others up to so many hours. */
  limit: z.object({ upTo: z.number(), besides: z.array(z.uuid()) }).optional(),
  /** The match under way that new mentees join, and how many are in it. */
  joins: z.object({ match: z.uuid(), mentees: z.number().int() }).optional(),
  /** Mentees at once, where `capacity` counts those of several rounds. */
  chairs: z.number().int().optional(),
});

/** How the people are divided into matches: each way is known to `structures/divisions.ts`. */
export const divisionAsked = z.discriminatedUnion('by', [
  z.object({ by: z.literal('in pairs') }),
  /** Mentees in a group. */
  z.object({ by: z.literal('in groups'), least: z.number().int(), most: z.number().int() }),
  z.object({ by: z.literal('among peers') }),
  z.object({ by: z.literal('in rounds'), rounds: z.number().int() }),
]);

export type DivisionAsked = z.output<typeof divisionAsked>;

export const divisionNames = ['in pairs', 'in groups', 'among peers', 'in rounds'] as const satisfies readonly DivisionAsked['by'][];

export const frozenProblem = z.object({
  format: z.literal('pairwell-problem-1'),
  objective: z.enum(['most-matched-then-total', 'total']) satisfies z.ZodType<Objective>,
  division: divisionAsked.default({ by: 'in pairs' }),
  /** The engine's own; kept as they are. */
  criteria: z.array(z.custom<EngineCriterion>()),
  rules: z.array(z.custom<Rule>()),
  /** For the words of the result: what each criterion is called and what its choices are called. */
  named: z.array(
    z.object({
      key: z.string(),
      name: z.string(),
      kind: z.enum(criterionKinds),
      labels: z.record(z.string(), z.string()),
      near: nearSkills.optional(),
      /** Of free text. */
      alike: alikeTexts.optional(),
    }),
  ),
  mentees: z.array(frozenMentee),
  mentors: z.array(frozenMentor),
  closed: z.array(z.object({ mentee: z.uuid(), mentor: z.uuid(), because: z.enum(closedBecause) })),
  pins: z.array(z.tuple([z.uuid(), z.uuid()])),
  /** Registered, but not to be matched this time. */
  setAside: z.array(
    z.object({
      person: z.uuid(),
      role: z.enum(['mentor', 'mentee']),
      because: z.enum([
        'paused',
        'credential missing',
        'not screened',
        'no track',
        'room for too few',
        'cooling down',
        'closed days',
        'no hours left',
      ]),
    }),
  ),
});

export type FrozenProblem = z.output<typeof frozenProblem>;
export type FrozenMentor = z.output<typeof frozenMentor>;
export type FrozenMentee = z.output<typeof frozenMentee>;
