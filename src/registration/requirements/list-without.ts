import { and, sql } from 'drizzle-orm';
import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { query } from '../../platform/command.ts';
import { keyset, pageInput, pageOf } from '../../platform/paging.ts';
import { namedLike } from '../registrants/named-like.ts';
import { countMissing, missingBy, missingCredential, missingCredentials } from './missing-credentials.ts';

export const listWithout = query({
  name: 'registration.list-without',
  says: 'List who is without a credential that is asked for',
  http: 'GET /programs/:program/requirements/missing',
  input: z.object(pageInput),
  output: pageOf(missingCredential),
  may: aProgramManager,
  run: async (ctx, { program, ...input }) => {
    const page = keyset(input, { sortable: missingBy, id: sql`q.id`, first: 'strength' });
    const named = and(...namedLike(input.search)) ?? sql`true`;
    const rows = await missingCredentials(ctx, program, {
      only: sql`${named} and ${page.where}`,
      most: page.limit,
      orderBy: page.orderBy,
      sortedBy: page.sortedBy,
    });
    return { ...page.cut(rows), total: await countMissing(ctx, program, named) };
  },
});
