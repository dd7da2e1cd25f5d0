/** What a session is at a moment: exactly one of these. */
export type SessionState = 'ahead' | 'under way' | 'awaiting word' | 'held' | 'missed' | 'contested' | 'excused' | 'cancelled';

export interface SessionMoments {
  startsAt: Date;
  plannedMinutes: number;
  heldAt: Date | null;
  missedAt: Date | null;
  cancelledAt: Date | null;
  excusedAt: Date | null;
  contestedAt: Date | null;
}

const minuteMs = 60_000;

export const endOf = (session: Pick<SessionMoments, 'startsAt' | 'plannedMinutes'>): Date =>
  new Date(session.startsAt.getTime() + session.plannedMinutes * minuteMs);

export function stateOf(session: SessionMoments, now: Date): SessionState {
  if (session.heldAt) return 'held';
  if (session.cancelledAt) return 'cancelled';
  if (session.excusedAt) return 'excused';
  if (session.missedAt) return 'missed';
  if (session.contestedAt) return 'contested';
  if (now < session.startsAt) return 'ahead';
  return now < endOf(session) ? 'under way' : 'awaiting word';
}
