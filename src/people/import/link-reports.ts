import { eq, sql } from 'drizzle-orm';
import type { Context } from '../../platform/context.ts';
import { lockReportingLines } from '../directory/report-to.ts';
import { nameOf, personNames } from '../person-names.ts';
import { imports } from '../tables.ts';
import { circlesIn, type Line } from './circles.rules.ts';
import type { Import } from './import-of.ts';
import { joinByHashing, lockImport } from './lock-import.ts';
import type { Reason } from './read-person.rules.ts';
import { drawReportingLines, deepest } from './draw-reporting-lines.ts';

/** Gives everyone in the file the manager it names, once everyone is there; what names nobody, or closes a circle, is told and left out. */
export async function setManagers(ctx: Context, { id, mapping }: Import): Promise<void> {
  await lockImport(ctx, id);
  await joinByHashing(ctx);
  if (mapping.targets.includes('manager')) {
    await lockReportingLines(ctx);
    await findManagers(ctx, id);
    await tell(ctx, id, 'manager_unknown', sql`r.manager is not null and r.manager_id is null`, sql`r.manager`);
    await ctx.db.execute(sql`update people.import_rows set manager_id = null where import_id = ${id} and manager_id = person_id`);
    await openCircles(ctx, id);
    if (await store(ctx, id)) await drawReportingLines(ctx);
  }
  await ctx.db.update(imports).set({ managersSetAt: ctx.now }).where(eq(imports.id, id));
}

/** By number, by address, or by a full name that only one person has. */
async function findManagers(ctx: Context, id: string): Promise<void> {
  const find = (where: ReturnType<typeof sql>) =>
    ctx.db.execute(sql`
      update people.import_rows r set manager_id = p.id from people.persons p
      where r.import_id = ${id} and r.outcome <> 'refused' and r.manager_id is null and r.manager is not null and ${where}`);
  await find(sql`p.employee_number = r.manager`);
  await find(sql`lower(p.email) = lower(r.manager)`);
  await ctx.db.execute(sql`
    update people.import_rows r set manager_id = p.id
    from (select lower(given_name || ' ' || family_name) as name, min(id::text)::uuid as id from people.persons group by 1 having count(*) = 1) p
    where r.import_id = ${id} and r.outcome <> 'refused' and r.manager_id is null and lower(r.manager) = p.name`);
}

async function tell(ctx: Context, id: string, reason: Reason, where: ReturnType<typeof sql>, value: ReturnType<typeof sql>): Promise<void> {
  await ctx.db.execute(sql`
    insert into people.import_problems (organization_id, import_id, line, field, reason, value, refused)
    select r.organization_id, r.import_id, r.line, 'manager', ${reason}::text, left(${value}, 200), false
    from people.import_rows r where r.import_id = ${id} and r.outcome <> 'refused' and ${where}
    on conflict do nothing`);
}

/** Whoever is not below somebody without a manager is in a circle or below one. */
async function openCircles(ctx: Context, id: string): Promise<void> {
  const loose = await ctx.db.execute<Line & Record<string, unknown>>(sql`
    with recursive lines as materialized (
      select p.id as person, case when r.line is not null then r.manager_id else p.manager_id end as manager
      from people.persons p left join people.import_rows r on r.import_id = ${id} and r.person_id = p.id and r.outcome <> 'refused'),
    reached as (
      select person, 0 as depth from lines where manager is null
      union all select l.person, depth + 1 from lines l join reached on l.manager = reached.person where depth < ${deepest})
    select person, manager from lines l where manager is not null and not exists (select from reached where reached.person = l.person)`);
  for (const circle of circlesIn(loose.rows)) {
    const names = await personNames(ctx, circle.slice(0, 5));
    const path = circle.slice(0, 5).map((one) => nameOf(names.get(one) ?? { givenName: '?', familyName: '' }));
    const members = sql`r.person_id = any(${sql.param(circle)}::uuid[])`;
    await tell(ctx, id, 'manager_circle', members, sql`${path.join(', ')}::text`);
    await ctx.db.execute(sql`update people.import_rows r set manager_id = null where r.import_id = ${id} and ${members}`);
  }
}

/** @returns whether anybody's manager changed */
async function store(ctx: Context, id: string): Promise<boolean> {
  const changed = await ctx.db.execute(sql`
    with changed as (
      update people.persons p set manager_id = r.manager_id from people.import_rows r
      where r.import_id = ${id} and r.outcome <> 'refused' and r.person_id = p.id and p.manager_id is distinct from r.manager_id
      returning p.id)
    update people.import_rows r set outcome = case when outcome = 'unchanged' then 'changed' else outcome end
    from changed where r.import_id = ${id} and r.person_id = changed.id`);
  return (changed.rowCount ?? 0) > 0;
}
