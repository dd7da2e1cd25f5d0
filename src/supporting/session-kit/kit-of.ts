import { and, desc, eq, isNull, lt } from 'drizzle-orm';
import { sessions } from '../../scheduling/tables.ts';
import type { Session } from '../../scheduling/session-of.ts';
import type { Context } from '../../platform/context.ts';
import { personIdOfActor } from '../about-match.ts';
import { sessionKits } from '../tables.ts';
import { emptyKit, kitDocument, type Kit } from './kit.ts';
import { withCarriedOver } from './kit.rules.ts';

/** The session's kit as it was written; undefined where nobody has, or where the actor is not of the pair. */
export async function writtenKit(ctx: Context, session: string): Promise<Kit | undefined> {
  const [row] = await ctx.db.select({ document: sessionKits.document }).from(sessionKits).where(eq(sessionKits.sessionId, session));
  return row && kitDocument.parse(row.document);
}

/** The kit of the pair's last session before this one. */
export async function kitBefore(ctx: Context, session: Session): Promise<Kit | undefined> {
  const [row] = await ctx.db
    .select({ document: sessionKits.document })
    .from(sessionKits)
    .innerJoin(sessions, eq(sessions.id, sessionKits.sessionId))
    .where(and(eq(sessions.matchId, session.match), lt(sessions.startsAt, session.startsAt), isNull(sessions.cancelledAt)))
    .orderBy(desc(sessions.startsAt))
    .limit(1);
  return row && kitDocument.parse(row.document);
}

/** The kit as both see it: what was written, and what carries over from last time. */
export async function kitOf(ctx: Context, session: Session): Promise<Kit> {
  return withCarriedOver((await writtenKit(ctx, session.id)) ?? emptyKit(), await kitBefore(ctx, session));
}

/**
 * Changes the kit under a lock, so that of two who write at once the second builds on the first.
 * @param change gets the kit as it is now; what it throws changes nothing
 */
export async function changeKit(ctx: Context, session: Session, change: (kit: Kit) => Kit | Promise<Kit>): Promise<Kit> {
  const stamp = { writtenAt: ctx.now, writtenBy: personIdOfActor(ctx) };
  await ctx.db
    .insert(sessionKits)
    .values({
      sessionId: session.id,
      organizationId: ctx.organizationId,
      matchId: session.match,
      version: 0,
      document: emptyKit(),
      ...stamp,
    })
    .onConflictDoNothing();
  const [row] = await ctx.db.select().from(sessionKits).where(eq(sessionKits.sessionId, session.id)).for('update');
  if (!row) throw new Error('The kit was written and cannot be read.');
  const document = await change(withCarriedOver(kitDocument.parse(row.document), await kitBefore(ctx, session)));
  await ctx.db
    .update(sessionKits)
    .set({ document, version: row.version + 1, ...stamp })
    .where(eq(sessionKits.sessionId, session.id));
  return document;
}
