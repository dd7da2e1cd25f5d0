import { pairingWords } from '../words.ts';
import type { Say } from '../../platform/words/words.ts';

/** Meetings a bridge is for. */
export const meetingsOfBridge = 2;
/** Days a mentor has to answer before somebody else is asked. */
export const answerWithinDays = 3;
/** Days after the yes until it ends by itself. */
export const bridgeLastsDays = 42;
/** Mentors asked for one mentee before the waiting list is all there is. */
export const mostAsked = 3;

export const bridgeStates = ['asked', 'under way', 'ended'] as const;
export type BridgeState = (typeof bridgeStates)[number];

interface Dates {
  acceptedAt: Date | null;
  endedAt: Date | null;
}

export function bridgeState({ acceptedAt, endedAt }: Dates): BridgeState {
  if (endedAt) return 'ended';
  return acceptedAt ? 'under way' : 'asked';
}

/** Why this cannot be done in the state it is in; undefined where it can. */
export function whyNot(say: Say, found: Dates, needed: Exclude<BridgeState, 'ended'>): string | undefined {
  const state = bridgeState(found);
  if (state === needed) return undefined;
  if (state === 'ended') return say(pairingWords, 'bridges.refused.ended');
  return say(pairingWords, state === 'asked' ? 'bridges.refused.not_yet' : 'bridges.refused.answered');
}
