import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { Refused } from '../../platform/problems.ts';
import { bridges } from '../tables.ts';
import { theBridgingMentor } from './access.ts';
import { lockedBridge, theBridge } from './bridge-of.ts';
import { whyNot } from './bridge-state.rules.ts';
import { bridgeAccepted } from './events.ts';

export const acceptBridge = command({
  name: 'pairing.accept-bridge',
  says: 'Yes, I bridge the time',
  done: 'Thank you. They have been written to.',
  http: 'POST /bridges/:bridge/acceptance',
  input: z.object({}),
  output: z.object({}),
  of: theBridge,
  may: theBridgingMentor,
  ready: async (ctx, { found }) => whyNot(ctx.say, found, 'asked'),
  run: async (ctx, { bridge }, { program }) => {
    const late = whyNot(ctx.say, await lockedBridge(ctx, bridge), 'asked');
    if (late) throw new Refused(late);
    await ctx.db.update(bridges).set({ acceptedAt: ctx.now }).where(eq(bridges.id, bridge));
    await ctx.emit(bridgeAccepted, { program, bridge });
    return {};
  },
});
