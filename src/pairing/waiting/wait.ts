import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Context } from '../../platform/context.ts';
import { waitingBegun, waitingEnded } from '../events.ts';
import { waiting } from '../tables.ts';

/** Puts the mentees on the list; who is on it keeps their place. */
export async function beginToWait(
  ctx: Context,
  program: string,
  mentees: readonly string[],
  because: 'own wish' | 'left out',
  since: Date = ctx.now,
): Promise<void> {
  if (mentees.length === 0) return;
  const begun = await ctx.db
    .insert(waiting)
    .values(
      mentees.map((menteeId) => ({
        id: ctx.newId(),
        organizationId: ctx.organizationId,
        programId: program,
        menteeId,
        because,
        since,
      })),
    )
    .onConflictDoNothing()
    .returning({ mentee: waiting.menteeId });
  for (const { mentee } of begun) await ctx.emit(waitingBegun, { program, mentee });
}

/** @returns false where none of them was on the list */
export async function stopWaiting(ctx: Context, program: string, mentees: readonly string[]): Promise<boolean> {
  const stopped = await ctx.db
    .update(waiting)
    .set({ leftAt: ctx.now })
    .where(and(eq(waiting.programId, program), inArray(waiting.menteeId, [...mentees]), isNull(waiting.leftAt)))
    .returning({ mentee: waiting.menteeId });
  for (const { mentee } of stopped) await ctx.emit(waitingEnded, { program, mentee });
  return stopped.length > 0;
}
