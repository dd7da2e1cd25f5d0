import { and, eq } from 'drizzle-orm';
import type { Context } from '../../platform/context.ts';
import { personIdOfActor } from '../about-match.ts';
import { earlyAnswers, earlyQuestions } from '../tables.ts';
import { supportingWords } from '../words.ts';
import type { Way } from './what-comes-of-it.rules.ts';

export type EarlyQuestion = typeof earlyQuestions.$inferSelect;

/** What the members of the match are asked, or were; undefined where they have not been asked yet. */
export async function earlyQuestionOf(ctx: Context, match: string): Promise<EarlyQuestion | undefined> {
  const [found] = await ctx.db.select().from(earlyQuestions).where(eq(earlyQuestions.matchId, match));
  return found;
}

/** The same under its lock: whoever answers and whoever settles follow each other. */
export async function lockedQuestion(ctx: Context, match: string): Promise<EarlyQuestion | undefined> {
  const [found] = await ctx.db.select().from(earlyQuestions).where(eq(earlyQuestions.matchId, match)).for('update');
  return found;
}

/** Why no answer is taken; undefined where one is. */
export function whyNoAnswer(ctx: Context, found: EarlyQuestion | undefined): string | undefined {
  if (!found) return ctx.say(supportingWords, 'early.refused.not_asked');
  return found.closedAt || ctx.now >= found.answerBy ? ctx.say(supportingWords, 'early.refused.closed') : undefined;
}

/** The reader's own answer; the database shows no other. */
export async function myAnswer(ctx: Context, match: string): Promise<Way | null> {
  const mine = and(eq(earlyAnswers.matchId, match), eq(earlyAnswers.personId, personIdOfActor(ctx)));
  const [found] = await ctx.db.select({ said: earlyAnswers.said }).from(earlyAnswers).where(mine);
  return found?.said ?? null;
}
