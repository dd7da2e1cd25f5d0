import { and, eq, or, sql } from 'drizzle-orm';
import type { Context } from '../../platform/context.ts';
import { Invalid } from '../../platform/problems.ts';
import { persons, reportingLines } from '../tables.ts';

/** Finds a manager as people name one: by e-mail address, employee number or id. @throws Invalid on the field `manager` */
export async function managerNamed(ctx: Context, given: string): Promise<string> {
  const [found] = await ctx.db
    .select({ id: persons.id })
    .from(persons)
    .where(or(sql`lower(${persons.email}) = lower(${given})`, eq(persons.employeeNumber, given), sql`${persons.id}::text = ${given}`))
    .limit(1);
  if (!found) throw new Invalid({ manager: `Nobody in the directory has the e-mail address or employee number “${given}”.` });
  return found.id;
}

/** Changes of reporting lines wait for one another, so that two of them cannot close a circle. */
export async function lockReportingLines(ctx: Context): Promise<void> {
  await ctx.db.execute(sql`select pg_advisory_xact_lock(hashtextextended('reporting lines ' || ${ctx.organizationId}::text, 0))`);
}

/** Puts the person, with everyone below, under another manager or none. @throws Invalid where that would close a circle */
export async function setManager(ctx: Context, person: string, manager: string | null): Promise<void> {
  await lockReportingLines(ctx);
  if (manager !== null && (manager === person || (await isBelow(ctx, manager, person))))
    throw new Invalid({ manager: 'This manager reports to the person, directly or through others. Change that line first.' });
  await ctx.db.update(persons).set({ managerId: manager }).where(eq(persons.id, person));
  await ctx.db.execute(sql`
    delete from people.reporting_lines line
    where line.above_id in (select above_id from people.reporting_lines where person_id = ${person})
      and (line.person_id = ${person} or line.person_id in (select person_id from people.reporting_lines where above_id = ${person}))`);
  if (manager !== null)
    await ctx.db.execute(sql`
      insert into people.reporting_lines (organization_id, person_id, above_id, distance)
      select ${ctx.organizationId}::uuid, under.id, over.id, under.distance + 1 + over.distance
      from (select ${person}::uuid as id, 0 as distance union all select person_id, distance from people.reporting_lines where above_id = ${person}) under,
        (select ${manager}::uuid as id, 0 as distance union all select above_id, distance from people.reporting_lines where person_id = ${manager}) over`);
}

async function isBelow(ctx: Context, person: string, above: string): Promise<boolean> {
  const found = await ctx.db
    .select({ distance: reportingLines.distance })
    .from(reportingLines)
    .where(and(eq(reportingLines.personId, person), eq(reportingLines.aboveId, above)));
  return found.length > 0;
}
