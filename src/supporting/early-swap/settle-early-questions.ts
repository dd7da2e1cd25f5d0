import { asc, isNull } from 'drizzle-orm';
import { chore } from '../../platform/chore.ts';
import { reaction } from '../../platform/reaction.ts';
import { matchEnded } from '../../pairing/events.ts';
import { earlyQuestions } from '../tables.ts';
import { lockedQuestion } from './early-question-of.ts';
import { closeQuestion, settleEarlyQuestion } from './settle-early-question.ts';

/** Once a day, at the hour at which matches end by themselves for other reasons too: when an answer came cannot be told from it. */
export const settleEarlyQuestions = chore({
  name: 'supporting.settle-early-questions',
  says: 'Goes on with pairs as both said in private after their first meetings, a day after the later answer or when a week has passed',
  every: 'day',
  run: async (ctx) => {
    const open = await ctx.db
      .select({ match: earlyQuestions.matchId })
      .from(earlyQuestions)
      .where(isNull(earlyQuestions.closedAt))
      .orderBy(asc(earlyQuestions.matchId));
    for (const { match } of open) await settleEarlyQuestion(ctx, match);
  },
});

export const forgetWithMatch = reaction({
  name: 'supporting.forget-early-answers',
  to: matchEnded,
  run: async (ctx, { data }) => {
    const found = await lockedQuestion(ctx, data.match);
    if (found && !found.closedAt) await closeQuestion(ctx, found.matchId, null);
  },
});
