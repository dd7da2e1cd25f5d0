import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { command } from '../../platform/command.ts';
import { programChanged } from '../events.ts';
import { objectiveOf } from './objective-of.ts';
import { objectives } from '../tables.ts';

export const removeObjective = command({
  name: 'planning.remove-objective',
  says: 'Remove the objective',
  done: 'The objective is removed.',
  http: 'DELETE /objectives/:objective',
  input: z.object({}),
  output: z.object({ objective: z.uuid() }),
  of: objectiveOf,
  may: aProgramManager,
  run: async (ctx, { objective }, { program }) => {
    await ctx.db.delete(objectives).where(eq(objectives.id, objective));
    await ctx.emit(programChanged, { program, what: 'objectives' });
    return { objective };
  },
});
