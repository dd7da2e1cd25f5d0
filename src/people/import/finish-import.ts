import { eq, sql } from 'drizzle-orm';
import type { Context } from '../../platform/context.ts';
import { peopleImported } from '../events.ts';
import { importPieces, importRows, imports } from '../tables.ts';
import type { ImportCounts } from './import-of.ts';
import { lockImport } from './lock-import.ts';

/** Counts what became of the rows and lets go of the file, sensitive columns and all. */
export async function finishImport(ctx: Context, id: string): Promise<ImportCounts> {
  await lockImport(ctx, id);
  const [found] = await ctx.db.select().from(imports).where(eq(imports.id, id));
  if (found?.finishedAt) return found.counts as ImportCounts;
  const counted = await ctx.db.execute<ImportCounts & Record<string, unknown>>(sql`
    select added, changed, unchanged, "left", refused, (added + changed + unchanged + refused) as rows from (
      select count(*) filter (where outcome = 'added')::int as added, count(*) filter (where outcome = 'changed')::int as changed,
        count(*) filter (where outcome = 'unchanged')::int as unchanged, count(*) filter (where departs)::int as "left"
      from people.import_rows where import_id = ${id}) stored,
      (select count(distinct line)::int as refused from people.import_problems where import_id = ${id} and refused) problems`);
  const counts = counted.rows[0] as ImportCounts;
  await ctx.db.update(imports).set({ finishedAt: ctx.now, counts }).where(eq(imports.id, id));
  await ctx.db.delete(importRows).where(eq(importRows.importId, id));
  await ctx.db.delete(importPieces).where(eq(importPieces.importId, id));
  await ctx.emit(peopleImported, { import: id, ...counts });
  return counts;
}
