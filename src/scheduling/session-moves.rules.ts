import { mayReportNoShow, noShowAfterMinutes } from './missed.rules.ts';
import type { SessionState } from './session-state.rules.ts';

/** What a member can do with a session. */
export const moves = ['reschedule', 'cancel', 'excuse', 'log held', 'report no-show', 'contest'] as const;
export type Move = (typeof moves)[number];

/** In which states each does something; doing again what is done already changes nothing and is let through by its command. */
const possible: Record<Move, readonly SessionState[]> = {
  reschedule: ['ahead'],
  cancel: ['ahead'],
  excuse: ['ahead', 'under way', 'awaiting word', 'contested'],
  'log held': ['under way', 'awaiting word', 'missed', 'contested', 'held'],
  'report no-show': ['under way', 'awaiting word', 'missed'],
  contest: ['missed'],
};

/** Why nothing can be done any more, or not this, by the state it is in. */
const because: Record<SessionState, string> = {
  ahead: 'This session has not begun. Once its time has come you can say how it went.',
  'under way': 'This session has begun. Say whether you met, or excuse it and agree on a new time.',
  'awaiting word': 'The time of this session has passed. Say whether you met, or excuse it and agree on a new time.',
  held: 'You have met already: this session is written down as held.',
  missed: 'This session counts as missed. If that is not right, contest it.',
  contested: 'This session is contested and no longer counts as missed. Say that you met, or excuse it.',
  excused: 'This session was excused. Agree on a new time instead.',
  cancelled: 'This session was cancelled. Schedule a new one, or write down a meeting that was not planned.',
};

interface Moved {
  state: SessionState;
  startsAt: Date;
  missedBy: string | null;
}

/** @returns a sentence where the move is not possible now, undefined where it is */
export function whyNot(move: Move, session: Moved, now: Date): string | undefined {
  if (!possible[move].includes(session.state)) return because[session.state];
  if (move !== 'report no-show') return undefined;
  if (!mayReportNoShow(session.startsAt, now))
    return `Wait ${noShowAfterMinutes} minutes after the start before saying that somebody did not come.`;
  if (session.missedBy && session.missedBy !== 'unknown')
    return 'It has been said already who did not come. If that is not right, contest it.';
  return undefined;
}
