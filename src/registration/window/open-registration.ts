import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { whyNotLaunch } from '../../planning/launching/launch.ts';
import { command } from '../../platform/command.ts';
import { questionnaireOf } from '../questionnaire/questionnaire-of.ts';
import { open } from './open.ts';
import { windowOf } from './window-of.ts';
import { stateOf } from './window.rules.ts';

export const openRegistration = command({
  name: 'registration.open-registration',
  says: 'Open registration',
  done: 'Registration is open. Everyone invited gets a mail.',
  http: 'POST /programs/:program/registration-opening',
  input: z.object({}),
  output: z.object({ program: z.uuid() }),
  may: aProgramManager,
  ready: async (ctx, { program }) => {
    if (stateOf(await windowOf(ctx, program), ctx.now) === 'open') return 'Registration is open already.';
    if ((await questionnaireOf(ctx, program)).questions.length === 0)
      return 'The questionnaire asks nothing yet. Add at least one question.';
    return whyNotLaunch(ctx, program);
  },
  run: async (ctx, { program }) => {
    await open(ctx, program);
    return { program };
  },
});
