import type { Say } from '../../platform/words/words.ts';
import type { Reason } from '../runs/reason.ts';
import { pairingWords } from '../words.ts';
import { reasonToReader, type Side } from './reason-to-reader.ts';

/** The reasons as one paragraph of a mail, under a line that says whose they are; none where there are no reasons. */
export function sayReasons(
  say: Say,
  why: 'mail.matched.why' | 'mail.peers.why' | 'mail.circle.why',
  reasons: readonly Reason[],
  reader: { readerIs: Side; partner: string },
): string[] {
  if (reasons.length === 0) return [];
  const lines = reasons.map((reason) => say(pairingWords, 'mail.matched.why_line', { reason: reasonToReader(say, reason, reader) }));
  return [[say(pairingWords, why), ...lines].join('\n')];
}
