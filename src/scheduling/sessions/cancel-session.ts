import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { personIdOf } from '../../platform/actor.ts';
import { command } from '../../platform/command.ts';
import { aMemberOf } from '../../pairing/access.ts';
import { sessionCancelled } from '../events.ts';
import { isLateToCancel } from '../missed.rules.ts';
import { sessionOf } from '../session-of.ts';
import { sessions } from '../tables.ts';
import { holdSession, invitationOf, mustBePossible } from './hold-session.ts';
import { refusalOf } from './refusal-of.ts';

/** Three hours before the start or less, it is a late one; it does not count as missed either way. */
export const cancelSession = command({
  name: 'scheduling.cancel-session',
  says: 'Cancel the session',
  done: 'The session is cancelled and leaves everybody’s calendar.',
  http: 'POST /sessions/:session/cancellation',
  input: z.object({}),
  output: z.object({ session: z.uuid(), late: z.boolean() }),
  of: (ctx, { session }) => sessionOf(ctx, session),
  may: aMemberOf,
  ready: async (ctx, session) => (session.state === 'cancelled' ? undefined : refusalOf(ctx, 'cancel', session)),
  run: async (ctx, _input, { id }) => {
    const session = await holdSession(ctx, id);
    if (session.state === 'cancelled') return { session: id, late: session.cancelReason === 'late' };
    mustBePossible(ctx, 'cancel', session);
    const reason = isLateToCancel(session.startsAt, ctx.now) ? 'late' : 'in time';
    const sequence = session.invitationSequence + 1;
    await ctx.db
      .update(sessions)
      .set({ cancelledAt: ctx.now, cancelledBy: personIdOf(ctx.actor), cancelReason: reason, invitationSequence: sequence })
      .where(eq(sessions.id, id));
    await ctx.emit(sessionCancelled, { ...invitationOf(session, sequence), reason });
    return { session: id, late: reason === 'late' };
  },
});
