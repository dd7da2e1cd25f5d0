import { eq } from 'drizzle-orm';
import type { Context } from '../../platform/context.ts';
import { heldMinutesCorrected, sessionContested } from '../../scheduling/events.ts';
import { about, holdSession, mustBePossible } from '../../scheduling/sessions/hold-session.ts';
import { markHeld } from '../../scheduling/sessions/mark-held.ts';
import { sessions } from '../../scheduling/tables.ts';

/** Writes the session down as held, or corrects its length where it is already. */
export async function sayThatYouMet(ctx: Context, { id }: { id: string }, given: number | undefined): Promise<void> {
  const session = await holdSession(ctx, id);
  mustBePossible(ctx, 'log held', session);
  const minutes = given ?? session.heldMinutes ?? session.plannedMinutes;
  if (session.state === 'held') {
    if (minutes === session.heldMinutes) return;
    await ctx.db.update(sessions).set({ heldMinutes: minutes }).where(eq(sessions.id, id));
    await ctx.emit(heldMinutesCorrected, { ...about(session), minutes });
    return;
  }
  if (session.state === 'missed') await ctx.emit(sessionContested, { ...about(session), met: true });
  await markHeld(ctx, session, minutes);
}
