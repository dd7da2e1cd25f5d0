import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { command } from '../../platform/command.ts';
import { pairAllowed } from '../events.ts';
import { takeBack } from './decide.ts';

export const allowPair = command({
  name: 'pairing.allow-pair',
  says: 'Allow again',
  done: 'These two may be matched again.',
  http: 'DELETE /programs/:program/forbidden-pairs/:forbidden',
  input: z.object({}),
  output: z.object({}),
  may: aProgramManager,
  run: async (ctx, { program, forbidden }) => {
    const pair = await takeBack(ctx, { program, kind: 'forbid', id: forbidden });
    await ctx.emit(pairAllowed, { program, ...pair });
    return {};
  },
});
