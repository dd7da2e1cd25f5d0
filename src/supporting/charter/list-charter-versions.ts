import { desc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { query } from '../../platform/command.ts';
import { aMemberOfThePair } from '../access.ts';
import { aboutMatch } from '../about-match.ts';
import { charterVersions } from '../tables.ts';
import { charterDocument } from './charter.ts';

/** More than a pair ever writes. */
const most = 50;

export const listCharterVersions = query({
  name: 'supporting.list-charter-versions',
  says: 'List the versions of the charter',
  http: 'GET /matches/:match/charter/versions',
  input: z.object({}),
  output: z.object({
    items: z.array(z.object({ version: z.number(), writtenAt: z.date(), writtenBy: z.string().nullable(), document: charterDocument })),
  }),
  of: aboutMatch,
  may: aMemberOfThePair,
  run: async (ctx, _input, match) => {
    const rows = await ctx.db
      .select()
      .from(charterVersions)
      .where(eq(charterVersions.matchId, match.id))
      .orderBy(desc(charterVersions.version))
      .limit(most);
    return {
      items: rows.map((row) => ({
        version: row.version,
        writtenAt: row.writtenAt,
        writtenBy: match.members.find((member) => member.personId === row.writtenBy)?.name ?? null,
        document: charterDocument.parse(row.document),
      })),
    };
  },
});
