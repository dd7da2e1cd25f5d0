import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { dayOf } from '../../people/active.ts';
import { tracks } from '../../planning/tables.ts';
import { query } from '../../platform/command.ts';
import { keyset, pageInput, pageOf } from '../../platform/paging.ts';
import { fewNames } from '../match-name.ts';
import { byNames, isNamedLike, namesWithRole } from '../names-in-sql.ts';
import { matches } from '../tables.ts';

const states = ['under way', 'on hold', 'ended'] as const;

const listedMatch = z.object({
  id: z.uuid(),
  /** Of the circle, where it has one. */
  name: z.string().nullable(),
  /** In a few words where there are many; empty where nobody is one. */
  mentor: z.string(),
  mentee: z.string(),
  /** Everybody in it. */
  people: z.number().int(),
  track: z.string().nullable(),
  /** Counted from 1, where there are rounds. */
  round: z.number().int().nullable(),
  /** Its first day, while that is ahead. */
  beginsOn: z.string().nullable(),
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

/** The program's published matches, each once, however many are in it. */
export const listMatches = query({
  name: 'pairing.list-matches',
  says: 'List the matches',
  http: 'GET /programs/:program/matches',
  input: z.object({ ...pageInput, state: z.enum(states, { error: `The state must be one of: ${states.join(', ')}.` }).optional() }),
  output: pageOf(listedMatch),
  may: aProgramManager,
  run: async (ctx, { program, state, search, ...given }) => {
    const match = sql`${matches.id}`;
    const mentors = namesWithRole(match, 'mentor');
    const mentees = namesWithRole(match, 'mentee');
    const page = keyset(given, {
      sortable: {
        publishedAt: sql`${matches.publishedAt}`,
        mentor: byNames(mentors),
        mentee: byNames(mentees),
        fit: sql`coalesce(${matches.fit}, -1)`,
      },
      id: match,
      first: '-publishedAt',
      types: { publishedAt: 'timestamptz', fit: 'int' },
    });
    const rows = await ctx.db
      .select({
        id: matches.id,
        name: matches.name,
        mentors,
        mentees,
        track: tracks.name,
        round: matches.round,
        beginsOn: sql<string | null>`case when ${matches.startsOn} > ${dayOf(ctx.now)}::date then ${matches.startsOn}::text end`,
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
      .leftJoin(tracks, eq(tracks.id, matches.trackId))
      .where(and(eq(matches.programId, program), state ? stateIs[state] : undefined, isNamedLike(match, search), page.where))
      .orderBy(page.orderBy)
      .limit(page.limit);
    const { items, next } = page.cut(rows);
    return {
      items: items.map(({ mentors: leading, mentees: others, ...row }) => ({
        ...row,
        mentor: fewNames(ctx.say, leading),
        mentee: fewNames(ctx.say, others),
        people: leading.length + others.length,
      })),
      next,
    };
  },
});
