import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { command } from '../../platform/command.ts';
import { ticked } from '../../platform/input.ts';
import { askForCredential, requirementOf } from './requirement-of.ts';

/** From asked for to required, and back. */
export const changeRequirement = command({
  name: 'registration.change-requirement',
  says: 'Change how strictly it is asked for',
  done: 'This is changed. It counts from the next proposal on.',
  http: 'PUT /requirements/:requirement',
  input: z.object({ required: ticked }),
  output: z.object({ id: z.uuid() }),
  of: requirementOf,
  may: aProgramManager,
  run: async (ctx, { required }, { program, requirement: { typeId, role } }) => ({
    id: await askForCredential(ctx, program, { type: typeId, role, required }),
  }),
});
