import { z } from 'zod';
import { event } from '../../platform/event.ts';

const about = { program: z.uuid(), match: z.uuid(), session: z.uuid() };

/** Once per session, by whoever finishes first. */
export const sessionWrappedUp = event('supporting.session-wrapped-up', 'A session was wrapped up', z.object(about));

/** That somebody rated, never what. */
export const sessionRated = event(
  'supporting.session-rated',
  'A session was rated',
  z.object({ ...about, person: z.uuid(), role: z.enum(['mentor', 'mentee']) }),
);
