import { and, asc, eq, isNotNull } from 'drizzle-orm';
import { othersIn } from '../../pairing/match-name.ts';
import { matchOf } from '../../pairing/match-of.ts';
import { structureOf } from '../../planning/structures.ts';
import type { Context } from '../../platform/context.ts';
import { reaction } from '../../platform/reaction.ts';
import { sessionHeld } from '../../scheduling/events.ts';
import { sessions } from '../../scheduling/tables.ts';
import { earlyQuestions } from '../tables.ts';
import { earlySwapRulesOf } from './early-swap-rules.ts';
import { howShallItGoOn } from './mails/how-shall-it-go-on.ts';
import { answerWithinDays } from './what-comes-of-it.rules.ts';

/** Of two, and once: who is in a larger match leaves it without ending it, and a match of a meeting or two is over by then. */
export const askEarly = reaction({
  name: 'supporting.ask-early',
  to: sessionHeld,
  run: async (ctx, { data }) => {
    const { ask, afterSessions } = await earlySwapRulesOf(ctx, data.program);
    if (!ask || (await placeOf(ctx, data)) !== afterSessions) return;
    const match = await matchOf(ctx, data.match);
    if (structureOf(match.structure).meetings.most !== undefined) return;
    if (match.endedAt || match.members.length !== 2) return;
    const answerBy = new Date(ctx.now.getTime() + answerWithinDays * 86_400_000);
    const asked = await ctx.db
      .insert(earlyQuestions)
      .values({ matchId: match.id, organizationId: ctx.organizationId, programId: data.program, askedAt: ctx.now, answerBy })
      .onConflictDoNothing()
      .returning({ match: earlyQuestions.matchId });
    if (asked.length === 0) return;
    for (const { personId } of match.members)
      await ctx.mail(howShallItGoOn, {
        to: personId,
        facts: { match: match.id, others: othersIn(match, personId), met: afterSessions, answerBy },
      });
  },
});

/** The how manieth it was, in the order in which meetings were written down: two written down at once are not both the second. */
async function placeOf(ctx: Context, { match, session }: { match: string; session: string }): Promise<number> {
  const held = await ctx.db
    .select({ id: sessions.id })
    .from(sessions)
    .where(and(eq(sessions.matchId, match), isNotNull(sessions.heldAt)))
    .orderBy(asc(sessions.heldAt), asc(sessions.id));
  return held.findIndex(({ id }) => id === session) + 1;
}
