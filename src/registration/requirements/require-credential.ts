import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { offeredType } from '../../people/credentials/type-of.ts';
import { command } from '../../platform/command.ts';
import { ticked } from '../../platform/input.ts';
import { askForCredential } from './requirement-of.ts';

export const requireCredential = command({
  name: 'registration.require-credential',
  says: 'Ask for the credential',
  done: 'The credential is asked for. Whoever is without it is being told.',
  http: 'POST /programs/:program/requirements',
  input: z.object({
    type: z.uuid({ error: 'Choose the credential.' }),
    role: z.enum(['mentor', 'mentee'], { error: 'Say of whom: mentor or mentee.' }),
    required: ticked.describe('Nobody is matched without. Otherwise it is only asked for.'),
  }),
  output: z.object({ id: z.uuid() }),
  may: aProgramManager,
  run: async (ctx, { program, type, role, required }) => {
    await offeredType(ctx, type);
    return { id: await askForCredential(ctx, program, { type, role, required }) };
  },
});
