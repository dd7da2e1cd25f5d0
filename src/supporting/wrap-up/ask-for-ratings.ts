import { and, eq, gt, isNull, lte, sql } from 'drizzle-orm';
import { matchOf, type Match } from '../../pairing/match-of.ts';
import { othersIn, type Others } from '../../pairing/match-name.ts';
import { matches, matchMembers } from '../../pairing/tables.ts';
import { programOf } from '../../planning/program-of.ts';
import { chore } from '../../platform/chore.ts';
import type { Context } from '../../platform/context.ts';
import { reaction } from '../../platform/reaction.ts';
import { sessionHeld } from '../../scheduling/events.ts';
import { absentFrom } from '../../scheduling/attendance/attendance-of.ts';
import { expectedAt } from '../../scheduling/attendance/expected-at.ts';
import { sessionOf } from '../../scheduling/session-of.ts';
import { askedKind } from '../../scheduling/clock/ask-how-it-went.ts';
import { notices, sessions } from '../../scheduling/tables.ts';
import { ratedSessions } from '../tables.ts';
import { howWasIt } from './mails/how-was-it.ts';
import { ratingIsMissing } from './mails/rating-is-missing.ts';

/** Those who were there and have not said how it was. */
async function notRatedBy(ctx: Context, id: string, match: Match): Promise<{ personId: string; others: Others }[]> {
  const rated = await ctx.db.select({ personId: ratedSessions.personId }).from(ratedSessions).where(eq(ratedSessions.sessionId, id));
  const done = new Set([...rated.map((one) => one.personId), ...(await absentFrom(ctx, id))]);
  const expected = await expectedAt(ctx, await sessionOf(ctx, id));
  return match.members.flatMap(({ personId }) =>
    done.has(personId) || !expected.includes(personId) ? [] : [{ personId, others: othersIn(match, personId) }],
  );
}

/** Those whom the clock has asked already, whether they met and how it was. */
async function askedOf(ctx: Context, session: string): Promise<Set<string>> {
  const asked = await ctx.db
    .select({ personId: notices.personId })
    .from(notices)
    .where(and(eq(notices.sessionId, session), eq(notices.kind, askedKind)));
  return new Set(asked.map((one) => one.personId));
}

/** Whoever wrote it down is on the page that asks; the others who were there are asked by mail, once in all. */
export const askForRatings = reaction({
  name: 'supporting.ask-for-ratings',
  to: sessionHeld,
  run: async (ctx, { data, actorPersonId }) => {
    if (!(await programOf(ctx, data.program)).settings.meetings.askForRatings) return;
    const asked = await askedOf(ctx, data.session);
    const match = await matchOf(ctx, data.match);
    const by = match.members.find((one) => one.personId === actorPersonId)?.name ?? '';
    for (const { personId, others } of await notRatedBy(ctx, data.session, match))
      if (personId !== actorPersonId && !asked.has(personId))
        await ctx.mail(howWasIt, { to: personId, facts: { session: data.session, by, others } });
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
    const unrated = sql`(select count(*) from ${ratedSessions} where ${ratedSessions.sessionId} = ${sessions.id})
      < (select count(*) from ${matchMembers} where ${matchMembers.matchId} = ${sessions.matchId} and ${matchMembers.leftAt} is null)`;
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
      for (const { personId, others } of await notRatedBy(ctx, id, await matchOf(ctx, match)))
        await ctx.mail(ratingIsMissing, { to: personId, facts: { session: id, others }, occasion: `session:${id}:rating` });
    }
  },
});
