import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { aMemberOfThePair } from '../access.ts';
import { personIdOfActor } from '../about-match.ts';
import { aboutSession, isClosed } from './about-session.ts';
import { changeKit } from './kit-of.ts';
import { processSteps } from './kit.ts';

/** Kept with the session, so that it is the same on every device; a skipped step is kept as skipped. */
export const markStep = command({
  name: 'supporting.mark-step',
  says: 'Mark the step',
  http: 'PUT /sessions/:session/process',
  input: z.object({
    step: z.enum(processSteps, { error: 'This step is not known.' }),
    state: z.enum(['open', 'done', 'skipped'], { error: 'A step is open, done or skipped.' }),
  }),
  output: z.object({ skipped: z.number() }),
  of: aboutSession,
  may: aMemberOfThePair,
  ready: async (ctx, session) => isClosed(ctx, session),
  run: async (ctx, { step, state }, session) => {
    const kit = await changeKit(ctx, session, (before) => {
      const { [step]: _, ...others } = before.process;
      return {
        ...before,
        process: state === 'open' ? others : { ...others, [step]: { state, at: ctx.now.toISOString(), by: personIdOfActor(ctx) } },
      };
    });
    return { skipped: Object.values(kit.process).filter((one) => one.state === 'skipped').length };
  },
});
