import { and, eq, gt, isNull, lt, ne, inArray, sql } from 'drizzle-orm';
import { personIdOf } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { Refused } from '../../platform/problems.ts';
import { matchMembers } from '../../pairing/tables.ts';
import { sessionScheduled } from '../events.ts';
import { sayWhen } from '../say-when.ts';
import { sessions } from '../tables.ts';
import { schedulingWords } from '../words.ts';
import { holdSession, mustBePossible } from './hold-session.ts';
import { isWhereItWas, moveSession } from './move-session.ts';
import type { MatchToMeet } from './open-match.ts';

export interface Booking {
  startsAt: Date;
  minutes: number;
  timeZone: string;
  /** '' for none; left out, a session that is booked already keeps its own. */
  place?: string;
}

export interface Booked {
  id: string;
  number: number;
  startsAt: Date;
  /** False where it had been booked already. */
  isNew: boolean;
}

const minuteMs = 60_000;

/**
 * Books a session under the locks of `holdOpen`. The same booking by the same person a second time,
 * as by a double click, is the first one; where it names another place the session moves there.
 * @throws Refused where a member is taken
 */
export async function bookSession(ctx: Context, match: MatchToMeet, booking: Booking): Promise<Booked> {
  const clash = await clashWith(ctx, match, booking);
  if (clash && isSame(clash, match, booking, personIdOf(ctx.actor))) {
    await moveThere(ctx, clash.id, booking);
    return { ...clash, isNew: false };
  }
  if (clash) throw new Refused(sayClash(ctx, match, clash));
  const id = ctx.newId();
  const number = await nextNumber(ctx, match.id);
  await ctx.db.insert(sessions).values({
    id,
    organizationId: ctx.organizationId,
    programId: match.program,
    matchId: match.id,
    number,
    startsAt: booking.startsAt,
    plannedMinutes: booking.minutes,
    timeZone: booking.timeZone,
    place: booking.place ?? '',
    scheduledAt: ctx.now,
    scheduledBy: personIdOf(ctx.actor),
  });
  await ctx.emit(sessionScheduled, {
    program: match.program,
    match: match.id,
    session: id,
    sequence: 0,
    startsAt: booking.startsAt.toISOString(),
  });
  return { id, number, startsAt: booking.startsAt, isNew: true };
}

async function moveThere(ctx: Context, id: string, { place, ...time }: Booking): Promise<void> {
  const session = await holdSession(ctx, id);
  const to = { ...time, place: place ?? session.place };
  if (isWhereItWas(session, to)) return;
  mustBePossible(ctx, 'reschedule', session);
  await moveSession(ctx, session, to);
}

/** Counts up within the match; to be asked under its lock only. */
export async function nextNumber(ctx: Context, match: string): Promise<number> {
  const [row] = await ctx.db
    .select({ last: sql<number>`coalesce(max(${sessions.number}), 0)` })
    .from(sessions)
    .where(eq(sessions.matchId, match));
  return Number(row?.last ?? 0) + 1;
}

type Clash = Omit<Booked, 'isNew'> & {
  matchId: string;
  plannedMinutes: number;
  scheduledBy: string | null;
  unplanned: boolean;
  personId: string;
};

/** A session of any member that overlaps in time, one of this match before others. */
export async function clashWith(
  ctx: Context,
  match: MatchToMeet,
  { startsAt, minutes }: Pick<Booking, 'startsAt' | 'minutes'>,
  except?: string,
): Promise<Clash | undefined> {
  const endsAt = new Date(startsAt.getTime() + minutes * minuteMs);
  const [found] = await ctx.db
    .select({
      id: sessions.id,
      number: sessions.number,
      startsAt: sessions.startsAt,
      matchId: sessions.matchId,
      plannedMinutes: sessions.plannedMinutes,
      scheduledBy: sessions.scheduledBy,
      unplanned: sessions.unplanned,
      personId: matchMembers.personId,
    })
    .from(sessions)
    .innerJoin(matchMembers, eq(matchMembers.matchId, sessions.matchId))
    .where(
      and(
        inArray(
          matchMembers.personId,
          match.members.map((one) => one.personId),
        ),
        isInItThen(),
        isNull(sessions.cancelledAt),
        isNull(sessions.excusedAt),
        lt(sessions.startsAt, endsAt),
        gt(sql`${sessions.startsAt} + ${sessions.plannedMinutes} * interval '1 minute'`, startsAt),
        except ? ne(sessions.id, except) : undefined,
      ),
    )
    .orderBy(sql`${sessions.matchId} <> ${match.id}`, sessions.startsAt)
    .limit(1);
  return found;
}

/** Sessions of a match that somebody had left by then are none of theirs. */
export const isInItThen = () => sql`(${matchMembers.leftAt} is null or ${matchMembers.leftAt} > ${sessions.startsAt})`;

const isSame = (clash: Clash, match: MatchToMeet, booking: Booking, person: string | null) =>
  clash.matchId === match.id &&
  clash.scheduledBy === person &&
  clash.plannedMinutes === booking.minutes &&
  clash.startsAt.getTime() === booking.startsAt.getTime();

/** Of other pairs nothing is told but that the member is taken. */
export function sayClash(ctx: Context, match: MatchToMeet, clash: Clash): string {
  if (clash.matchId === match.id) {
    const reader = ctx.actor.kind === 'person' ? ctx.actor : { language: 'en', timeZone: 'UTC' };
    const when = sayWhen(clash.startsAt, { say: ctx.say, language: reader.language, timeZone: reader.timeZone });
    return ctx.say(schedulingWords, 'refused.clash', { number: clash.number, when });
  }
  if (clash.personId === personIdOf(ctx.actor)) return ctx.say(schedulingWords, 'refused.clash_of_mine');
  const taken = match.members.find((one) => one.personId === clash.personId);
  return ctx.say(schedulingWords, 'refused.clash_of_theirs', { name: taken?.name ?? ctx.say(schedulingWords, 'refused.your_partner') });
}
