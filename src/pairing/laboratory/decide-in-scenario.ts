import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { command } from '../../platform/command.ts';
import { changeScenario } from './change-scenario.ts';
import { outcome } from './outcome.ts';
import { whyNotMine } from './scenario-of.ts';

export const decideInScenario = command({
  name: 'pairing.decide-in-scenario',
  says: 'Try it',
  http: 'PUT /programs/:program/scenarios/:scenario/pair-decisions',
  input: z.object({
    mentee: z.uuid({ error: 'Choose a mentee.' }),
    mentor: z.uuid({ error: 'Choose a mentor.' }),
    /** `leave open`: neither pinned nor banned, whatever was decided before. */
    decision: z.enum(['pin', 'ban', 'leave open'], { error: 'Choose what is to become of the pair.' }),
  }),
  output: outcome,
  may: aProgramManager,
  ready: whyNotMine,
  run: (ctx, { program, scenario, mentee, mentor, decision }) =>
    changeScenario(ctx, { program, scenario }, (made) => [...made, { what: decision, mentee, mentor }]),
});
