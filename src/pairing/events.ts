/** What happens while people are paired. Ids and plain facts only. */
import { z } from 'zod';
import { event } from '../platform/event.ts';
import { endReasons } from './end-reasons.ts';

const program = z.uuid();
const pair = z.object({ program, mentor: z.uuid(), mentee: z.uuid() });

export const criteriaChanged = event(
  'pairing.criteria-changed',
  'The matching criteria were changed',
  z.object({ program, version: z.number().int() }),
);
export const pairPinned = event('pairing.pair-pinned', 'A pair was pinned', pair);
export const pairUnpinned = event('pairing.pair-unpinned', 'A pin was taken back', pair);
export const pairForbidden = event('pairing.pair-forbidden', 'A pair was put on the list of those never to be matched', pair);
export const pairAllowed = event('pairing.pair-allowed', 'A pair was taken off the list of those never to be matched', pair);

export const runFinished = event('pairing.run-finished', 'A proposal of matches was made', z.object({ program, run: z.uuid() }));
export const runDiscarded = event('pairing.run-discarded', 'A proposal of matches was discarded', z.object({ program, run: z.uuid() }));

export const certificateChecked = event(
  'pairing.certificate-checked',
  'The proof of a proposal was checked again',
  z.object({ program, run: z.uuid(), holds: z.boolean() }),
);

export const matchPublished = event(
  'pairing.match-published',
  'A match was published',
  z.object({ program, match: z.uuid(), mentor: z.uuid(), mentee: z.uuid() }),
);

export const matchEnded = event(
  'pairing.match-ended',
  'A match was ended',
  z.object({ program, match: z.uuid(), reason: z.enum(endReasons) }),
);

export const pairingEvents = [
  criteriaChanged,
  pairPinned,
  pairUnpinned,
  pairForbidden,
  pairAllowed,
  runFinished,
  runDiscarded,
  certificateChecked,
  matchPublished,
  matchEnded,
];
