/**
 * When a session counts as missed though nobody said so: its start has passed and the grace is over,
 * and it was neither moved, excused, cancelled nor held. A session moved before its start has a new
 * start, so the old one never counts; one that was contested is not counted by itself again.
 */
export interface SilentSession {
  startsAt: Date;
  heldAt: Date | null;
  missedAt: Date | null;
  cancelledAt: Date | null;
  excusedAt: Date | null;
  contestedAt: Date | null;
}

const hourMs = 3_600_000;
const minuteMs = 60_000;

export function countsAsMissed(session: SilentSession, { now, graceHours }: { now: Date; graceHours: number }): boolean {
  const spokenFor = session.heldAt ?? session.missedAt ?? session.cancelledAt ?? session.excusedAt ?? session.contestedAt;
  return !spokenFor && now.getTime() >= session.startsAt.getTime() + graceHours * hourMs;
}

/** Who waits in vain may say so from this long after the start. */
export const noShowAfterMinutes = 10;

export const mayReportNoShow = (startsAt: Date, now: Date): boolean => now.getTime() >= startsAt.getTime() + noShowAfterMinutes * minuteMs;

/** A cancellation this close to the start is a late one. */
export const lateCancelHours = 3;

export const isLateToCancel = (startsAt: Date, now: Date): boolean => startsAt.getTime() - now.getTime() <= lateCancelHours * hourMs;
