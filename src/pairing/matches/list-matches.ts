import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { persons } from '../../people/tables.ts';
import { tracks } from '../../planning/tables.ts';
import { query } from '../../platform/command.ts';
import { keyset, pageInput, pageOf } from '../../platform/paging.ts';
import { matches, matchMembers } from '../tables.ts';

const states = ['under way', 'on hold', 'ended'] as const;

const listedMatch = z.object({
  id: z.uuid(),
  mentor: z.string(),
  mentee: z.string(),
  track: z.string().nullable(),
  fit: z.number().int().nullable(),
  publishedAt: z.date(),
  state: z.enum(states),
  endedAt: z.date().nullable(),
  endReason: z.string().nullable(),
});

const stateIs = {
  'under way': and(isNull(matches.endedAt), isNull(matches.pausedAt)),
  'on hold': and(isNull(matches.endedAt), isNotNull(matches.pausedAt)),
  ended: isNotNull(matches.endedAt),
};

/** The program's published matches. */
export const listMatches = query({
  name: 'pairing.list-matches',
  says: 'List the matches',
  http: 'GET /programs/:program/matches',
  input: z.object({ ...pageInput, state: z.enum(states, { error: `The state must be one of: ${states.join(', ')}.` }).optional() }),
  output: pageOf(listedMatch),
  may: aProgramManager,
  run: async (ctx, { program, state, search, ...given }) => {
    const mentorRow = alias(matchMembers, 'mentor_row');
    const menteeRow = alias(matchMembers, 'mentee_row');
    const mentors = alias(persons, 'mentors');
    const mentees = alias(persons, 'mentees');
    const mentor = sql<string>`trim(${mentors.givenName} || ' ' || ${mentors.familyName})`;
    const mentee = sql<string>`trim(${mentees.givenName} || ' ' || ${mentees.familyName})`;
    const page = keyset(given, {
      sortable: {
        publishedAt: sql`${matches.publishedAt}`,
        mentor: sql`lower(${mentor})`,
        mentee: sql`lower(${mentee})`,
        fit: sql`coalesce(${matches.fit}, -1)`,
      },
      id: sql`${matches.id}`,
      first: '-publishedAt',
      types: { publishedAt: 'timestamptz', fit: 'int' },
    });
    const sought = search?.trim().toLowerCase();
    const rows = await ctx.db
      .select({
        id: matches.id,
        mentor,
        mentee,
        track: tracks.name,
        fit: matches.fit,
        publishedAt: matches.publishedAt,
        state: sql<
          (typeof states)[number]
        >`case when ${matches.endedAt} is not null then 'ended' when ${matches.pausedAt} is not null then 'on hold' else 'under way' end`,
        endedAt: matches.endedAt,
        endReason: matches.endReason,
        sortedBy: page.sortedBy,
      })
      .from(matches)
      .innerJoin(mentorRow, and(eq(mentorRow.matchId, matches.id), eq(mentorRow.role, 'mentor')))
      .innerJoin(menteeRow, and(eq(menteeRow.matchId, matches.id), eq(menteeRow.role, 'mentee')))
      .innerJoin(mentors, eq(mentors.id, mentorRow.personId))
      .innerJoin(mentees, eq(mentees.id, menteeRow.personId))
      .leftJoin(tracks, eq(tracks.id, matches.trackId))
      .where(
        and(
          eq(matches.programId, program),
          state ? stateIs[state] : undefined,
          sought ? sql`position(${sought} in lower(${mentor} || ' ' || ${mentee})) > 0` : undefined,
          page.where,
        ),
      )
      .orderBy(page.orderBy)
      .limit(page.limit);
    return page.cut(rows);
  },
});
