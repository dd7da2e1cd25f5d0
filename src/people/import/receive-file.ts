/** A directory file on its way in: opened, stored piece by piece, and closed once it is whole. */
import { eq } from 'drizzle-orm';
import type { Context } from '../../platform/context.ts';
import { imports } from '../tables.ts';
import { describeColumns } from './describe-file.ts';
import { detectDelimiter } from './detect-delimiter.rules.ts';
import type { Examination } from './examine-file.ts';
import { startOf } from './pieces.ts';
import { proposeMapping } from './propose-mapping.rules.ts';
import iconv from 'iconv-lite';

/** @returns the id of the import */
export async function openImport(ctx: Context, fileName: string): Promise<string> {
  if (ctx.actor.kind !== 'person') throw new Error('A file is brought by a person.');
  const id = ctx.newId();
  await ctx.db.insert(imports).values({
    id,
    organizationId: ctx.organizationId,
    fileName: nameAlone(fileName),
    begunAt: ctx.now,
    uploadedBy: ctx.actor.personId,
  });
  return id;
}

/** Some browsers send the whole path. */
const nameAlone = (path: string) =>
  path
    .replaceAll('\u0000', '')
    .replace(/^.*[\\/]/, '')
    .slice(-200) || 'people.csv';

/** Settles what the file is like and proposes where its columns go. @throws Refused where it is no directory after all */
export async function closeImport(ctx: Context, id: string, examination: Examination): Promise<void> {
  const encoding = examination.encoding();
  const start = await startOf(ctx, id);
  const delimiter = detectDelimiter(iconv.decode(start, encoding));
  const columns = describeColumns(start, { encoding, delimiter });
  await ctx.db
    .update(imports)
    .set({ encoding, delimiter, columns, mapping: proposeMapping(columns), sizeBytes: examination.size, uploadedAt: ctx.now })
    .where(eq(imports.id, id));
}

/** Forgets a file that was refused half-way. */
export async function discardImport(ctx: Context, id: string): Promise<void> {
  await ctx.db.delete(imports).where(eq(imports.id, id));
}
