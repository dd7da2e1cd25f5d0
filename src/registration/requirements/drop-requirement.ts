import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { command } from '../../platform/command.ts';
import { requirementDropped } from '../events.ts';
import { requirements } from '../tables.ts';
import { requirementOf } from './requirement-of.ts';

export const dropRequirement = command({
  name: 'registration.drop-requirement',
  says: 'Stop asking',
  done: 'The credential is no longer asked for.',
  http: 'DELETE /requirements/:requirement',
  input: z.object({}),
  output: z.object({ requirement: z.uuid() }),
  of: requirementOf,
  may: aProgramManager,
  run: async (ctx, input, { program, requirement: { typeId, role } }) => {
    await ctx.db.delete(requirements).where(eq(requirements.id, input.requirement));
    await ctx.emit(requirementDropped, { program, type: typeId, role });
    return { requirement: input.requirement };
  },
});
