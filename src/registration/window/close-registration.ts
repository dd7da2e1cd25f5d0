import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { command } from '../../platform/command.ts';
import { windowChanged } from '../events.ts';
import { saveWindow, windowOf } from './window-of.ts';
import { stateOf } from './window.rules.ts';

export const closeRegistration = command({
  name: 'registration.close-registration',
  says: 'Close registration',
  done: 'Registration is closed.',
  http: 'DELETE /programs/:program/registration-opening',
  input: z.object({}),
  output: z.object({ program: z.uuid() }),
  may: aProgramManager,
  ready: async (ctx, { program }) => (stateOf(await windowOf(ctx, program), ctx.now) === 'open' ? undefined : 'Registration is not open.'),
  run: async (ctx, { program }) => {
    await saveWindow(ctx, program, { closesAt: ctx.now });
    await ctx.emit(windowChanged, { program });
    return { program };
  },
});
