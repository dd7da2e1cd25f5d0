import { sql, type SQL } from 'drizzle-orm';
import type { Context } from '../../platform/context.ts';
import { circlesIn, type Line } from './circles.rules.ts';
import { deepest } from './draw-reporting-lines.ts';

/**
 * Whoever is not below somebody without a manager is in a circle or below one; only they are looked at here.
 * @param lines a select of everyone's `person` and `manager` @returns every circle once
 */
export async function circlesAmong(ctx: Context, lines: SQL): Promise<string[][]> {
  const loose = await ctx.db.execute<Line & Record<string, unknown>>(sql`
    with recursive lines as materialized (${lines}),
    reached as (
      select person, 0 as depth from lines where manager is null
      union all select l.person, depth + 1 from lines l join reached on l.manager = reached.person where depth < ${deepest})
    select person, manager from lines l where manager is not null and not exists (select from reached where reached.person = l.person)`);
  return circlesIn(loose.rows);
}
