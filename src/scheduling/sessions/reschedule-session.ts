import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { maybe } from '../../platform/input.ts';
import { Refused } from '../../platform/problems.ts';
import { aMemberOf } from '../../pairing/access.ts';
import { sessionOf } from '../session-of.ts';
import { clashWith, sayClash } from './book-session.ts';
import { holdSession, mustBePossible } from './hold-session.ts';
import { isWhereItWas, moveSession } from './move-session.ts';
import { holdOpen, matchToMeet, mustBeWithin } from './open-match.ts';
import { minutes, mustBeAhead, placedTime, plannedTime } from './planned-time.ts';
import { scheduledSession } from './schedule-session.ts';
import { refusalOf } from './refusal-of.ts';

/** Before its start only: a session moved in time never counts as missed. Where it was before is in the events. */
export const rescheduleSession = command({
  name: 'scheduling.reschedule-session',
  says: 'Move the session',
  done: 'The session is moved. Everybody in it gets the new time by mail.',
  http: 'PUT /sessions/:session/time',
  input: z.object({ ...plannedTime, minutes: maybe(minutes) }),
  output: scheduledSession,
  of: (ctx, { session }) => sessionOf(ctx, session),
  may: aMemberOf,
  ready: async (ctx, session) => refusalOf(ctx, 'reschedule', session),
  run: async (ctx, input, { id, match: matchId }) => {
    const placed = placedTime(ctx, input);
    mustBeAhead(ctx, placed);
    const match = await matchToMeet(ctx, matchId);
    mustBeWithin(ctx, match, placed.at, placed.zone);
    await holdOpen(ctx, match);
    const session = await holdSession(ctx, id);
    mustBePossible(ctx, 'reschedule', session);
    const to = {
      startsAt: placed.at,
      minutes: input.minutes ?? session.plannedMinutes,
      timeZone: placed.zone,
      place: input.place ?? session.place,
    };
    const done = { session: id, number: session.number, startsAt: placed.at.toISOString(), moved: placed.moved };
    if (isWhereItWas(session, to)) return done;
    const clash = await clashWith(ctx, match, to, id);
    if (clash) throw new Refused(sayClash(ctx, match, clash));
    await moveSession(ctx, session, to);
    return done;
  },
});
