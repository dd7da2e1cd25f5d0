/** What happens while people are paired. Ids and plain facts only. */
import { z } from 'zod';
import { event } from '../platform/event.ts';
import { endReasons } from './end-reasons.ts';

export const runFinished = event('pairing.run-finished', 'A proposal of matches was made', z.object({ program: z.uuid(), run: z.uuid() }));

export const matchPublished = event(
  'pairing.match-published',
  'A match was published',
  z.object({ program: z.uuid(), match: z.uuid(), mentor: z.uuid(), mentee: z.uuid() }),
);

export const matchEnded = event(
  'pairing.match-ended',
  'A match was ended',
  z.object({ program: z.uuid(), match: z.uuid(), reason: z.enum(endReasons) }),
);
