import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { programs } from '../../planning/tables.ts';
import { command } from '../../platform/command.ts';
import { criteriaSet } from './criteria-set.ts';
import { writeCriteria } from './write-criteria.ts';

export const saveCriteria = command({
  name: 'pairing.save-criteria',
  says: 'Save the criteria',
  done: 'The criteria are saved. They count from the next proposal on; published matches stay as they are.',
  http: 'PUT /programs/:program/criteria',
  input: criteriaSet,
  output: z.object({ version: z.number().int() }),
  may: aProgramManager,
  run: async (ctx, { program, ...set }) => {
    await ctx.db.select({ id: programs.id }).from(programs).where(eq(programs.id, program)).for('update');
    return { version: await writeCriteria(ctx, program, set) };
  },
});
