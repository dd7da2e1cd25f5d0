/** What a session is at a moment: exactly one of these. */
export const sessionStates = ['ahead', 'under way', 'awaiting word', 'held', 'missed', 'contested', 'excused', 'cancelled'] as const;
export type SessionState = (typeof sessionStates)[number];

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

/** As planned, in milliseconds since 1970. */
export const endMsOf = (session: Pick<SessionMoments, 'startsAt' | 'plannedMinutes'>): number =>
  session.startsAt.getTime() + session.plannedMinutes * minuteMs;

export function stateOf(session: SessionMoments, now: Date): SessionState {
  if (session.heldAt) return 'held';
  if (session.cancelledAt) return 'cancelled';
  if (session.excusedAt) return 'excused';
  if (session.missedAt) return 'missed';
  if (session.contestedAt) return 'contested';
  if (now < session.startsAt) return 'ahead';
  return now.getTime() < endMsOf(session) ? 'under way' : 'awaiting word';
}
