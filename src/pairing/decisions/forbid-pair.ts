import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { command } from '../../platform/command.ts';
import { text } from '../../platform/input.ts';
import { pairForbidden } from '../events.ts';
import { decide, pairInput } from './decide.ts';

export const forbidPair = command({
  name: 'pairing.forbid-pair',
  says: 'Never match',
  done: 'These two will not be matched. Propose again to see who takes their places.',
  http: 'POST /programs/:program/forbidden-pairs',
  input: z.object({ ...pairInput, reason: text('The reason', 300) }),
  output: z.object({ forbidden: z.uuid() }),
  may: aProgramManager,
  run: async (ctx, { program, mentor, mentee, reason }) => {
    const forbidden = await decide(ctx, { program, kind: 'forbid', mentor, mentee, reason });
    await ctx.emit(pairForbidden, { program, mentor, mentee });
    return { forbidden };
  },
});
