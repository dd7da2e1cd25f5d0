import { and, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { persons } from '../../people/tables.ts';
import { query } from '../../platform/command.ts';
import { keyset, pageInput, pageOf } from '../../platform/paging.ts';
import { sessions } from '../../scheduling/tables.ts';
import { contains, sought } from '../sought.ts';
import { sessionRatings } from '../tables.ts';

const feedback = z.object({
  id: z.uuid(),
  session: z.uuid(),
  number: z.number(),
  match: z.uuid(),
  person: z.string(),
  stars: z.number(),
  comment: z.string(),
  ratedAt: z.date(),
});

/** What participants sent to the program's managers; the database shows no manager what was said about their own pair. */
export const listSessionFeedback = query({
  name: 'supporting.list-session-feedback',
  says: 'List what participants say about their sessions',
  http: 'GET /programs/:program/session-feedback',
  input: z.object({ ...pageInput, search: sought }),
  output: pageOf(feedback),
  may: aProgramManager,
  run: async (ctx, { program, search, ...page }) => {
    const list = keyset(page, {
      sortable: { ratedAt: sql`${sessionRatings.ratedAt}`, stars: sql`${sessionRatings.stars}` },
      types: { ratedAt: 'timestamptz', stars: 'int' },
      id: sql`${sessionRatings.id}`,
      first: '-ratedAt',
    });
    const found = search
      ? contains(sql`(${persons.givenName} || ' ' || ${persons.familyName} || ' ' || ${sessionRatings.comment})`, search)
      : undefined;
    const rows = await ctx.db
      .select({
        id: sessionRatings.id,
        session: sessionRatings.sessionId,
        number: sessions.number,
        match: sessionRatings.matchId,
        person: sql<string>`trim(${persons.givenName} || ' ' || ${persons.familyName})`,
        stars: sessionRatings.stars,
        comment: sessionRatings.comment,
        ratedAt: sessionRatings.ratedAt,
        sortedBy: list.sortedBy,
      })
      .from(sessionRatings)
      .innerJoin(sessions, eq(sessions.id, sessionRatings.sessionId))
      .innerJoin(persons, eq(persons.id, sessionRatings.personId))
      .where(and(eq(sessionRatings.programId, program), found, list.where))
      .orderBy(list.orderBy)
      .limit(list.limit);
    return list.cut(rows);
  },
});
