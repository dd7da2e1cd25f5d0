import { z } from 'zod';
import { aReaderOfReports } from '../people/access.ts';
import { programs } from '../planning/tables.ts';
import { query } from '../platform/command.ts';
import { events } from '../platform/db/tables.ts';
import { NotFound } from '../platform/problems.ts';
import { eq, sql } from 'drizzle-orm';
import { stageNames, stageStatesOf } from './stage-states.ts';

const state = z.object({ says: z.string(), mark: z.enum(['ahead', 'now', 'done', 'attention']) });

const output = z.object({
  name: z.string(),
  stages: z.array(z.object({ name: z.enum(stageNames), state: state.optional() })),
});

export type ShownStages = z.output<typeof output>;

/** A program's name and how far each of its six stages is: its left navigation. */
export const showStages = query({
  name: 'site.show-stages',
  says: 'How far each stage of a program is',
  http: 'GET /programs/:program/stages',
  input: z.object({}),
  output,
  may: aReaderOfReports,
  run: async (ctx, { program }) => {
    const newestEvent = sql<
      string | null
    >`(select e.id from ${events} e where e.organization_id = ${programs}.organization_id order by e.id desc limit 1)`;
    const [found] = await ctx.db.select({ name: programs.name, newestEvent }).from(programs).where(eq(programs.id, program));
    if (!found) throw new NotFound();
    const states = await stageStatesOf(ctx, program, found.newestEvent);
    return { name: found.name, stages: stageNames.map((name) => ({ name, state: states[name] })) };
  },
});
