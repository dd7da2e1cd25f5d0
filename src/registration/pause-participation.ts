import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import type { Context } from '../platform/context.ts';
import { participationPaused, participationResumed } from './events.ts';
import { registrations } from './tables.ts';

interface Pause {
  program: string;
  person: string;
  reason: 'own wish' | 'missed meetings';
  /** The first day on which they take part again, `YYYY-MM-DD`; left out: until somebody resumes it. */
  until?: string;
}

const theirs = ({ program, person }: { program: string; person: string }) =>
  and(eq(registrations.programId, program), eq(registrations.personId, person), isNull(registrations.withdrawnAt));

/** Takes a person out of matching for a while. @returns false where they were paused already or do not take part */
export async function pauseParticipation(ctx: Context, pause: Pause): Promise<boolean> {
  const changed = await ctx.db
    .update(registrations)
    .set({ pausedAt: ctx.now, pausedUntil: pause.until ?? null, pauseReason: pause.reason })
    .where(and(theirs(pause), isNull(registrations.pausedAt)))
    .returning({ id: registrations.id });
  if (changed.length === 0) return false;
  await ctx.emit(participationPaused, { program: pause.program, person: pause.person, reason: pause.reason });
  return true;
}

/** @returns false where they were not paused */
export async function resumeParticipation(ctx: Context, who: { program: string; person: string }): Promise<boolean> {
  const changed = await ctx.db
    .update(registrations)
    .set({ pausedAt: null, pausedUntil: null, pauseReason: null })
    .where(and(theirs(who), isNotNull(registrations.pausedAt)))
    .returning({ id: registrations.id });
  if (changed.length === 0) return false;
  await ctx.emit(participationResumed, { program: who.program, person: who.person });
  return true;
}
