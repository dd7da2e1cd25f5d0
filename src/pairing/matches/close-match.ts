import { and, eq, isNull } from 'drizzle-orm';
import type { Context } from '../../platform/context.ts';
import type { EndReason } from '../end-reasons.ts';
import { matchEnded } from '../events.ts';
import type { Match } from '../match-of.ts';
import { matches, matchMembers } from '../tables.ts';

/** Ends the match now; what it left behind stays. @returns false where somebody was quicker */
export async function closeMatch(ctx: Context, match: Pick<Match, 'id' | 'program'>, reason: EndReason): Promise<boolean> {
  const ended = await ctx.db
    .update(matches)
    .set({ endedAt: ctx.now, endReason: reason, pausedAt: null })
    .where(and(eq(matches.id, match.id), isNull(matches.endedAt)))
    .returning({ id: matches.id });
  if (ended.length === 0) return false;
  await ctx.db
    .update(matchMembers)
    .set({ leftAt: ctx.now })
    .where(and(eq(matchMembers.matchId, match.id), isNull(matchMembers.leftAt)));
  await ctx.emit(matchEnded, { program: match.program, match: match.id, reason });
  return true;
}
