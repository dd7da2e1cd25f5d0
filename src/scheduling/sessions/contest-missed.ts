import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { personIdOf } from '../../platform/actor.ts';
import { command } from '../../platform/command.ts';
import { maybe } from '../../platform/input.ts';
import { presentField, noteAttendance } from '../attendance/note-attendance.ts';
import { aMemberOf } from '../../pairing/access.ts';
import { sessionContested } from '../events.ts';
import { sessionOf } from '../session-of.ts';
import { sessionStates } from '../session-state.rules.ts';
import { sessions } from '../tables.ts';
import { about, holdSession, mustBePossible } from './hold-session.ts';
import { markHeld } from './mark-held.ts';
import { heldMinutes } from './planned-time.ts';
import { refusalOf } from './refusal-of.ts';

/** Either side; it then no longer counts as missed, and is held where they did meet. */
export const contestMissed = command({
  name: 'scheduling.contest-missed',
  says: 'Contest this',
  done: 'The session no longer counts as missed.',
  http: 'POST /sessions/:session/objection',
  input: z.object({
    met: z.enum(['yes', 'no'], { error: 'Say whether you met.' }),
    minutes: maybe(heldMinutes),
    present: presentField,
  }),
  output: z.object({ session: z.uuid(), state: z.enum(sessionStates) }),
  of: (ctx, { session }) => sessionOf(ctx, session),
  may: aMemberOf,
  ready: async (ctx, session) => (session.contestedAt ? undefined : refusalOf(ctx, 'contest', session)),
  run: async (ctx, input, { id }) => {
    const session = await holdSession(ctx, id);
    if (session.contestedAt) return { session: id, state: session.state };
    mustBePossible(ctx, 'contest', session);
    const met = input.met === 'yes';
    await ctx.emit(sessionContested, { ...about(session), met });
    if (met) {
      await markHeld(ctx, session, input.minutes ?? session.plannedMinutes);
      await noteAttendance(ctx, session, input.present);
    } else
      await ctx.db
        .update(sessions)
        .set({ missedAt: null, missedBy: null, missedReportedBy: null, contestedAt: ctx.now, contestedBy: personIdOf(ctx.actor) })
        .where(eq(sessions.id, id));
    return { session: id, state: met ? ('held' as const) : ('contested' as const) };
  },
});
