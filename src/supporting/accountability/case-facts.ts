/** What a case is about, kept with it as it was when it was opened. */
import { z } from 'zod';
import { countings } from './outcomes.ts';

export const caseFacts = z.object({
  /** Starts of the missed sessions, oldest first. */
  missed: z.array(z.iso.datetime()).default([]),
  counted: z.enum(countings).default('in a row'),
  /** A program's own script; ours where there is none. */
  script: z.string().optional(),
  /** Whether an executive sponsor was there to be written to. */
  sponsorTold: z.boolean().optional(),
  /** What the person who asked for help wrote; empty where they only asked. */
  asked: z.string().optional(),
  about: z.enum(['the pair', 'an obstacle']).optional(),
});

export type CaseFacts = z.output<typeof caseFacts>;
