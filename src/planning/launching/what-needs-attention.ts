import { and, inArray, isNull } from 'drizzle-orm';
import type { Context } from '../../platform/context.ts';
import type { NextThing } from '../../platform/stage.ts';
import { programs } from '../tables.ts';
import { planningWords } from '../words.ts';

/** Programs that are still being prepared: their checklist says what comes next. */
export async function whatNeedsAttention(ctx: Context, ids: readonly string[]): Promise<ReadonlyMap<string, NextThing[]>> {
  if (ids.length === 0) return new Map();
  const planned = await ctx.db
    .select({ id: programs.id })
    .from(programs)
    .where(and(inArray(programs.id, [...ids]), isNull(programs.launchedAt), isNull(programs.archivedAt)));
  const thing = (id: string): NextThing => ({ says: ctx.say(planningWords, 'attention.prepare'), to: `/programs/${id}`, weight: 20 });
  return new Map(planned.map(({ id }) => [id, [thing(id)]]));
}
