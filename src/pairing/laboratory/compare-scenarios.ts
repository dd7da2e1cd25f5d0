import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { personNames } from '../../people/person-names.ts';
import { query } from '../../platform/command.ts';
import type { Context } from '../../platform/context.ts';
import { desc, eq } from 'drizzle-orm';
import { scenarios } from '../tables.ts';
import { criteriaSet } from '../criteria/criteria-set.ts';
import { change } from './change.ts';
import { criteriaInScenario } from './criteria-in-scenario.ts';
import { figures } from './outcome.ts';

export const comparedAtOnce = 4;

/** Up to four scenarios side by side; the newest where none are named. */
export const compareScenarios = query({
  name: 'pairing.compare-scenarios',
  says: 'Compare scenarios',
  http: 'GET /programs/:program/scenario-comparison',
  input: z.object({
    scenarios: z
      .array(z.uuid({ error: 'This scenario is not known.' }))
      .max(50)
      .optional(),
  }),
  output: z.object({
    items: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        takenAt: z.date(),
        changes: z.array(change),
        set: criteriaSet,
        start: figures,
        outcome: figures.extend({ moved: z.number().int(), newlyMatched: z.number().int(), newlyAlone: z.number().int() }),
      }),
    ),
    /** How many were asked for beyond what is shown. */
    more: z.number().int(),
    names: z.record(z.string(), z.string()),
  }),
  may: aProgramManager,
  run: async (ctx, { program, scenarios: asked }) => {
    const ids = asked?.length ? asked : await newestIn(ctx, program);
    const found = [];
    for (const id of ids.slice(0, comparedAtOnce)) found.push(await criteriaInScenario(ctx, program, id));
    const people = found.flatMap(({ scenario }) =>
      scenario.changes.flatMap((one) => [...('mentee' in one ? [one.mentee] : []), ...('mentor' in one ? [one.mentor] : [])]),
    );
    const names = await personNames(ctx, people);
    return {
      items: found.map(({ scenario: { id, name, changes, outcome }, takenAt, set, start }) => ({
        id,
        name,
        takenAt,
        changes,
        set,
        start,
        outcome: {
          ...figures.parse(outcome),
          moved: outcome.moved.count,
          newlyMatched: outcome.newlyMatched,
          newlyAlone: outcome.newlyAlone,
        },
      })),
      more: Math.max(0, ids.length - comparedAtOnce),
      names: Object.fromEntries([...names].map(([id, { name }]) => [id, name])),
    };
  },
});

async function newestIn(ctx: Context, program: string): Promise<string[]> {
  const rows = await ctx.db
    .select({ id: scenarios.id })
    .from(scenarios)
    .where(eq(scenarios.programId, program))
    .orderBy(desc(scenarios.changedAt), desc(scenarios.id));
  return rows.map(({ id }) => id);
}
