import { and, eq, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { persons } from '../../people/tables.ts';
import { query } from '../../platform/command.ts';
import { keyset, pageInput, pageOf } from '../../platform/paging.ts';
import { waiting } from '../tables.ts';

/** Who waits for a mentor, the longest first. */
export const listWaiting = query({
  name: 'pairing.list-waiting',
  says: 'List the people who wait for a mentor',
  http: 'GET /programs/:program/waiting',
  input: z.object(pageInput),
  output: pageOf(
    z.object({
      id: z.uuid(),
      person: z.uuid(),
      name: z.string(),
      title: z.string().nullable(),
      because: z.enum(['own wish', 'left out']),
      since: z.date(),
      offeredAt: z.date().nullable(),
    }),
  ),
  may: aProgramManager,
  run: async (ctx, { program, search, ...given }) => {
    const name = sql<string>`trim(${persons.givenName} || ' ' || ${persons.familyName})`;
    const page = keyset(given, {
      sortable: { since: sql`${waiting.since}`, name: sql`lower(${name})` },
      id: sql`${waiting.id}`,
      first: 'since',
      types: { since: 'timestamptz' },
    });
    const sought = search?.trim().toLowerCase();
    const rows = await ctx.db
      .select({
        id: waiting.id,
        person: waiting.menteeId,
        name,
        title: persons.title,
        because: waiting.because,
        since: waiting.since,
        offeredAt: waiting.offeredAt,
        sortedBy: page.sortedBy,
      })
      .from(waiting)
      .innerJoin(persons, eq(persons.id, waiting.menteeId))
      .where(
        and(
          eq(waiting.programId, program),
          isNull(waiting.leftAt),
          sought ? sql`position(${sought} in lower(${name})) > 0` : undefined,
          page.where,
        ),
      )
      .orderBy(page.orderBy)
      .limit(page.limit);
    return page.cut(rows);
  },
});
