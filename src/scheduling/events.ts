import { z } from 'zod';
import { event } from '../platform/event.ts';

const about = { program: z.uuid(), match: z.uuid(), session: z.uuid() };

/** SEQUENCE of the invitation as of the event: only the latest word is mailed. */
const invitation = { sequence: z.number().int(), startsAt: z.iso.datetime() };

export const sessionScheduled = event('scheduling.session-scheduled', 'A session was scheduled', z.object({ ...about, ...invitation }));

/** Besides the event of each session: what calendars are told of is the series. */
const aboutSeries = z.object({ program: z.uuid(), match: z.uuid(), series: z.uuid() });

export const seriesScheduled = event('scheduling.series-scheduled', 'A series of sessions was scheduled', aboutSeries);

/** Its match ended; what was ahead of it has been cancelled. */
export const seriesEnded = event('scheduling.series-ended', 'A series of sessions ended with its match', aboutSeries);

export const sessionRescheduled = event(
  'scheduling.session-rescheduled',
  'A session was moved to another time',
  z.object({ ...about, ...invitation, from: z.iso.datetime() }),
);

export const sessionCancelled = event(
  'scheduling.session-cancelled',
  'A session was cancelled',
  z.object({ ...about, ...invitation, reason: z.enum(['in time', 'late', 'match ended']) }),
);

export const sessionExcused = event('scheduling.session-excused', 'A session was excused', z.object({ ...about, ...invitation }));

export const sessionHeld = event(
  'scheduling.session-held',
  'A session was held',
  z.object({ ...about, minutes: z.number().int(), unplanned: z.boolean() }),
);

export const heldMinutesCorrected = event(
  'scheduling.held-minutes-corrected',
  'The length of a held session was corrected',
  z.object({ ...about, minutes: z.number().int() }),
);

export const missedBy = z.enum(['mentor', 'mentee', 'both', 'unknown']);

/** Once per session, unless it was contested and then said again. */
export const sessionMissed = event('scheduling.session-missed', 'A session was missed', z.object({ ...about, by: missedBy }));

/** Said after the session had been counted as missed by nobody knew whom. */
export const absenceNamed = event('scheduling.absence-named', 'It was said who did not come', z.object({ ...about, by: missedBy }));

export const sessionContested = event(
  'scheduling.session-contested',
  'A missed session was contested',
  z.object({ ...about, met: z.boolean() }),
);

export const schedulingEvents = [
  sessionScheduled,
  seriesScheduled,
  seriesEnded,
  sessionRescheduled,
  sessionCancelled,
  sessionExcused,
  sessionHeld,
  heldMinutesCorrected,
  sessionMissed,
  absenceNamed,
  sessionContested,
];
