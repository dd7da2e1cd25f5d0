import { z } from 'zod';
import { daysLater, recurring } from '../../platform/calendar/wall-time.ts';
import { command } from '../../platform/command.ts';
import { number } from '../../platform/input.ts';
import { aMemberOf } from '../../pairing/access.ts';
import { bookSession } from './book-session.ts';
import { keepSeries } from './keep-series.ts';
import { holdOpen, matchToMeet, mustBeWithin, whyNotMeet } from './open-match.ts';
import { mustBeAhead, plannedTime, zoneOf } from './planned-time.ts';
import { scheduledSession } from './schedule-session.ts';

export const mostInASeries = 12;

/** All of them or none: a series with a hole would not be what was agreed. */
export const scheduleSeries = command({
  name: 'scheduling.schedule-series',
  says: 'Schedule them all',
  done: 'The sessions are scheduled. Everybody in it gets one invitation for all of them by mail.',
  http: 'POST /matches/:match/series',
  input: z.object({
    ...plannedTime,
    /** 7 is weekly; the time on the wall stays the same when the clocks change. */
    everyDays: number('The days between two sessions', { least: 1, most: 92, whole: true }),
    count: number('The number of sessions', { least: 2, most: mostInASeries, whole: true }),
  }),
  output: z.object({ sessions: z.array(scheduledSession) }),
  of: (ctx, { match }) => matchToMeet(ctx, match),
  may: aMemberOf,
  ready: (ctx, match) => whyNotMeet(ctx, match),
  run: async (ctx, input, match) => {
    const timeZone = zoneOf(ctx, input.timeZone);
    const times = recurring(input.at, timeZone, input);
    for (const placed of times) {
      mustBeAhead(ctx, placed);
      mustBeWithin(ctx, match, placed.at, timeZone);
    }
    await holdOpen(ctx, match);
    const made: z.output<typeof scheduledSession>[] = [];
    const fresh: { place: number; id: string }[] = [];
    for (const [place, { at, moved }] of times.entries()) {
      const booked = await bookSession(ctx, match, { startsAt: at, minutes: input.minutes, timeZone, place: input.place });
      made.push({ session: booked.id, number: booked.number, startsAt: booked.startsAt.toISOString(), moved });
      if (booked.isNew) fresh.push({ place, id: booked.id });
    }
    const [first] = fresh;
    // A time that the clocks leave out is read differently by calendars, so those sessions are invited to one by one.
    if (first && fresh.length > 1 && times.every((one) => !one.moved))
      await keepSeries(ctx, match, {
        firstAt: daysLater(input.at, first.place * input.everyDays),
        timeZone,
        everyDays: input.everyDays,
        minutes: input.minutes,
        place: input.place ?? '',
        slots: new Map(fresh.map(({ place, id }) => [place - first.place, id])),
      });
    return { sessions: made };
  },
});
