import { eq } from 'drizzle-orm';
import { noteAttendance } from '../attendance/note-attendance.ts';
import type { Context } from '../../platform/context.ts';
import { heldMinutesCorrected, sessionContested } from '../events.ts';
import { sessions } from '../tables.ts';
import { about, holdSession, mustBePossible } from './hold-session.ts';
import { markHeld } from './mark-held.ts';

export interface Met {
  /** How long it was; as planned when left out. */
  minutes?: number;
  /** Who was there, of more than two; everybody when left out. */
  present?: readonly string[];
}

/**
 * Writes the session down as held, or corrects its length where it is already; of a missed one it
 * contests that. @returns the minutes @throws Refused, or Invalid for who was there
 */
export async function sayMet(ctx: Context, id: string, { minutes: given, present }: Met = {}): Promise<number> {
  const session = await holdSession(ctx, id);
  mustBePossible(ctx, 'log held', session);
  const minutes = given ?? session.heldMinutes ?? session.plannedMinutes;
  if (session.state !== 'held') {
    if (session.state === 'missed') await ctx.emit(sessionContested, { ...about(session), met: true });
    await markHeld(ctx, session, minutes);
  } else if (minutes !== session.heldMinutes) {
    await ctx.db.update(sessions).set({ heldMinutes: minutes }).where(eq(sessions.id, id));
    await ctx.emit(heldMinutesCorrected, { ...about(session), minutes });
  }
  await noteAttendance(ctx, session, present);
  return minutes;
}
