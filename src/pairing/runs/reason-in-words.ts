import { wayInWords } from '../../people/skills/graph/way-in-words.ts';
import { peopleWords } from '../../people/words.ts';
import type { Say } from '../../platform/words/words.ts';
import { pairingWords } from '../words.ts';
import type { Reason } from './reason.ts';

/** What the two have to show for it: 'Negotiation, Presenting', or '1 hour apart'; empty where the name says it all. */
export function factInWords(say: Say, reason: Reason): string {
  if (reason.missing) return say(pairingWords, `reason.missing.${reason.missing}`);
  if (reason.kind === 'clocks')
    return reason.hours ? say(pairingWords, 'reason.hours', { count: reason.hours }) : say(pairingWords, 'reason.same_clock');
  if (reason.kind === 'levels') return say(pairingWords, 'reason.levels', { mentor: reason.mentor ?? '', mentee: reason.mentee ?? '' });
  if (reason.kind === 'distance')
    return reason.apart ? say(pairingWords, 'reason.apart', { count: reason.apart }) : say(pairingWords, 'reason.same_number');
  if (reason.kind === 'alike-texts')
    return (
      [...(reason.shared ?? []), ...(reason.words ?? [])].join(', ') ||
      say(pairingWords, reason.points > 0 ? 'reason.alike' : 'reason.nothing')
    );
  if (reason.shared) return [...reason.shared, ...nearInWords(say, reason)].join(', ') || say(pairingWords, 'reason.nothing');
  if (reason.mentee && reason.mentor) return say(pairingWords, 'reason.both', { mentee: reason.mentee, mentor: reason.mentor });
  return say(pairingWords, 'reason.nothing');
}

/** 'near to Python: Data science (Python is used in Data science)' */
const nearInWords = (say: Say, { near = [] }: Reason): string[] =>
  near.map(({ wanted, offered, way }) => say(peopleWords, 'skills.link.instead', { wanted, offered, because: wayInWords(say, way) }));

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
