import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { command } from '../../platform/command.ts';
import { launch, whyNotLaunch } from './launch.ts';
import { programOf } from '../program-of.ts';

/** Opening registration launches a program too; this is for one whose people come another way. */
export const launchProgram = command({
  name: 'planning.launch-program',
  says: 'Launch the program',
  done: 'The program is launched.',
  http: 'POST /programs/:program/launch',
  input: z.object({}),
  output: z.object({ program: z.uuid() }),
  may: aProgramManager,
  ready: async (ctx, { program }) => {
    const { launchedAt } = await programOf(ctx, program);
    return launchedAt ? 'The program is launched already.' : whyNotLaunch(ctx, program);
  },
  run: async (ctx, { program }) => {
    await launch(ctx, program);
    return { program };
  },
});
