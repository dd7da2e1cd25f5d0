import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { query } from '../../../platform/command.ts';
import { keyset, pageInput, pageOf } from '../../../platform/paging.ts';
import { aKeeperOfTheDirectory } from '../../access.ts';
import { skillFiles } from '../tables.ts';

export const listSkillFiles = query({
  name: 'people.list-skill-files',
  says: 'Files of skills and of levels that were brought, the latest first',
  http: 'GET /skill-files',
  input: z.object(pageInput),
  output: pageOf(
    z.object({
      id: z.uuid(),
      fileName: z.string(),
      holds: z.enum(['skills', 'levels']),
      uploadedAt: z.date(),
      storedAt: z.date().nullable(),
    }),
  ),
  may: aKeeperOfTheDirectory,
  async run(ctx, input) {
    const page = keyset(input, {
      sortable: { uploaded: sql`${skillFiles.uploadedAt}` },
      id: sql`${skillFiles.id}`,
      first: '-uploaded',
      types: { uploaded: 'timestamptz' },
    });
    const rows = await ctx.db
      .select({
        id: skillFiles.id,
        fileName: skillFiles.fileName,
        holds: skillFiles.holds,
        uploadedAt: skillFiles.uploadedAt,
        storedAt: skillFiles.storedAt,
        sortedBy: page.sortedBy,
      })
      .from(skillFiles)
      .where(page.where)
      .orderBy(page.orderBy)
      .limit(page.limit);
    return { ...page.cut(rows), total: await ctx.db.$count(skillFiles) };
  },
});
