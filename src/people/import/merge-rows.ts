import { eq, sql } from 'drizzle-orm';
import type { Context } from '../../platform/context.ts';
import { recordEvents } from '../../platform/record-event.ts';
import { dayOf } from '../active.ts';
import { personLeft } from '../events.ts';
import { organizationOf } from '../organization-of.ts';
import { imports } from '../tables.ts';
import type { Import, MergedSoFar } from './import-of.ts';
import { joinByHashing, lockImport } from './lock-import.ts';
import { mergedColumns } from './merged-columns.ts';

export const mergedAtOnce = 10_000;

type Batch = Required<MergedSoFar> & { rows: number; departed: string[] };

/**
 * Stores the next rows: adds whom nobody knew, changes what is different, leaves the rest untouched,
 * and notices who has left. @returns how many rows were dealt with; fewer than `mergedAtOnce` when none is left
 */
export async function mergeRows(ctx: Context, found: Import): Promise<number> {
  const { merged } = await lockImport(ctx, found.id);
  await joinByHashing(ctx);
  const batch = await mergeBatch(ctx, found, merged.line ?? 0);
  if (batch.rows === 0) return 0;
  await recordEvents(
    ctx,
    personLeft,
    batch.departed.map((person) => ({ person })),
  );
  const sum = (key: keyof MergedSoFar) => (merged[key] ?? 0) + batch[key];
  const soFar: Required<MergedSoFar> = {
    line: batch.line,
    added: sum('added'),
    changed: sum('changed'),
    unchanged: sum('unchanged'),
    left: sum('left'),
    moved: sum('moved'),
    waiting: sum('waiting'),
  };
  await ctx.db.update(imports).set({ merged: soFar }).where(eq(imports.id, found.id));
  return batch.rows;
}

async function mergeBatch(ctx: Context, { id, mapping }: Import, after: number): Promise<Batch> {
  const organization = await organizationOf(ctx);
  const { changes, differs } = mergedColumns(mapping);
  const leaves = mapping.targets.includes('leftOn');
  const departed = leaves ? sql`case when b.gone then coalesce(p.departed_at, ${ctx.now}) end` : sql`p.departed_at`;
  const had = mapping.targets.includes('manager') ? sql`old.manager_id` : sql`r.manager_id`;
  const done = await ctx.db.execute<Batch & Record<string, unknown>>(sql`
    with next as (
      select r.*, coalesce(r.left_on < ${dayOf(ctx.now)}::date, false) as gone, ${had} is distinct from r.manager_id as moves,
        old.id is not null and old.departed_at is null and old.erased_at is null as was_active
      from (select * from people.import_rows where import_id = ${id} and not refused and line > ${after} order by line limit ${mergedAtOnce}) r
      left join people.persons old on old.id = r.person_id and r.known),
    batch as (
      select next.*, coalesce(boss.id, peer.person_id) is not null as there
      from next left join people.persons boss on boss.id = next.manager_id left join next peer on peer.person_id = next.manager_id),
    added as (
      insert into people.persons (id, organization_id, given_name, family_name, email, employee_number, title, department, location,
        time_zone, language, manager_id, hired_on, left_on, departed_at, other_fields, created_at, imported_at)
      select person_id, organization_id, given_name, family_name, email, employee_number, title, department, location,
        coalesce(time_zone, ${organization.timeZone}), ${organization.language}, case when there then manager_id end, hired_on, left_on,
        case when gone then ${ctx.now}::timestamptz end, other_fields, ${ctx.now}, ${ctx.now}
      from batch where not known),
    changed as (
      update people.persons p set ${changes}, departed_at = ${departed}, imported_at = ${ctx.now}
      from batch b where b.known and p.id = b.person_id and (${differs})
      returning p.id)
    select count(*)::int as rows, coalesce(max(line), 0) as line, count(*) filter (where not known)::int as added,
      (select count(*)::int from changed) as changed,
      (count(*) filter (where known) - (select count(*) from changed))::int as unchanged,
      count(*) filter (where gone and (not known or was_active))::int as "left",
      count(*) filter (where moves)::int as moved, count(*) filter (where manager_id is not null and not there)::int as waiting,
      coalesce(array_agg(person_id) filter (where gone and was_active), '{}') as departed
    from batch`);
  return done.rows[0] as Batch;
}
