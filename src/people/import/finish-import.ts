import { eq, sql } from 'drizzle-orm';
import type { Context } from '../../platform/context.ts';
import { peopleImported } from '../events.ts';
import { importPieces, importProblems, importRows, imports } from '../tables.ts';
import type { ImportCounts } from './import-of.ts';
import { linkReports } from './link-reports.ts';
import { joinByHashing, lockImport } from './lock-import.ts';

/** Draws who reports to whom, counts what became of the rows and lets go of the file, sensitive columns and all. */
export async function finishImport(ctx: Context, id: string): Promise<ImportCounts> {
  const { merged, finishedAt, counts: told } = await lockImport(ctx, id);
  if (finishedAt) return told as ImportCounts;
  await joinByHashing(ctx);
  await linkReports(ctx, id, merged);
  const { added = 0, changed = 0, unchanged = 0, left = 0 } = merged;
  const [problems] = await ctx.db
    .select({ refused: sql<number>`count(distinct ${importProblems.line}) filter (where ${importProblems.refused})::int` })
    .from(importProblems)
    .where(eq(importProblems.importId, id));
  const refused = problems?.refused ?? 0;
  const counts = { rows: added + changed + unchanged + refused, added, changed, unchanged, left, refused };
  await ctx.db.update(imports).set({ finishedAt: ctx.now, counts }).where(eq(imports.id, id));
  await ctx.db.delete(importRows).where(eq(importRows.importId, id));
  await ctx.db.delete(importPieces).where(eq(importPieces.importId, id));
  await ctx.emit(peopleImported, { import: id, ...counts });
  return counts;
}
