import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { command } from '../../platform/command.ts';
import { divisionFrom, divisionInput } from './division-input.ts';
import { programChanged } from '../events.ts';
import { programOf } from '../program-of.ts';
import { structureOf } from '../structures.ts';
import { programs } from '../tables.ts';

/** How a pool is divided, as far as the program's structure leaves a choice. */
export const editDivision = command({
  name: 'planning.edit-division',
  says: 'Save how people are put together',
  done: 'This is kept, and counts from the next proposal on.',
  http: 'PUT /programs/:program/division',
  input: z.object(divisionInput),
  output: z.object({ program: z.uuid() }),
  may: aProgramManager,
  run: async (ctx, { program, ...given }) => {
    const { settings, structure } = await programOf(ctx, program);
    const division = divisionFrom(structureOf(structure), settings.division, given);
    await ctx.db
      .update(programs)
      .set({ settings: { ...settings, division } })
      .where(eq(programs.id, program));
    await ctx.emit(programChanged, { program, what: 'settings' });
    return { program };
  },
});
