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
  z.object({ program, match: z.uuid(), mentors: z.array(z.uuid()), mentees: z.array(z.uuid()) }),
);

const membership = z.object({ program, match: z.uuid(), person: z.uuid(), role: z.enum(['mentor', 'mentee']) });
export const memberJoined = event('pairing.member-joined', 'Somebody joined a match under way', membership);
export const memberLeft = event('pairing.member-left', 'Somebody left a match that goes on', membership);

export const matchEnded = event(
  'pairing.match-ended',
  'A match was ended',
  z.object({ program, match: z.uuid(), reason: z.enum(endReasons) }),
);

export const processChanged = event('pairing.process-changed', 'How pairs come about was changed', z.object({ program }));
export const shortlistsDrawnUp = event(
  'pairing.shortlists-drawn-up',
  'Shortlists of mentors to choose from were drawn up',
  z.object({ program, round: z.uuid() }),
);

const request = z.object({ program, request: z.uuid() });
export const requestsListed = event(
  'pairing.requests-listed',
  'A mentee listed the mentors they would like',
  z.object({ program, mentee: z.uuid() }),
);
export const requestAsked = event('pairing.request-asked', 'A mentor was asked', request);
export const requestAgreed = event('pairing.request-agreed', 'A mentor agreed to go on with a request', request);
/** Never what was answered: that is between the person and nobody. */
export const requestAnswered = event('pairing.request-answered', 'A request was answered', request);
export const requestClosed = event('pairing.request-closed', 'A request was closed', request);
export const peopleRanked = event(
  'pairing.people-ranked',
  'A person ranked those they would like to be matched with',
  z.object({ program, person: z.uuid() }),
);

const waits = z.object({ program, mentee: z.uuid() });
export const waitingBegun = event('pairing.waiting-begun', 'A mentee was put on the waiting list', waits);
export const waitingEnded = event('pairing.waiting-ended', 'A mentee left the waiting list', waits);
export const placeOffered = event('pairing.place-offered', 'A mentee on the waiting list was told of a free place', waits);

export const pairingEvents = [
  processChanged,
  shortlistsDrawnUp,
  requestsListed,
  requestAsked,
  requestAgreed,
  requestAnswered,
  requestClosed,
  peopleRanked,
  waitingBegun,
  waitingEnded,
  placeOffered,
  criteriaChanged,
  pairPinned,
  pairUnpinned,
  pairForbidden,
  pairAllowed,
  runFinished,
  runDiscarded,
  certificateChecked,
  matchPublished,
  memberJoined,
  memberLeft,
  matchEnded,
];
