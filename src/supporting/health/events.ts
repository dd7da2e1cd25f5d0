import { z } from 'zod';
import { event } from '../../platform/event.ts';
import { healthReasons } from './health.rules.ts';

/** By a program manager, to both sides of a match. */
export const rescueSent = event(
  'supporting.rescue-sent',
  'A pair was written to',
  z.object({ program: z.uuid(), match: z.uuid(), manager: z.uuid(), reason: z.enum(healthReasons) }),
);
