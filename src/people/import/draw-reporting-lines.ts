import { sql } from 'drizzle-orm';
import type { Context } from '../../platform/context.ts';

/** No organisation has as many levels; a file that claims so is not followed further. */
export const deepest = 64;

/** Draws every line of the organisation anew from who manages whom. The caller holds the lock on reporting lines. */
export async function drawReportingLines(ctx: Context): Promise<void> {
  await ctx.db.execute(sql`delete from people.reporting_lines`);
  await ctx.db.execute(sql`
    with recursive line as (
      select id as person, manager_id as above, 1 as distance from people.persons where manager_id is not null
      union all
      select line.person, p.manager_id, distance + 1 from line join people.persons p on p.id = line.above
      where p.manager_id is not null and distance < ${deepest})
    insert into people.reporting_lines (organization_id, person_id, above_id, distance)
    select ${ctx.organizationId}::uuid, person, above, distance from line`);
}
