import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { command } from '../../platform/command.ts';
import { number, ticked } from '../../platform/input.ts';
import { writeEarlySwapRules } from './early-swap-rules.ts';

export const saveEarlySwapRules = command({
  name: 'supporting.save-early-swap-rules',
  says: 'Save when pairs are asked',
  done: 'Saved. It holds for every pair that has not been asked yet.',
  http: 'PUT /programs/:program/early-swap',
  input: z.object({ ask: ticked, afterSessions: number('The number of meetings', { least: 1, most: 12, whole: true }) }),
  output: z.object({ program: z.uuid() }),
  may: aProgramManager,
  run: async (ctx, { program, ...rules }) => {
    await writeEarlySwapRules(ctx, program, rules);
    return { program };
  },
});
