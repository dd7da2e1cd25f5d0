import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { aMemberOf } from '../../pairing/access.ts';
import { bookSession } from './book-session.ts';
import { holdOpen, matchToMeet, mustBeWithin, whyNotMeet } from './open-match.ts';
import { mustBeAhead, placedTime, plannedTime } from './planned-time.ts';

/** `moved`: the clocks go forward over the time asked for, and the session begins just after. */
export const scheduledSession = z.object({ session: z.uuid(), number: z.number().int(), startsAt: z.iso.datetime(), moved: z.boolean() });

export const scheduleSession = command({
  name: 'scheduling.schedule-session',
  says: 'Schedule the session',
  done: 'The session is scheduled. Everybody in it gets an invitation by mail.',
  http: 'POST /matches/:match/sessions',
  input: z.object(plannedTime),
  output: scheduledSession,
  of: (ctx, { match }) => matchToMeet(ctx, match),
  may: aMemberOf,
  ready: (ctx, match) => whyNotMeet(ctx, match),
  run: async (ctx, input, match) => {
    const placed = placedTime(ctx, input);
    mustBeAhead(ctx, placed);
    mustBeWithin(ctx, match, placed.at, placed.zone);
    await holdOpen(ctx, match);
    const booked = await bookSession(ctx, match, {
      startsAt: placed.at,
      minutes: input.minutes,
      timeZone: placed.zone,
      place: input.place,
    });
    return { session: booked.id, number: booked.number, startsAt: booked.startsAt.toISOString(), moved: placed.moved };
  },
});
