/** Whether everyone can be matched, computed before a proposal is made. */
import { z } from 'zod';
import { weighing } from '../laboratory/weighing.ts';
import { whyAlone } from '../runs/why-alone.rules.ts';

export const readiness = z.object({
  mentees: z.number().int(),
  mentors: z.number().int(),
  /** By heads and hours, matches under way taken off. */
  places: z.number().int(),
  /** What mentees want and mentors offer, the scarcest first. */
  supply: z.array(
    z.object({
      criterion: z.string(),
      name: z.string(),
      wanted: z.number().int(),
      /** Mentors who offer it, and the places they have. */
      mentors: z.number().int(),
      places: z.number().int(),
    }),
  ),
  /** Mentees whom the rules leave nobody; the first hundred by id. */
  alone: z.array(z.object({ person: z.uuid(), why: whyAlone })),
  aloneInAll: z.number().int(),
  /** Registered, but not to be matched. */
  setAside: z.object({
    paused: z.number().int(),
    noTrack: z.number().int(),
    credentialMissing: z.number().int().default(0),
    notScreened: z.number().int().default(0),
  }),
  /** Names of the criteria by key. */
  criteria: z.record(z.string(), z.string()),
  /** Names of criteria that the questionnaire does not ask for. */
  notAsked: z.array(z.string()),
  /** What each rule and every missing mentor costs; absent where there is nobody to match. */
  weighing: weighing.optional(),
});

export type Readiness = z.output<typeof readiness>;
