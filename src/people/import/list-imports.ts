import { eq, getTableColumns, isNotNull, sql, and } from 'drizzle-orm';
import { z } from 'zod';
import { query } from '../../platform/command.ts';
import { works } from '../../platform/db/tables.ts';
import { keyset, pageInput, pageOf } from '../../platform/paging.ts';
import { aKeeperOfTheDirectory } from '../access.ts';
import { nameOf } from '../person-names.ts';
import { imports, persons } from '../tables.ts';
import { importStates, stateOf, type ImportCounts } from './import-of.ts';

const count = z.number().int();

export const listImports = query({
  name: 'people.list-imports',
  says: 'The imports so far, the latest first',
  http: 'GET /people/imports',
  input: z.object(pageInput),
  output: pageOf(
    z.object({
      id: z.uuid(),
      fileName: z.string(),
      uploadedAt: z.date(),
      uploadedBy: z.string(),
      state: z.enum(importStates),
      counts: z.object({ rows: count, added: count, changed: count, unchanged: count, left: count, refused: count }).nullable(),
    }),
  ),
  may: aKeeperOfTheDirectory,
  async run(ctx, input) {
    const page = keyset(input, {
      sortable: { begun: sql`${imports.begunAt}` },
      id: sql`${imports.id}`,
      first: '-begun',
      types: { begun: 'timestamptz' },
    });
    const rows = await ctx.db
      .select({
        id: imports.id,
        fileName: imports.fileName,
        uploadedAt: imports.uploadedAt,
        finishedAt: imports.finishedAt,
        counts: imports.counts,
        by: { givenName: persons.givenName, familyName: persons.familyName },
        work: getTableColumns(works),
        sortedBy: page.sortedBy,
      })
      .from(imports)
      .innerJoin(persons, eq(persons.id, imports.uploadedBy))
      .leftJoin(works, eq(works.id, imports.workId))
      .where(and(isNotNull(imports.uploadedAt), page.where))
      .orderBy(page.orderBy)
      .limit(page.limit);
    const { items, next } = page.cut(rows);
    return {
      next,
      items: items.map(({ by, work, finishedAt, counts, uploadedAt, ...row }) => ({
        ...row,
        uploadedAt: uploadedAt as Date,
        uploadedBy: nameOf(by),
        state: stateOf({ finishedAt, work }),
        counts: counts as ImportCounts | null,
      })),
    };
  },
});
