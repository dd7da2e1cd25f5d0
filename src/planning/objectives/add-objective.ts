import { eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { command } from '../../platform/command.ts';
import { programChanged } from '../events.ts';
import { objectiveFields } from '../program-fields.ts';
import { objectives } from '../tables.ts';

const mostObjectives = 20;

export const addObjective = command({
  name: 'planning.add-objective',
  says: 'Add the objective',
  done: 'The objective is added.',
  http: 'POST /programs/:program/objectives',
  input: objectiveFields,
  output: z.object({ objective: z.uuid() }),
  may: aProgramManager,
  ready: async (ctx, { program }) => {
    const count = await ctx.db.$count(objectives, eq(objectives.programId, program));
    return count >= mostObjectives ? `A program has at most ${mostObjectives} objectives; fewer are easier to remember.` : undefined;
  },
  run: async (ctx, { program, ...fields }) => {
    const id = ctx.newId();
    await ctx.db.insert(objectives).values({
      id,
      organizationId: ctx.organizationId,
      programId: program,
      place: sql`(select coalesce(max(place) + 1, 0) from ${objectives} where program_id = ${program})`,
      ...fields,
      baseline: fields.baseline ?? null,
      dueOn: fields.dueOn ?? null,
      measure: fields.measure ?? null,
    });
    await ctx.emit(programChanged, { program, what: 'objectives' });
    return { objective: id };
  },
});
