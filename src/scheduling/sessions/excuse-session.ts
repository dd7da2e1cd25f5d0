import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { personIdOf } from '../../platform/actor.ts';
import { command } from '../../platform/command.ts';
import { aMemberOf } from '../../pairing/access.ts';
import { sessionExcused } from '../events.ts';
import { sessionOf } from '../session-of.ts';
import { sessions } from '../tables.ts';
import { holdSession, invitationOf, mustBePossible } from './hold-session.ts';
import { refusalOf } from './refusal-of.ts';

/** There was a good reason not to meet, before the start or until it counts as missed: it never does then. */
export const excuseSession = command({
  name: 'scheduling.excuse-session',
  says: 'Excuse the session',
  done: 'The session is excused and does not count as missed.',
  http: 'POST /sessions/:session/excuse',
  input: z.object({}),
  output: z.object({ session: z.uuid() }),
  of: (ctx, { session }) => sessionOf(ctx, session),
  may: aMemberOf,
  ready: async (ctx, session) => (session.state === 'excused' ? undefined : refusalOf(ctx, 'excuse', session)),
  run: async (ctx, _input, { id }) => {
    const session = await holdSession(ctx, id);
    if (session.state === 'excused') return { session: id };
    mustBePossible(ctx, 'excuse', session);
    const sequence = session.invitationSequence + 1;
    await ctx.db
      .update(sessions)
      .set({ excusedAt: ctx.now, excusedBy: personIdOf(ctx.actor), invitationSequence: sequence })
      .where(eq(sessions.id, id));
    await ctx.emit(sessionExcused, invitationOf(session, sequence));
    return { session: id };
  },
});
