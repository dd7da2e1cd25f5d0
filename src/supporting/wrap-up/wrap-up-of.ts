import { and, eq } from 'drizzle-orm';
import type { Context } from '../../platform/context.ts';
import { personIdOfActor } from '../about-match.ts';
import { sessionRatings, wrapUpDrafts, wrapUps } from '../tables.ts';

export async function wrapUpOf(ctx: Context, session: string) {
  const [row] = await ctx.db.select().from(wrapUps).where(eq(wrapUps.sessionId, session));
  return row;
}

/** The actor's own rating, and what they had filled in when they went back. */
export async function ownWrapUp(
  ctx: Context,
  session: string,
): Promise<{ rating: { stars: number; comment: string } | null; draft: unknown }> {
  const me = personIdOfActor(ctx);
  const [rating] = await ctx.db
    .select({ stars: sessionRatings.stars, comment: sessionRatings.comment })
    .from(sessionRatings)
    .where(and(eq(sessionRatings.sessionId, session), eq(sessionRatings.personId, me)));
  const [draft] = await ctx.db
    .select({ entries: wrapUpDrafts.entries })
    .from(wrapUpDrafts)
    .where(and(eq(wrapUpDrafts.sessionId, session), eq(wrapUpDrafts.personId, me)));
  return { rating: rating ?? null, draft: draft?.entries ?? null };
}
