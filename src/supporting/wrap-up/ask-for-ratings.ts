import { and, eq, gt, isNull, lte, sql } from 'drizzle-orm';
import { matchOf, type Match } from '../../pairing/match-of.ts';
import { matches } from '../../pairing/tables.ts';
import { programOf } from '../../planning/program-of.ts';
import { chore } from '../../platform/chore.ts';
import type { Context } from '../../platform/context.ts';
import { reaction } from '../../platform/reaction.ts';
import { sessionHeld } from '../../scheduling/events.ts';
import { askedKind } from '../../scheduling/clock/ask-how-it-went.ts';
import { notices, sessions } from '../../scheduling/tables.ts';
import { ratedSessions } from '../tables.ts';
import { howWasIt } from './mails/how-was-it.ts';
import { ratingIsMissing } from './mails/rating-is-missing.ts';

async function notRatedBy(ctx: Context, session: string, { members }: Match): Promise<{ personId: string; partner: string }[]> {
  const rated = await ctx.db.select({ personId: ratedSessions.personId }).from(ratedSessions).where(eq(ratedSessions.sessionId, session));
  return members
    .filter((member) => !rated.some((one) => one.personId === member.personId))
    .map(({ personId }) => ({ personId, partner: members.find((other) => other.personId !== personId)?.name ?? '' }));
}

/** Those whom the clock has asked already, whether they met and how it was. */
async function askedOf(ctx: Context, session: string): Promise<Set<string>> {
  const asked = await ctx.db
    .select({ personId: notices.personId })
    .from(notices)
    .where(and(eq(notices.sessionId, session), eq(notices.kind, askedKind)));
  return new Set(asked.map((one) => one.personId));
}

/** Whoever wrote it down is on the page that asks; the partner is asked by mail, once in all. */
export const askForRatings = reaction({
  name: 'supporting.ask-for-ratings',
  to: sessionHeld,
  run: async (ctx, { data, actorPersonId }) => {
    if (!(await programOf(ctx, data.program)).settings.meetings.askForRatings) return;
    const asked = await askedOf(ctx, data.session);
    for (const { personId, partner } of await notRatedBy(ctx, data.session, await matchOf(ctx, data.match)))
      if (personId !== actorPersonId && !asked.has(personId))
        await ctx.mail(howWasIt, { to: personId, facts: { session: data.session, partner } });
  },
});

const hourMs = 3_600_000;
const remindAfterHours = 48;
/** After this long nobody remembers the session well enough. */
const forgetAfterHours = 120;

export const remindOfRatings = chore({
  name: 'supporting.remind-of-ratings',
  says: 'Reminds people once of a session they have not rated, two days after it was written down',
  every: 'hour',
  run: async (ctx) => {
    const before = (hours: number) => new Date(ctx.now.getTime() - hours * hourMs);
    const unrated = sql`(select count(*) from ${ratedSessions} where ${ratedSessions.sessionId} = ${sessions.id}) < 2`;
    const held = await ctx.db
      .select({ id: sessions.id, match: sessions.matchId, program: sessions.programId })
      .from(sessions)
      .innerJoin(matches, eq(matches.id, sessions.matchId))
      .where(
        and(
          lte(sessions.heldAt, before(remindAfterHours)),
          gt(sessions.heldAt, before(forgetAfterHours)),
          isNull(matches.endedAt),
          unrated,
        ),
      );
    for (const { id, match, program } of held) {
      if (!(await programOf(ctx, program)).settings.meetings.askForRatings) continue;
      for (const { personId, partner } of await notRatedBy(ctx, id, await matchOf(ctx, match)))
        await ctx.mail(ratingIsMissing, { to: personId, facts: { session: id, partner }, occasion: `session:${id}:rating` });
    }
  },
});
