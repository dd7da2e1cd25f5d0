/** What is next for one member of a match: exactly one thing, the most urgent that applies. */
export type NextAction =
  | { key: 'recommit' }
  | { key: 'wait' }
  | { key: 'ended' }
  | { key: 'untold' }
  | { key: 'now'; session: string }
  | { key: 'wrap-up'; session: string }
  | { key: 'rate'; session: string }
  | { key: 'sign' }
  | { key: 'schedule' }
  | { key: 'prepare'; session: string }
  | { key: 'charter' }
  | { key: 'ahead'; session: string };

export interface RoomFacts {
  role: 'mentor' | 'mentee';
  ended: boolean;
  paused: boolean;
  /** A new hire in it has not heard of it yet, and is to hear of it from the program first. */
  untold: boolean;
  /** Begun and not over yet. */
  underWay: string | null;
  /** Over, and nobody has said how it went, or it was held and never wrapped up. */
  toWrapUp: string | null;
  /** Held of late and not rated by the reader. */
  toRate: string | null;
  charter: 'missing' | 'to finish' | 'to sign' | 'signed by me' | 'signed' | 'not asked';
  /** Whether a next date is owed while there is none. */
  owesDate: boolean;
  next: { id: string; withinTwoDays: boolean; prepared: boolean } | null;
}

export function nextAction(facts: RoomFacts): NextAction {
  const { next } = facts;
  if (facts.ended) return { key: 'ended' };
  if (facts.paused) return facts.role === 'mentor' ? { key: 'recommit' } : { key: 'wait' };
  if (facts.untold) return { key: 'untold' };
  if (facts.underWay) return { key: 'now', session: facts.underWay };
  if (facts.toWrapUp) return { key: 'wrap-up', session: facts.toWrapUp };
  if (next?.withinTwoDays && !next.prepared) return { key: 'prepare', session: next.id };
  if (facts.charter === 'to sign') return { key: 'sign' };
  if (!next && facts.owesDate) return { key: 'schedule' };
  if (facts.toRate) return { key: 'rate', session: facts.toRate };
  if (facts.charter === 'missing' || facts.charter === 'to finish') return { key: 'charter' };
  if (!next) return { key: 'schedule' };
  if (!next.prepared) return { key: 'prepare', session: next.id };
  return { key: 'ahead', session: next.id };
}
