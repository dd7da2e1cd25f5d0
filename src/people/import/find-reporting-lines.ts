import { sql } from 'drizzle-orm';
import type { Context } from '../../platform/context.ts';
import { circlesAmong } from './circles-among.ts';
import { mergedValue } from './merged-columns.ts';
import type { Reason } from './read-person.rules.ts';
import type { Mapping } from './targets.ts';

/** Finds the manager each row names, among everyone there will be; what names nobody, or closes a circle, is told and left out. */
export async function findManagers(ctx: Context, id: string, mapping: Mapping): Promise<void> {
  await findNamed(ctx, id, mapping);
  await tellUnknown(ctx, id);
  await ctx.db.execute(sql`update people.import_rows set manager_id = null where import_id = ${id} and manager_id = person_id`);
  await openCircles(ctx, id, await circlesAmong(ctx, linesWith(id)));
}

/** The members of a circle keep none of the managers the file gives them, and each is told whom it runs through. */
export async function openCircles(ctx: Context, id: string, circles: readonly string[][]): Promise<void> {
  if (circles.length === 0) return;
  const names = await namesOf(ctx, id, [...new Set(circles.flatMap(firstOf))]);
  const members = circles.flatMap((circle) => {
    const path = firstOf(circle).map((one) => names.get(one) ?? '?');
    return circle.map((person) => ({ person, path: path.join(', ') }));
  });
  await ctx.db.execute(sql`
    with members as (select * from json_to_recordset(${JSON.stringify(members)}::json) as m(person uuid, path text)),
    told as (
      insert into people.import_problems (organization_id, import_id, line, field, reason, value, refused)
      select r.organization_id, r.import_id, r.line, 'manager', ${'manager_circle' satisfies Reason}, left(path, 200), false
      from people.import_rows r join members on r.person_id = person where r.import_id = ${id} and not r.refused
      on conflict do nothing)
    update people.import_rows r set manager_id = null from members where r.import_id = ${id} and r.person_id = person`);
}

/** A circle may run through thousands. */
const firstOf = (circle: readonly string[]) => circle.slice(0, 5);

const rowsOf = (id: string) => sql`select * from people.import_rows where import_id = ${id} and not refused`;

/** By number, by address, or by a full name that only one person has. */
async function findNamed(ctx: Context, id: string, mapping: Mapping): Promise<void> {
  const merged = (column: string) => sql`case when b.line is null then ${sql.raw(`p.${column}`)} else ${mergedValue(mapping, column)} end`;
  await ctx.db.execute(sql`
    with rows as materialized (${rowsOf(id)}),
    named as materialized (select manager, lower(manager) as lowered from rows where manager is not null group by manager),
    everyone as materialized (
      select p.id, ${merged('employee_number')} as number, lower(${merged('email')}) as email,
        lower(${merged('given_name')} || ' ' || ${merged('family_name')}) as name
      from people.persons p left join rows b on b.known and b.person_id = p.id
      union all select person_id, employee_number, lower(email), lower(given_name || ' ' || family_name) from rows where not known),
    found as (
      select manager, coalesce(min(id::text) filter (where by = 1), min(id::text) filter (where by = 2),
        case when count(*) = 1 then min(id::text) end)::uuid as manager_id
      from (select manager, id, 1 as by from named join everyone on number = manager
        union all select manager, id, 2 from named join everyone on email = lowered
        union all select manager, id, 3 from named join everyone on name = lowered) known group by manager)
    update people.import_rows r set manager_id = found.manager_id from found
    where r.import_id = ${id} and not r.refused and r.manager = found.manager and found.manager_id is not null`);
}

/** Who reports to whom once the rows are merged. */
const linesWith = (id: string) => sql`
  select p.id as person, case when b.line is null then p.manager_id else b.manager_id end as manager
  from people.persons p left join (${rowsOf(id)} and known) b on b.person_id = p.id
  union all select person_id, manager_id from (${rowsOf(id)} and not known) b`;

async function tellUnknown(ctx: Context, id: string): Promise<void> {
  await ctx.db.execute(sql`
    insert into people.import_problems (organization_id, import_id, line, field, reason, value, refused)
    select r.organization_id, r.import_id, r.line, 'manager', ${'manager_unknown' satisfies Reason}, left(r.manager, 200), false
    from people.import_rows r where r.import_id = ${id} and not r.refused and r.manager is not null and r.manager_id is null
    on conflict do nothing`);
}

/** By id; the rows come first, for their people may not be there yet. */
async function namesOf(ctx: Context, id: string, ids: readonly string[]): Promise<Map<string, string>> {
  const found = await ctx.db.execute<{ id: string; name: string }>(sql`
    select asked.id, trim(coalesce(r.given_name, p.given_name) || ' ' || coalesce(r.family_name, p.family_name)) as name
    from unnest(${sql.param(ids)}::uuid[]) asked (id)
    left join people.import_rows r on r.import_id = ${id} and r.person_id = asked.id
    left join people.persons p on p.id = asked.id`);
  return new Map(found.rows.map((row) => [row.id, row.name]));
}
