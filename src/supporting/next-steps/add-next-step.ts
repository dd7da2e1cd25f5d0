import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { maybe } from '../../platform/input.ts';
import { NotFound } from '../../platform/problems.ts';
import { sessionOf } from '../../scheduling/session-of.ts';
import { aMemberOfThePair } from '../access.ts';
import { aboutMatch, hasEnded } from '../about-match.ts';
import { keepNextStep, nextStepFields } from './next-step.ts';

export const addNextStep = command({
  name: 'supporting.add-next-step',
  says: 'Add the step',
  done: 'The step is written down.',
  http: 'POST /matches/:match/next-steps',
  input: z.object({
    ...nextStepFields,
    /** The session it was agreed in. */
    session: maybe(z.uuid()),
  }),
  output: z.object({ step: z.uuid() }),
  of: aboutMatch,
  may: aMemberOfThePair,
  ready: async (ctx, match) => hasEnded(ctx, match),
  run: async (ctx, { session, action, owner, dueOn, successIndicator }, match) => {
    if (session && (await sessionOf(ctx, session)).match !== match.id) throw new NotFound();
    return { step: await keepNextStep(ctx, match, { action, owner, dueOn, successIndicator }, session ?? null) };
  },
});
