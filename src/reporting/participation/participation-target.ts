import { and, asc, eq } from 'drizzle-orm';
import { objectives } from '../../planning/tables.ts';
import type { Told } from '../report.ts';
import { oncePerScope } from '../shape/once-per-scope.ts';

/** The first objective on participation, as a share; null where there is none. */
export const participationTarget = oncePerScope(async (ctx, { program }): Promise<Told> => {
  const [found] = await ctx.db
    .select({ target: objectives.target })
    .from(objectives)
    .where(and(eq(objectives.programId, program), eq(objectives.measure, 'participation')))
    .orderBy(asc(objectives.place))
    .limit(1);
  return { value: found ? found.target / 100 : null };
});
