import { eq } from 'drizzle-orm';
import { personIdOf } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { sessionHeld } from '../events.ts';
import type { Session } from '../session-of.ts';
import { sessions } from '../tables.ts';
import { about } from './hold-session.ts';

/** Writes down that they met, under the lock of `holdSession`. Where it counted as missed, that is taken back and stays noted as contested. */
export async function markHeld(ctx: Context, session: Session, minutes: number): Promise<void> {
  const me = personIdOf(ctx.actor);
  const contested = session.missedAt
    ? { missedAt: null, missedBy: null, missedReportedBy: null, contestedAt: ctx.now, contestedBy: me }
    : {};
  await ctx.db
    .update(sessions)
    .set({ ...contested, heldAt: ctx.now, heldMinutes: minutes, heldLoggedBy: me })
    .where(eq(sessions.id, session.id));
  await ctx.emit(sessionHeld, { ...about(session), minutes, unplanned: session.unplanned });
}
