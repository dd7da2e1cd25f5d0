import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { Refused } from '../../platform/problems.ts';
import { theBridgingMentor } from './access.ts';
import { lockedBridge, theBridge } from './bridge-of.ts';
import { whyNot } from './bridge-state.rules.ts';
import { endBridge } from './end-bridge.ts';

/** The mentee had not been told that anybody was asked, and never is. */
export const declineBridge = command({
  name: 'pairing.decline-bridge',
  says: 'Not now',
  done: 'Thank you for answering. Somebody else is asked, and nobody is told that you were.',
  http: 'POST /bridges/:bridge/refusal',
  input: z.object({}),
  output: z.object({}),
  of: theBridge,
  may: theBridgingMentor,
  ready: async (ctx, { found }) => whyNot(ctx.say, found, 'asked'),
  run: async (ctx, { bridge }) => {
    const found = await lockedBridge(ctx, bridge);
    const late = whyNot(ctx.say, found, 'asked');
    if (late) throw new Refused(late);
    await endBridge(ctx, found, 'not now');
    return {};
  },
});
