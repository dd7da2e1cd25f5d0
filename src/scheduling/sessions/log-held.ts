import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { maybe } from '../../platform/input.ts';
import { aMemberOf } from '../../pairing/access.ts';
import { heldMinutesCorrected, sessionContested } from '../events.ts';
import { whyNot } from '../session-moves.rules.ts';
import { sessionOf } from '../session-of.ts';
import { sessions } from '../tables.ts';
import { about, holdSession, mustBePossible } from './hold-session.ts';
import { markHeld } from './mark-held.ts';
import { heldMinutes } from './planned-time.ts';

/** 'We met', from the start on; either may say it, and correct how long it was. Said of a missed session, it contests that. */
export const logHeld = command({
  name: 'scheduling.log-held',
  says: 'We met',
  done: 'Written down: you met.',
  http: 'POST /sessions/:session/meeting',
  input: z.object({
    /** How long it really was; as planned when left out. */
    minutes: maybe(heldMinutes),
  }),
  output: z.object({ session: z.uuid(), minutes: z.number().int() }),
  of: (ctx, { session }) => sessionOf(ctx, session),
  may: aMemberOf,
  ready: async (ctx, session) => whyNot('log held', session, ctx.now),
  run: async (ctx, input, { id }) => {
    const session = await holdSession(ctx, id);
    mustBePossible(ctx, 'log held', session);
    const minutes = input.minutes ?? session.heldMinutes ?? session.plannedMinutes;
    if (session.state !== 'held') {
      if (session.state === 'missed') await ctx.emit(sessionContested, { ...about(session), met: true });
      await markHeld(ctx, session, minutes);
    } else if (minutes !== session.heldMinutes) {
      await ctx.db.update(sessions).set({ heldMinutes: minutes }).where(eq(sessions.id, id));
      await ctx.emit(heldMinutesCorrected, { ...about(session), minutes });
    }
    return { session: id, minutes };
  },
});
