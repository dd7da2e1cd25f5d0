import { and, eq, isNotNull, isNull, sql, type SQL } from 'drizzle-orm';
import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { query } from '../../platform/command.ts';
import { keyset, pageInput, pageOf } from '../../platform/paging.ts';
import { matches } from '../../pairing/tables.ts';
import { endMsOf, sessionStates, stateOf } from '../session-state.rules.ts';
import { sessions } from '../tables.ts';
import { existingProgram } from './existing-program.ts';
import { fewNames } from '../../pairing/match-name.ts';
import { byNames, isNamedLike, namesWithRole } from '../../pairing/names-in-sql.ts';

/** What the list can be narrowed to. */
export const sessionFilters = ['ahead', 'awaiting word', 'held', 'missed', 'contested', 'cancelled', 'excused'] as const;
export type SessionFilter = (typeof sessionFilters)[number];

const unsaid = () => and(isNull(sessions.heldAt), isNull(sessions.missedAt), isNull(sessions.cancelledAt), isNull(sessions.excusedAt));

const conditions: Record<SessionFilter, (now: Date) => SQL | undefined> = {
  ahead: (now) => and(unsaid(), isNull(sessions.contestedAt), sql`${sessions.startsAt} > ${now}`),
  'awaiting word': (now) => and(unsaid(), isNull(sessions.contestedAt), sql`${sessions.startsAt} <= ${now}`),
  held: () => isNotNull(sessions.heldAt),
  missed: () => isNotNull(sessions.missedAt),
  contested: () => and(unsaid(), isNotNull(sessions.contestedAt)),
  cancelled: () => isNotNull(sessions.cancelledAt),
  excused: () => isNotNull(sessions.excusedAt),
};

const endOfTime = 1e11;

/** Grows from the session under way or next to the one furthest ahead, then from the latest that is over to the first of all. */
const nearest = (now: Date) => {
  const seconds = sql`extract(epoch from ${sessions.startsAt})`;
  return sql`case when ${sessions.startsAt} + make_interval(mins => ${sessions.plannedMinutes}) > ${now} then ${seconds} else ${sql.raw(String(endOfTime))} - ${seconds} end`;
};

const listedSession = z.object({
  id: z.uuid(),
  match: z.uuid(),
  number: z.number().int(),
  /** Of the circle, where it has one. */
  name: z.string().nullable(),
  /** In a few words where there are many; empty where nobody is one. */
  mentor: z.string(),
  mentee: z.string(),
  people: z.number().int(),
  startsAt: z.date(),
  endsAt: z.date(),
  plannedMinutes: z.number().int(),
  heldMinutes: z.number().int().nullable(),
  state: z.enum(sessionStates),
  missedBy: z.enum(['mentor', 'mentee', 'both', 'unknown']).nullable(),
  cancelReason: z.enum(['in time', 'late', 'match ended']).nullable(),
});

/** Who, when and in which state: nothing of what a pair writes, not even where they meet. */
export const listSessions = query({
  name: 'scheduling.list-sessions',
  says: "List the program's sessions",
  http: 'GET /programs/:program/sessions',
  input: z.object({
    ...pageInput,
    state: z.enum(sessionFilters, { error: `The state must be one of: ${sessionFilters.join(', ')}.` }).optional(),
  }),
  output: pageOf(listedSession),
  of: existingProgram,
  may: aProgramManager,
  run: async (ctx, { program, state, search, ...given }) => {
    const match = sql`${sessions.matchId}`;
    const mentor = namesWithRole(match, 'mentor');
    const mentee = namesWithRole(match, 'mentee');
    const page = keyset(given, {
      sortable: {
        startsAt: sql`${sessions.startsAt}`,
        nearest: nearest(ctx.now),
        mentor: byNames(mentor),
        mentee: byNames(mentee),
        number: sql`${sessions.number}`,
      },
      id: sql`${sessions.id}`,
      first: state === undefined ? 'nearest' : state === 'ahead' ? 'startsAt' : '-startsAt',
      types: { startsAt: 'timestamptz', nearest: 'numeric', number: 'int' },
    });
    const which = and(eq(sessions.programId, program), state && conditions[state](ctx.now), isNamedLike(match, search));
    const rows = await ctx.db
      .select({ id: sessions.id, session: sessions, name: matches.name, mentor, mentee, sortedBy: page.sortedBy })
      .from(sessions)
      .innerJoin(matches, eq(matches.id, sessions.matchId))
      .where(and(which, page.where))
      .orderBy(page.orderBy)
      .limit(page.limit);
    const { items, next } = page.cut(rows);
    return {
      items: items.map(({ session, mentor: mentors, mentee: mentees, ...row }) => ({
        ...row,
        mentor: fewNames(ctx.say, mentors),
        mentee: fewNames(ctx.say, mentees),
        people: mentors.length + mentees.length,
        match: session.matchId,
        number: session.number,
        startsAt: session.startsAt,
        endsAt: new Date(endMsOf(session)),
        plannedMinutes: session.plannedMinutes,
        heldMinutes: session.heldMinutes,
        state: stateOf(session, ctx.now),
        missedBy: session.missedBy,
        cancelReason: session.cancelReason,
      })),
      next,
      total: await ctx.db.$count(sessions, which),
    };
  },
});
