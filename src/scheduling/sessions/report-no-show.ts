import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { personIdOf } from '../../platform/actor.ts';
import { command } from '../../platform/command.ts';
import { aMemberOf } from '../../pairing/access.ts';
import { matchOf } from '../../pairing/match-of.ts';
import { Invalid } from '../../platform/problems.ts';
import { schedulingWords } from '../words.ts';
import { absenceNamed, sessionMissed } from '../events.ts';
import { sessionOf } from '../session-of.ts';
import { sessions } from '../tables.ts';
import { about, holdSession, mustBePossible } from './hold-session.ts';
import { refusalOf } from './refusal-of.ts';

/** Ten minutes after the start at the earliest; also names who did not come where the clock has counted it as missed already. */
export const reportNoShow = command({
  name: 'scheduling.report-no-show',
  says: 'We did not meet',
  done: 'Written down: you did not meet. Any of you can contest it.',
  http: 'POST /sessions/:session/no-show',
  input: z.object({ who: z.enum(['mentor', 'mentee', 'both'], { error: 'Say who did not come.' }) }),
  output: z.object({ session: z.uuid() }),
  of: (ctx, { session }) => sessionOf(ctx, session),
  may: aMemberOf,
  // Who had said so before is for run to see: pressing twice is not a second report.
  ready: async (ctx, session) => (session.state === 'missed' ? undefined : refusalOf(ctx, 'report no-show', session)),
  run: async (ctx, { who }, { id, match }) => {
    const { members } = await matchOf(ctx, match);
    if (who !== 'both' && !members.some((one) => one.role === who))
      throw new Invalid({ who: ctx.say(schedulingWords, 'refused.not_in_match', { role: who }) });
    const session = await holdSession(ctx, id);
    if (session.missedBy === who) return { session: id };
    mustBePossible(ctx, 'report no-show', session);
    await ctx.db
      .update(sessions)
      .set({ missedAt: session.missedAt ?? ctx.now, missedBy: who, missedReportedBy: personIdOf(ctx.actor) })
      .where(eq(sessions.id, id));
    await ctx.emit(session.missedAt ? absenceNamed : sessionMissed, { ...about(session), by: who });
    return { session: id };
  },
});
