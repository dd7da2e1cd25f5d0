import type { Say } from '../../platform/words/words.ts';
import { reasonInWords } from '../runs/reason-in-words.ts';
import { forTheTwo } from '../runs/for-the-two.rules.ts';
import type { Reason } from '../runs/reason.ts';
import { pairingWords } from '../words.ts';

/** What the reader of a reason is in the match: where nobody is a mentor, a peer; of more than two, one of a circle. */
export type Side = 'mentor' | 'mentee' | 'peer' | 'one of a circle';

export function sideOf(members: readonly { role: 'mentor' | 'mentee' }[], role: 'mentor' | 'mentee'): Side {
  if (members.every((one) => one.role === 'mentee')) return 'peer';
  return members.length > 2 ? 'one of a circle' : role;
}

const wantedAndOffered = {
  mentee: 'mail.matched.reason_mentee',
  mentor: 'mail.matched.reason_mentor',
  peer: 'mail.matched.reason_peer',
  'one of a circle': 'mail.matched.reason_circle',
} as const;

/** A reason as one of the match reads it: only what they know of each other by it, never the rest of an answer. */
export function reasonToReader(say: Say, reason: Reason, { readerIs, partner }: { readerIs: Side; partner: string }): string {
  switch (reason.kind) {
    case 'wanted-offered':
      return say(pairingWords, wantedAndOffered[readerIs], { partner, fact: (reason.shared ?? []).join(', ') });
    case 'clocks':
      return reason.hours
        ? say(pairingWords, 'mail.matched.reason_hours', { count: reason.hours })
        : say(pairingWords, 'mail.matched.reason_clock');
    case 'shared':
    case 'same':
      return reasonInWords(say, reason);
    // What they wrote stays with whoever may read it: only skills that the organisation has a name for are told.
    case 'alike-texts':
      return reason.shared && reason.shared.length > 0 ? reasonInWords(say, forTheTwo(reason)) : reason.name;
    case 'distance':
    case 'levels':
    case 'different':
      return reason.name;
  }
}
