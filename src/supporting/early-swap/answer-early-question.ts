import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { Refused } from '../../platform/problems.ts';
import { aMemberOfThePair } from '../access.ts';
import { aboutMatch, hasEnded, personIdOfActor } from '../about-match.ts';
import { earlyAnswers } from '../tables.ts';
import { earlyQuestionOf, lockedQuestion, whyNoAnswer } from './early-question-of.ts';
import { ways } from './what-comes-of-it.rules.ts';

/**
 * Kept where only its author reads it, and changeable until it is settled. It causes no event: that somebody
 * answered, and when, is as private as what they said.
 */
export const answerEarlyQuestion = command({
  name: 'supporting.answer-early-question',
  says: 'Keep my answer',
  done: 'Your answer is kept, and nobody else can read it. You can change it until it is settled.',
  http: 'PUT /matches/:match/early-answer',
  input: z.object({ said: z.enum(ways, { error: 'Choose one of the three.' }) }),
  output: z.object({}),
  of: aboutMatch,
  may: aMemberOfThePair,
  ready: async (ctx, match) => hasEnded(ctx, match) ?? whyNoAnswer(ctx, await earlyQuestionOf(ctx, match.id)),
  run: async (ctx, { match, said }) => {
    const late = whyNoAnswer(ctx, await lockedQuestion(ctx, match));
    if (late) throw new Refused(late);
    await ctx.db
      .insert(earlyAnswers)
      .values({ organizationId: ctx.organizationId, matchId: match, personId: personIdOfActor(ctx), said, saidAt: ctx.now })
      .onConflictDoUpdate({ target: [earlyAnswers.matchId, earlyAnswers.personId], set: { said, saidAt: ctx.now } });
    return {};
  },
});
