import { eq } from 'drizzle-orm';
import type { Context } from '../../platform/context.ts';
import { sessionRescheduled } from '../events.ts';
import type { Session } from '../session-of.ts';
import { sessions } from '../tables.ts';
import { invitationOf } from './hold-session.ts';

export interface NewTime {
  startsAt: Date;
  minutes: number;
  timeZone: string;
  place: string;
}

export const isWhereItWas = (session: Session, to: NewTime): boolean =>
  to.startsAt.getTime() === session.startsAt.getTime() && to.minutes === session.plannedMinutes && to.place === session.place;

/** Writes down the new time, length and place under the lock of `holdSession`; both are sent the change. */
export async function moveSession(ctx: Context, session: Session, to: NewTime): Promise<void> {
  const sequence = session.invitationSequence + 1;
  await ctx.db
    .update(sessions)
    .set({
      startsAt: to.startsAt,
      plannedMinutes: to.minutes,
      timeZone: to.timeZone,
      place: to.place,
      invitationSequence: sequence,
      rescheduledAt: ctx.now,
    })
    .where(eq(sessions.id, session.id));
  await ctx.emit(sessionRescheduled, { ...invitationOf(session, sequence, to.startsAt), from: session.startsAt.toISOString() });
}
