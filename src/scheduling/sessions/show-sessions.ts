import { eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { personIdOf } from '../../platform/actor.ts';
import { structureOf } from '../../planning/structures.ts';
import { query } from '../../platform/command.ts';
import type { Context } from '../../platform/context.ts';
import { keyset, pageInput } from '../../platform/paging.ts';
import { aMemberOrManager } from '../../pairing/access.ts';
import { attendanceOf, type Attendee } from '../attendance/attendance-of.ts';
import { asSession, type SessionRow } from '../session-of.ts';
import { sessionStates } from '../session-state.rules.ts';
import { sessions } from '../tables.ts';
import { matchToMeet, whyNotMeet } from './open-match.ts';

export const shownSession = z.object({
  id: z.uuid(),
  number: z.number().int(),
  startsAt: z.date(),
  endsAt: z.date(),
  plannedMinutes: z.number().int(),
  /** Members only. */
  place: z.string().nullable(),
  state: z.enum(sessionStates),
  heldMinutes: z.number().int().nullable(),
  missedBy: z.enum(['mentor', 'mentee', 'both', 'unknown']).nullable(),
  cancelReason: z.enum(['in time', 'late', 'match ended']).nullable(),
  unplanned: z.boolean(),
  /** Who was there, of more than two; null where the session was not held. */
  attendance: z.array(z.object({ personId: z.uuid(), name: z.string(), present: z.boolean() })).nullable(),
});
export type ShownSession = z.output<typeof shownSession>;

function shown(ctx: Context, row: SessionRow, forMember: boolean, attendance: Attendee[] | undefined): ShownSession {
  const { id, number, startsAt, endsAt, plannedMinutes, place, state, heldMinutes, missedBy, cancelReason, unplanned } = asSession(
    ctx,
    row,
  );
  return {
    id,
    number,
    startsAt,
    endsAt,
    plannedMinutes,
    place: forMember ? place : null,
    state,
    heldMinutes,
    missedBy,
    cancelReason,
    unplanned,
    attendance: attendance ?? null,
  };
}

/** That sessions take place is for the program's managers too; where, only for those in it. */
export const showSessions = query({
  name: 'scheduling.show-sessions',
  says: 'Show the sessions of a match',
  http: 'GET /matches/:match/sessions',
  input: z.object({ after: pageInput.after, limit: pageInput.limit }),
  output: z.object({
    items: z.array(shownSession),
    next: z.string().nullable(),
    program: z.uuid(),
    /** What the match calls itself. */
    name: z.string().nullable(),
    members: z.array(z.object({ personId: z.uuid(), role: z.enum(['mentor', 'mentee']), name: z.string() })),
    /** Whether the reader is one of them. */
    mine: z.boolean(),
    /** Why no further session can be agreed on in this match; null where one can. */
    closed: z.string().nullable(),
    /** Where it is for so many meetings only: how many at most, and its last day where it gives way to a next round. */
    few: z.object({ most: z.number().int(), until: z.string().nullable() }).nullable(),
  }),
  of: (ctx, { match }) => matchToMeet(ctx, match),
  may: aMemberOrManager,
  run: async (ctx, given, found) => {
    const { id: match, program, name, members, round, endsOn, structure } = found;
    const { most } = structureOf(structure).meetings;
    const page = keyset(given, {
      sortable: { startsAt: sql`${sessions.startsAt}` },
      id: sql`${sessions.id}`,
      first: '-startsAt',
      types: { startsAt: 'timestamptz' },
    });
    const rows = await ctx.db
      .select({ id: sessions.id, row: sessions, sortedBy: page.sortedBy })
      .from(sessions)
      .where(sql`${eq(sessions.matchId, match)} and ${page.where}`)
      .orderBy(page.orderBy)
      .limit(page.limit);
    const { items, next } = page.cut(rows);
    const attendance = await attendanceOf(
      ctx,
      items.map(({ id }) => id),
    );
    const mine = members.some((one) => one.personId === personIdOf(ctx.actor));
    return {
      items: items.map(({ row }) => shown(ctx, row, mine, attendance.get(row.id))),
      next,
      program,
      name,
      members,
      mine,
      closed: (await whyNotMeet(ctx, found)) ?? null,
      few: most === undefined ? null : { most, until: round === null ? null : endsOn },
    };
  },
});
