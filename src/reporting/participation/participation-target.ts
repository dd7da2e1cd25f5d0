import { asc, eq } from 'drizzle-orm';
import { objectives } from '../../planning/tables.ts';
import { measureOf } from '../objectives/measure-of.rules.ts';
import type { Told } from '../report.ts';
import { oncePerScope } from '../shape/once-per-scope.ts';

/** The first objective on participation, as a share; null where there is none. */
export const participationTarget = oncePerScope(async (ctx, { program }): Promise<Told> => {
  const rows = await ctx.db
    .select({ metric: objectives.metric, unit: objectives.unit, target: objectives.target })
    .from(objectives)
    .where(eq(objectives.programId, program))
    .orderBy(asc(objectives.place));
  const found = rows.find((row) => measureOf(row) === 'participation');
  return { value: found ? found.target / 100 : null };
});
