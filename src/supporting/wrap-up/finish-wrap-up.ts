import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { command } from '../../platform/command.ts';
import type { Context } from '../../platform/context.ts';
import { Invalid } from '../../platform/problems.ts';
import { refusalOf } from '../../scheduling/sessions/refusal-of.ts';
import { sayMet } from '../../scheduling/sessions/say-met.ts';
import { aMemberOfThePair } from '../access.ts';
import { personIdOfActor } from '../about-match.ts';
import { aboutSession, isClosed, type AboutSession } from '../session-kit/about-session.ts';
import { wrapUpDrafts, wrapUps } from '../tables.ts';
import { agreeOnNext } from './agree-on-next.ts';
import { sessionWrappedUp } from './events.ts';
import { keepRating, whyNotRated } from './keep-rating.ts';
import { keepStepOf } from './keep-step-of.ts';
import { keepTakeaway } from './keep-takeaway.ts';
import { wrapUpOf } from './wrap-up-of.ts';
import { wrapUpInput } from './wrap-up-input.ts';

/** All of it or nothing. Finished again, by anybody in it, it adds what is new and repeats nothing. */
export const finishWrapUp = command({
  name: 'supporting.finish-wrap-up',
  says: 'Finish',
  done: 'Wrapped up. Thank you.',
  http: 'PUT /sessions/:session/wrap-up',
  input: wrapUpInput,
  output: z.object({ match: z.uuid(), next: z.date().nullable() }),
  of: aboutSession,
  may: aMemberOfThePair,
  ready: async (ctx, session) => isOver(ctx, session) ?? refusalOf(ctx, 'log held', session),
  run: async (ctx, input, session) => {
    await sayMet(ctx, session.id, input);
    await keepTopics(ctx, session, [...input.topics, ...input.moreTopics]);
    if (input.takeaway) await keepTakeaway(ctx, session, input.takeaway);
    await keepStepOf(ctx, session, input.nextStep);
    const next = await agreeOnNext(ctx, session, input);
    const notRated = input.stars ? await whyNotRated(ctx, session.id) : undefined;
    if (notRated) throw new Invalid({ stars: notRated });
    if (input.stars) await keepRating(ctx, session, { stars: input.stars, comment: input.comment ?? '' });
    await ctx.db.delete(wrapUpDrafts).where(eq(wrapUpDrafts.sessionId, session.id));
    return { match: session.match, next };
  },
});

const dayMs = 86_400_000;
const stillToSayDays = 14;

/** The last session of a match can be wrapped up for a while after the match has ended: what comes last ends it. */
function isOver(ctx: Context, session: AboutSession): string | undefined {
  const { endedAt } = session.pair;
  const late = endedAt !== null && ctx.now.getTime() - endedAt.getTime() > stillToSayDays * dayMs;
  return session.state === 'held' && !late ? undefined : isClosed(ctx, session);
}

/** The names of topics are what the program manager may see of a session. */
async function keepTopics(ctx: Context, session: AboutSession, topics: string[]): Promise<void> {
  const before = await wrapUpOf(ctx, session.id);
  const all = [...new Set([...(before?.topics ?? []), ...topics])];
  if (before) {
    await ctx.db.update(wrapUps).set({ topics: all }).where(eq(wrapUps.sessionId, session.id));
    return;
  }
  const row = {
    sessionId: session.id,
    organizationId: ctx.organizationId,
    programId: session.program,
    matchId: session.match,
    topics: all,
    wrappedUpAt: ctx.now,
    wrappedUpBy: personIdOfActor(ctx),
  };
  const first = await ctx.db.insert(wrapUps).values(row).onConflictDoNothing().returning({ session: wrapUps.sessionId });
  if (first.length > 0) await ctx.emit(sessionWrappedUp, { program: session.program, match: session.match, session: session.id });
}
