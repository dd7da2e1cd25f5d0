import { and, asc, eq, isNull, lte, type SQL } from 'drizzle-orm';
import { chore } from '../../platform/chore.ts';
import type { Context } from '../../platform/context.ts';
import { matches } from '../../pairing/tables.ts';
import { programSettings } from '../../planning/program-settings.ts';
import { programs } from '../../planning/tables.ts';
import { sessionExcused, sessionMissed } from '../events.ts';
import { countsAsMissed } from '../missed.rules.ts';
import { asSession, type Session } from '../session-of.ts';
import { about, invitationOf } from '../sessions/hold-session.ts';
import { sessions } from '../tables.ts';

const unspoken = (): SQL | undefined =>
  and(
    isNull(sessions.heldAt),
    isNull(sessions.missedAt),
    isNull(sessions.cancelledAt),
    isNull(sessions.excusedAt),
    isNull(sessions.contestedAt),
  );

/** Sessions that begin while their match is paused are nobody's fault: they are excused instead. */
export const noticeMissed = chore({
  name: 'scheduling.notice-missed',
  says: 'Counts a session as missed when its grace is over and nobody has said anything',
  every: 'hour',
  run: async (ctx) => {
    const rows = await ctx.db
      .select({ session: sessions, pausedAt: matches.pausedAt, programId: programs.id, settings: programs.settings })
      .from(sessions)
      .innerJoin(matches, eq(matches.id, sessions.matchId))
      .innerJoin(programs, eq(programs.id, sessions.programId))
      .where(and(lte(sessions.startsAt, ctx.now), unspoken()))
      .orderBy(asc(sessions.startsAt), asc(sessions.id));
    const graceOf = new Map<string, number>();
    for (const { session: row, pausedAt, programId, settings } of rows) {
      const graceHours = graceOf.get(programId) ?? programSettings.parse(settings).meetings.graceHours;
      graceOf.set(programId, graceHours);
      const session = asSession(ctx, row);
      if (pausedAt && pausedAt <= session.startsAt) await excuse(ctx, session);
      else if (countsAsMissed(session, { now: ctx.now, graceHours })) await count(ctx, session);
    }
  },
});

/** @returns whether it was changed: not where somebody has said something since it was read */
async function change(ctx: Context, session: Session, to: Partial<typeof sessions.$inferInsert>): Promise<boolean> {
  const changed = await ctx.db
    .update(sessions)
    .set(to)
    .where(and(eq(sessions.id, session.id), eq(sessions.invitationSequence, session.invitationSequence), unspoken()))
    .returning({ id: sessions.id });
  return changed.length > 0;
}

async function excuse(ctx: Context, session: Session): Promise<void> {
  const sequence = session.invitationSequence + 1;
  if (await change(ctx, session, { excusedAt: ctx.now, invitationSequence: sequence }))
    await ctx.emit(sessionExcused, invitationOf(session, sequence));
}

async function count(ctx: Context, session: Session): Promise<void> {
  if (await change(ctx, session, { missedAt: ctx.now, missedBy: 'unknown' }))
    await ctx.emit(sessionMissed, { ...about(session), by: 'unknown' });
}
