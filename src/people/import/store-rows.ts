import { sql } from 'drizzle-orm';
import type { Context } from '../../platform/context.ts';
import { importProblems } from '../tables.ts';
import { lockImport } from './lock-import.ts';
import type { PersonRow, RowRead } from './read-person.rules.ts';

/**
 * The rows go as one text, which the database takes apart five times as fast as it does JSON. No cell
 * that was read holds this character (readPerson refuses it), and none is a line break alone.
 */
const betweenCells = '\ufffd';
const betweenRows = '\ufffd\n\ufffd';

/** Keeps what was read of a file, each row once. */
export async function storeRows(ctx: Context, id: string, read: readonly RowRead[]): Promise<void> {
  const { readLine } = await lockImport(ctx, id);
  const fresh = read.filter((row) => row.line > readLine);
  const last = fresh.at(-1);
  if (!last) return;
  const rows = fresh.flatMap(({ person }) => (person ? [asText(ctx.newId(), person)] : []));
  await ctx.db.execute(sql`
    with told as (update people.imports set read_line = ${last.line} where id = ${id})
    insert into people.import_rows (organization_id, import_id, line, person_id, given_name, family_name, email, employee_number, title,
      department, location, time_zone, manager, hired_on, left_on, other_fields)
    select ${ctx.organizationId}::uuid, ${id}::uuid, c[1]::int, c[2]::uuid, c[3], coalesce(c[4], ''), c[5], c[6], c[7],
      c[8], c[9], c[10], c[11], c[12]::date, c[13]::date, coalesce(c[14], '{}')::jsonb
    from string_to_table(${rows.join(betweenRows)}, ${betweenRows}) r, string_to_array(r, ${betweenCells}, '') c where r <> ''`);
  const problems = fresh.flatMap((row) => row.problems);
  if (problems.length > 0)
    await ctx.db
      .insert(importProblems)
      .values(problems.map((problem) => ({ ...problem, organizationId: ctx.organizationId, importId: id })))
      .onConflictDoNothing();
}

function asText(id: string, person: PersonRow): string {
  const { line, givenName, familyName, email, employeeNumber, title, department, location, timeZone, manager, hiredOn, leftOn } = person;
  const cells = [line, id, givenName, familyName, email, employeeNumber, title, department, location, timeZone, manager, hiredOn, leftOn];
  return [...cells, others(person)].join(betweenCells);
}

/** The name of a column may hold what no cell does. */
function others({ otherFields }: PersonRow): string {
  for (const _any in otherFields) return JSON.stringify(otherFields).replaceAll(betweenCells, '\\ufffd');
  return '';
}
