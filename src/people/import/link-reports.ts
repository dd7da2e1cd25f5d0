import { sql } from 'drizzle-orm';
import type { Context } from '../../platform/context.ts';
import { lockReportingLines } from '../directory/report-to.ts';
import { circlesAmong } from './circles-among.ts';
import { drawReportingLines } from './draw-reporting-lines.ts';
import { openCircles } from './find-reporting-lines.ts';
import type { MergedSoFar } from './import-of.ts';

/** Sets the managers that were not there yet when their people were merged, and draws the lines anew. */
export async function linkReports(ctx: Context, id: string, { moved = 0, waiting = 0 }: MergedSoFar): Promise<void> {
  if (moved === 0) return;
  await lockReportingLines(ctx);
  if (waiting > 0)
    await ctx.db.execute(sql`
      update people.persons p set manager_id = r.manager_id from people.import_rows r
      where r.import_id = ${id} and not r.refused and r.person_id = p.id and p.manager_id is distinct from r.manager_id`);
  // Somebody may have moved a manager while the file was being merged.
  const circles = await circlesAmong(ctx, sql`select id as person, manager_id as manager from people.persons`);
  await openCircles(ctx, id, circles);
  if (circles.length > 0)
    await ctx.db.execute(sql`
      update people.persons p set manager_id = null from people.import_rows r
      where r.import_id = ${id} and r.person_id = p.id and p.id = any(${sql.param(circles.flat())}::uuid[])`);
  await drawReportingLines(ctx);
}
