import { eq, sql, type SQL } from 'drizzle-orm';
import type { Context } from '../../platform/context.ts';
import { actsAsOwner } from '../directory/address-of-role-holder.ts';
import { imports } from '../tables.ts';
import { findManagers } from './find-reporting-lines.ts';
import type { Import } from './import-of.ts';
import { joinByHashing, lockImport } from './lock-import.ts';
import type { Reason } from './read-person.rules.ts';
import type { Target } from './targets.ts';

/**
 * Finds out which rows are about people who are known and whom they name as manager, and refuses those
 * that contradict each other or the directory.
 */
export async function judgeRows(ctx: Context, { id, mapping }: Import): Promise<void> {
  const { judgedAt } = await lockImport(ctx, id);
  if (judgedAt) return;
  await joinByHashing(ctx);
  const refuse = (field: Target, reason: Reason, culprits: SQL) => refuseRows(ctx, id, { field, reason, culprits });
  await refuse('email', 'duplicate_email', repeatedIn(id, sql`lower(email)`));
  await refuse('employeeNumber', 'duplicate_number', repeatedIn(id, sql`employee_number`));
  if (await recognise(ctx, id)) await refuse('email', 'duplicate_person', repeatedIn(id, sql`person_id`));
  await refuse(
    'email',
    'email_taken',
    sql`
    select r.line, r.email as value from people.import_rows r join people.persons p on lower(p.email) = lower(r.email)
    where r.import_id = ${id} and p.id <> r.person_id`,
  );
  if (!(await actsAsOwner(ctx)))
    await refuse(
      'email',
      'email_guarded',
      sql`
      select r.line, r.email as value from people.import_rows r join people.persons p on p.id = r.person_id
      where r.import_id = ${id} and r.known and lower(r.email) is distinct from lower(p.email) and r.email is not null
        and exists (select from people.role_grants held where held.person_id = p.id and held.revoked_at is null)`,
    );
  if (mapping.targets.includes('manager')) await findManagers(ctx, id, mapping);
  await ctx.db.update(imports).set({ judgedAt: ctx.now }).where(eq(imports.id, id));
}

/** Rows whose value stands in an earlier row already; the problem names its line. */
const repeatedIn = (id: string, value: SQL) => sql`
  select line, earliest::text as value from people.import_rows
  join (select ${value} as repeated, min(line) as earliest from people.import_rows
    where import_id = ${id} and not refused and ${value} is not null group by 1 having count(*) > 1) r on ${value} = repeated
  where import_id = ${id} and not refused and line <> earliest`;

/** First by number, then by address: who gets a number later is still recognised. @returns whether anybody is known */
async function recognise(ctx: Context, id: string): Promise<boolean> {
  const byNumber = await ctx.db.execute(sql`
    update people.import_rows r set person_id = p.id, known = true from people.persons p
    where r.import_id = ${id} and not r.refused and p.employee_number = r.employee_number`);
  const byAddress = await ctx.db.execute(sql`
    update people.import_rows r set person_id = p.id, known = true from people.persons p
    where r.import_id = ${id} and not r.refused and not r.known and lower(p.email) = lower(r.email)
      and (p.employee_number is null or r.employee_number is null)`);
  return (byNumber.rowCount ?? 0) + (byAddress.rowCount ?? 0) > 0;
}

async function refuseRows(
  ctx: Context,
  id: string,
  { field, reason, culprits }: { field: Target; reason: Reason; culprits: SQL },
): Promise<void> {
  await ctx.db.execute(sql`
    with culprits as (${culprits}),
    told as (
      insert into people.import_problems (organization_id, import_id, line, field, reason, value, refused)
      select ${ctx.organizationId}::uuid, ${id}::uuid, line, ${field}::text, ${reason}::text, value, true from culprits
      on conflict (import_id, line, field) do update set reason = excluded.reason, value = excluded.value, refused = true)
    update people.import_rows r set refused = true from culprits where r.import_id = ${id} and r.line = culprits.line`);
}
