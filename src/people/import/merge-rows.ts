import { sql } from 'drizzle-orm';
import type { Context } from '../../platform/context.ts';
import { dayOf } from '../active.ts';
import { personLeft } from '../events.ts';
import { organizationOf } from '../organization-of.ts';
import type { Import } from './import-of.ts';
import { joinByHashing, lockImport } from './lock-import.ts';
import { mergedColumns } from './merged-columns.ts';

const rowsAtOnce = 5_000;

/**
 * Stores the next rows: adds whom nobody knew, changes what is different, leaves the rest untouched,
 * and notices who has left. @returns how many rows were dealt with; 0 when none is left
 */
export async function mergeRows(ctx: Context, found: Import): Promise<number> {
  await lockImport(ctx, found.id);
  await joinByHashing(ctx);
  const organization = await organizationOf(ctx);
  const { changes, differs } = mergedColumns(found.mapping);
  const leaves = found.mapping.targets.includes('leftOn');
  const departed = leaves ? sql`case when b.gone then coalesce(p.departed_at, ${ctx.now}) end` : sql`p.departed_at`;
  const merged = await ctx.db.execute<{ id: string; line: number; left: boolean }>(sql`
    with batch as (
      select r.*, coalesce(r.left_on < ${dayOf(ctx.now)}::date, false) as gone, old.id is not null and old.departed_at is null and old.erased_at is null as was_active
      from people.import_rows r left join people.persons old on old.id = r.person_id and r.known
      where r.import_id = ${found.id} and r.outcome is null order by r.line limit ${rowsAtOnce}),
    added as (
      insert into people.persons (id, organization_id, given_name, family_name, email, employee_number, title, department, location,
        time_zone, language, hired_on, left_on, departed_at, other_fields, created_at, imported_at)
      select person_id, organization_id, given_name, family_name, email, employee_number, title, department, location,
        coalesce(time_zone, ${organization.timeZone}), ${organization.language}, hired_on, left_on, case when gone then ${ctx.now}::timestamptz end,
        other_fields, ${ctx.now}, ${ctx.now}
      from batch where not known),
    changed as (
      update people.persons p set ${changes}, departed_at = ${departed}, imported_at = ${ctx.now}
      from batch b where b.known and p.id = b.person_id and (${differs})
      returning p.id)
    update people.import_rows r set
      outcome = case when not b.known then 'added' when changed.id is not null then 'changed' else 'unchanged' end,
      departs = b.gone and (not b.known or b.was_active)
    from batch b left join changed on changed.id = b.person_id
    where r.import_id = ${found.id} and r.line = b.line
    returning r.person_id as id, r.line, b.gone and b.was_active as left`);
  for (const { id, left } of merged.rows) if (left && leaves) await ctx.emit(personLeft, { person: id });
  return merged.rows.length;
}
