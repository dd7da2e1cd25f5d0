import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { command } from '../../platform/command.ts';
import { pairUnpinned } from '../events.ts';
import { takeBack } from './decide.ts';

export const unpinPair = command({
  name: 'pairing.unpin-pair',
  says: 'Unpin',
  done: 'The pin is gone. Propose again and the pair competes like any other.',
  http: 'DELETE /programs/:program/pins/:pin',
  input: z.object({}),
  output: z.object({}),
  may: aProgramManager,
  run: async (ctx, { program, pin }) => {
    const pair = await takeBack(ctx, { program, kind: 'pin', id: pin });
    await ctx.emit(pairUnpinned, { program, ...pair });
    return {};
  },
});
