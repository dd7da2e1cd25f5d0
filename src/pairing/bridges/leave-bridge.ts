import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { eitherOfBridge } from './access.ts';
import { theBridge } from './bridge-of.ts';
import { whyNot } from './bridge-state.rules.ts';
import { endBridge } from './end-bridge.ts';

export const leaveBridge = command({
  name: 'pairing.leave-bridge',
  says: 'End the bridge',
  done: 'The bridge has ended.',
  http: 'POST /bridges/:bridge/ending',
  input: z.object({}),
  output: z.object({}),
  of: theBridge,
  may: eitherOfBridge,
  ready: async (ctx, { found }) => whyNot(ctx.say, found, 'under way'),
  run: async (ctx, _input, { found }) => {
    await endBridge(ctx, found, 'left');
    return {};
  },
});
