import type { Say } from '../../platform/words/words.ts';
import { reasonInWords } from '../runs/reason-in-words.ts';
import type { Reason } from '../runs/reason.ts';
import { pairingWords } from '../words.ts';

/** A reason as one of the two reads it: only what both know of each other by it, never the rest of an answer. */
export function reasonToReader(
  say: Say,
  reason: Reason,
  { readerIs, partner }: { readerIs: 'mentor' | 'mentee'; partner: string },
): string {
  const values = { partner, fact: (reason.shared ?? []).join(', ') };
  switch (reason.kind) {
    case 'wanted-offered':
      return say(pairingWords, readerIs === 'mentee' ? 'mail.matched.reason_mentee' : 'mail.matched.reason_mentor', values);
    case 'clocks':
      return reason.hours
        ? say(pairingWords, 'mail.matched.reason_hours', { count: reason.hours })
        : say(pairingWords, 'mail.matched.reason_clock');
    case 'shared':
    case 'same':
      return reasonInWords(say, reason);
    case 'levels':
    case 'different':
      return reason.name;
  }
}
