import { and, eq, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { query } from '../../platform/command.ts';
import { keyset, pageInput, pageOf } from '../../platform/paging.ts';
import { matches } from '../../pairing/tables.ts';
import { existingProgram } from './existing-program.ts';
import { fewNames } from '../../pairing/match-name.ts';
import { byNames, isNamedLike, namesWithRole } from '../../pairing/names-in-sql.ts';
import { hasNoDate } from './without-date.ts';

const pairWithoutDate = z.object({
  /** Of the match. */
  id: z.uuid(),
  /** Of the circle, where it has one. */
  name: z.string().nullable(),
  /** In a few words where there are many; empty where nobody is one. */
  mentor: z.string(),
  mentee: z.string(),
  publishedAt: z.date(),
  /** When they last met; null: not yet. */
  lastMetAt: z.date().nullable(),
  sessionsHeld: z.number().int(),
});

/** Running pairs that have not agreed when they meet next, those who have waited longest first. */
export const listPairsWithoutDate = query({
  name: 'scheduling.list-pairs-without-date',
  says: 'List the pairs without a next date',
  http: 'GET /programs/:program/pairs-without-date',
  input: z.object(pageInput),
  output: pageOf(pairWithoutDate),
  of: existingProgram,
  may: aProgramManager,
  run: async (ctx, { program, search, ...given }) => {
    const match = sql`${matches.id}`;
    const mentor = namesWithRole(match, 'mentor');
    const mentee = namesWithRole(match, 'mentee');
    const lastMetAt = sql<
      string | null
    >`(select max(s.starts_at) from scheduling.sessions s where s.match_id = ${match} and s.held_at is not null)`;
    const page = keyset(given, {
      sortable: {
        since: sql`coalesce(${lastMetAt}, ${matches.publishedAt})`,
        mentor: byNames(mentor),
        mentee: byNames(mentee),
      },
      id: match,
      first: 'since',
      types: { since: 'timestamptz' },
    });
    const which = and(
      eq(matches.programId, program),
      isNull(matches.endedAt),
      isNull(matches.pausedAt),
      hasNoDate(match, ctx.now),
      isNamedLike(match, search),
    );
    const rows = await ctx.db
      .select({
        id: matches.id,
        name: matches.name,
        mentor,
        mentee,
        publishedAt: matches.publishedAt,
        lastMetAt,
        sessionsHeld: sql<number>`(select count(*)::int from scheduling.sessions s where s.match_id = ${match} and s.held_at is not null)`,
        sortedBy: page.sortedBy,
      })
      .from(matches)
      .where(and(which, page.where))
      .orderBy(page.orderBy)
      .limit(page.limit);
    const { items, next } = page.cut(rows);
    return {
      items: items.map(({ mentor: mentors, mentee: mentees, ...row }) => ({
        ...row,
        mentor: fewNames(ctx.say, mentors),
        mentee: fewNames(ctx.say, mentees),
        lastMetAt: row.lastMetAt ? new Date(row.lastMetAt) : null,
      })),
      next,
      total: await ctx.db.$count(matches, which),
    };
  },
});
