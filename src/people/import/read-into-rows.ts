import { eq, sql } from 'drizzle-orm';
import type { Context } from '../../platform/context.ts';
import type { Desk } from '../../platform/work.ts';
import { importProblems, imports } from '../tables.ts';
import type { Import } from './import-of.ts';
import { lockImport } from './lock-import.ts';
import { readPieces } from './pieces.ts';
import { readPerson, type RowRead } from './read-person.rules.ts';
import { readRows } from './read-rows.ts';

const rowsAtOnce = 1_000;

/** Reads the file as a stream, each row once: what was read before a crash is passed over. @param progress told the share of the file that is read */
export async function readIntoRows(desk: Desk, found: Import, progress: (share: number) => Promise<void>): Promise<void> {
  let bytes = 0;
  const counted = async function* () {
    for await (const piece of readPieces(desk.transaction, found.id)) {
      bytes += piece.length;
      yield piece;
    }
  };
  let batch: RowRead[] = [];
  let header = true;
  const store = async () => {
    await desk.transaction((ctx) => storeRows(ctx, found.id, batch));
    batch = [];
    await progress(Math.min(1, bytes / Math.max(1, found.sizeBytes)));
  };
  for await (const { line, cells } of readRows(counted(), found)) {
    if (!header && line > found.readLine) batch.push(readPerson(cells, line, found.columns, found.mapping));
    header = false;
    if (batch.length === rowsAtOnce) await store();
  }
  if (batch.length > 0) await store();
}

async function storeRows(ctx: Context, id: string, read: RowRead[]): Promise<void> {
  await lockImport(ctx, id);
  const [at] = await ctx.db.select({ readLine: imports.readLine }).from(imports).where(eq(imports.id, id));
  const fresh = read.filter((row) => row.line > (at?.readLine ?? 0));
  const rows = fresh.flatMap(({ person }) => (person ? [{ ...person, id: ctx.newId() }] : []));
  await ctx.db.execute(sql`
    insert into people.import_rows (organization_id, import_id, line, person_id, given_name, family_name, email, employee_number, title,
      department, location, time_zone, manager, hired_on, left_on, other_fields)
    select ${ctx.organizationId}::uuid, ${id}::uuid, r.* from json_to_recordset(${JSON.stringify(rows)}::json) as r(
      line int, id uuid, "givenName" text, "familyName" text, email text, "employeeNumber" text, title text,
      department text, location text, "timeZone" text, manager text, "hiredOn" date, "leftOn" date, "otherFields" jsonb)`);
  const problems = fresh.flatMap((row) => row.problems);
  if (problems.length > 0)
    await ctx.db
      .insert(importProblems)
      .values(problems.map((problem) => ({ ...problem, organizationId: ctx.organizationId, importId: id })))
      .onConflictDoNothing();
  const last = fresh.at(-1);
  if (last) await ctx.db.update(imports).set({ readLine: last.line }).where(eq(imports.id, id));
}
