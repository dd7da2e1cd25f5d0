import { mayReportNoShow } from './missed.rules.ts';
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

/** Why not: by the state it is in, or because of when it is said. The words say each in a sentence. */
export type Refusal = SessionState | 'too early' | 'said already';

interface Moved {
  state: SessionState;
  startsAt: Date;
  missedBy: string | null;
}

/** @returns why the move is not possible now, undefined where it is */
export function whyNot(move: Move, session: Moved, now: Date): Refusal | undefined {
  if (!possible[move].includes(session.state)) return session.state;
  if (move !== 'report no-show') return undefined;
  if (!mayReportNoShow(session.startsAt, now)) return 'too early';
  if (session.missedBy && session.missedBy !== 'unknown') return 'said already';
  return undefined;
}
