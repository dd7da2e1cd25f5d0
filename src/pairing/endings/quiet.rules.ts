const dayMs = 86_400_000;

/** Days between the notice and the end. */
export const noticeDays = 7;

interface Quiet {
  /** The last thing either of the two did in their match, or its publication. */
  lastStirredAt: Date;
  noticedAt: Date | null;
  endAfterDays: number;
  now: Date;
}

/** A match that has gone quiet: told of first, ended only when the notice has run out unheard. */
export function whatQuietAsks({ lastStirredAt, noticedAt, endAfterDays, now }: Quiet): 'nothing' | 'notice' | 'end' {
  const quietDays = (now.getTime() - lastStirredAt.getTime()) / dayMs;
  if (quietDays < endAfterDays - noticeDays) return 'nothing';
  if (!noticedAt || noticedAt < lastStirredAt) return 'notice';
  return now.getTime() - noticedAt.getTime() >= noticeDays * dayMs ? 'end' : 'nothing';
}
