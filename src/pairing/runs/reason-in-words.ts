import type { Say } from '../../platform/words/words.ts';
import { pairingWords } from '../words.ts';
import type { Reason } from './reason.ts';

/** What the two have to show for it: 'Negotiation, Presenting', or '1 hour apart'; empty where the name says it all. */
export function factInWords(say: Say, reason: Reason): string {
  if (reason.missing) return say(pairingWords, `reason.missing.${reason.missing}`);
  if (reason.kind === 'clocks')
    return reason.hours ? say(pairingWords, 'reason.hours', { count: reason.hours }) : say(pairingWords, 'reason.same_clock');
  if (reason.kind === 'levels') return say(pairingWords, 'reason.levels', { mentor: reason.mentor ?? '', mentee: reason.mentee ?? '' });
  if (reason.shared) return reason.shared.length > 0 ? reason.shared.join(', ') : say(pairingWords, 'reason.nothing');
  if (reason.mentee && reason.mentor) return say(pairingWords, 'reason.both', { mentee: reason.mentee, mentor: reason.mentor });
  return say(pairingWords, 'reason.nothing');
}

/** 'Teaches what the mentee wants to learn: Negotiation' */
export function reasonInWords(say: Say, reason: Reason): string {
  return say(pairingWords, 'reason.line', { name: reason.name, fact: factInWords(say, reason) });
}

/** What speaks for the pair, the weightiest first. */
export function bestReasons(reasons: readonly Reason[], most: number): Reason[] {
  return reasons
    .filter(({ points }) => points > 0)
    .toSorted((a, b) => b.points - a.points)
    .slice(0, most);
}
