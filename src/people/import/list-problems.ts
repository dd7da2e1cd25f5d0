import { and, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { query } from '../../platform/command.ts';
import { keyset, pageInput, pageOf } from '../../platform/paging.ts';
import { aKeeperOfTheDirectory } from '../access.ts';
import { importProblems } from '../tables.ts';
import { importOf } from './import-of.ts';
import { sentenceOf } from './sentence-of.ts';

export const listProblems = query({
  name: 'people.list-import-problems',
  says: 'The rows and cells of a file that were not stored, and why',
  http: 'GET /people/imports/:import/problems',
  input: z.object(pageInput),
  output: pageOf(
    z.object({
      id: z.uuid(),
      line: z.number().int().describe('In the file, its first line being 1.'),
      field: z.string().describe('Empty where the whole row is meant.'),
      reason: z.string(),
      sentence: z.string(),
      refused: z.boolean().describe('Whether the whole row was left out, or this cell alone.'),
    }),
  ),
  of: (ctx, params) => importOf(ctx, params.import),
  may: aKeeperOfTheDirectory,
  async run(ctx, input, { id }) {
    const page = keyset(input, {
      sortable: { line: sql`${importProblems.line}` },
      id: sql`${importProblems.id}`,
      first: 'line',
      types: { line: 'int' },
    });
    const ofThis = eq(importProblems.importId, id);
    const rows = await ctx.db
      .select({
        id: importProblems.id,
        line: importProblems.line,
        field: importProblems.field,
        reason: importProblems.reason,
        value: importProblems.value,
        refused: importProblems.refused,
        sortedBy: page.sortedBy,
      })
      .from(importProblems)
      .where(and(ofThis, page.where))
      .orderBy(page.orderBy)
      .limit(page.limit);
    const { items, next } = page.cut(rows);
    const total = await ctx.db.$count(importProblems, ofThis);
    return {
      items: items.map(({ value, ...row }) => ({ ...row, sentence: sentenceOf(ctx.say, { reason: row.reason, value }) })),
      next,
      total,
    };
  },
});
