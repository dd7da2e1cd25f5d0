import { eq } from 'drizzle-orm';
import type { Context } from '../../platform/context.ts';
import { heldMinutesCorrected, sessionContested } from '../events.ts';
import { sessions } from '../tables.ts';
import { about, holdSession, mustBePossible } from './hold-session.ts';
import { markHeld } from './mark-held.ts';

/**
 * Writes the session down as held, or corrects its length where it is already; of a missed one it
 * contests that. @param given how long it was; as planned when left out @returns the minutes @throws Refused
 */
export async function sayMet(ctx: Context, id: string, given?: number): Promise<number> {
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
  return minutes;
}
