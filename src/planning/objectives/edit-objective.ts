import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { command } from '../../platform/command.ts';
import { programChanged } from '../events.ts';
import { objectiveOf } from './objective-of.ts';
import { objectiveFields } from '../program-fields.ts';
import { objectives } from '../tables.ts';

export const editObjective = command({
  name: 'planning.edit-objective',
  says: 'Save the objective',
  done: 'The objective is saved.',
  http: 'PUT /objectives/:objective',
  input: objectiveFields,
  output: z.object({ objective: z.uuid() }),
  of: objectiveOf,
  may: aProgramManager,
  run: async (ctx, { objective, ...fields }, { program }) => {
    await ctx.db
      .update(objectives)
      .set({ ...fields, baseline: fields.baseline ?? null, dueOn: fields.dueOn ?? null, measure: fields.measure ?? null })
      .where(eq(objectives.id, objective));
    await ctx.emit(programChanged, { program, what: 'objectives' });
    return { objective };
  },
});
