import { and, eq, gt, isNull } from 'drizzle-orm';
import type { Context } from '../platform/context.ts';
import type { Recorded } from '../platform/event.ts';
import { reaction } from '../platform/reaction.ts';
import { matchEnded } from '../pairing/events.ts';
import { seriesEnded, seriesScheduled, sessionCancelled, sessionExcused, sessionRescheduled, sessionScheduled } from './events.ts';
import { invitationFacts } from './letters/invitation-facts.ts';
import { seriesFacts } from './letters/series-facts.ts';
import { seriesEndedMail } from './mails/series-ended.ts';
import { seriesScheduledMail } from './mails/series-scheduled.ts';
import { sessionCancelledMail } from './mails/session-cancelled.ts';
import { sessionExcusedMail } from './mails/session-excused.ts';
import { sessionMovedMail } from './mails/session-moved.ts';
import { sessionScheduledMail } from './mails/session-scheduled.ts';
import { circleReactions } from './circle/reactions.ts';
import { inviteNewcomers } from './invite-newcomers.ts';
import { closeAfterLast } from './close-after-last.ts';
import { asSession, sessionOf } from './session-of.ts';
import { sessions } from './tables.ts';
import { invitationOf } from './sessions/hold-session.ts';

type Told = Recorded<{ session: string; sequence: number }>;

const isInSeries = async (ctx: Context, { data }: Told) => (await sessionOf(ctx, data.session)).seriesId !== null;

/** One letter per member; none where a later change has been made meanwhile, whose own reaction has the last word. */
async function lettersFor(ctx: Context, { data, actorPersonId, occurredAt }: Told) {
  const session = await sessionOf(ctx, data.session);
  if (session.invitationSequence !== data.sequence) return [];
  return invitationFacts(ctx, session, { sequence: data.sequence, by: actorPersonId, at: occurredAt });
}

const inviteBoth = reaction({
  name: 'scheduling.invite-both',
  to: sessionScheduled,
  run: async (ctx, happened) => {
    if (await isInSeries(ctx, happened)) return;
    for (const { member, facts } of await lettersFor(ctx, happened)) await ctx.mail(sessionScheduledMail, { to: member.personId, facts });
  },
});

/** Changes to single sessions made meanwhile are in it, and are mailed by themselves besides. */
const inviteToSeries = reaction({
  name: 'scheduling.invite-to-series',
  to: seriesScheduled,
  run: async (ctx, { data, actorPersonId, occurredAt }) => {
    for (const { member, facts } of await seriesFacts(ctx, data.series, { sequence: 0, by: actorPersonId, at: occurredAt }))
      if (facts.sessions.length > 0) await ctx.mail(seriesScheduledMail, { to: member.personId, facts });
  },
});

const takeSeriesOutOfCalendars = reaction({
  name: 'scheduling.take-series-out-of-calendars',
  to: seriesEnded,
  run: async (ctx, { data, occurredAt }) => {
    for (const { member, facts } of await seriesFacts(ctx, data.series, { by: null, at: occurredAt }))
      await ctx.mail(seriesEndedMail, { to: member.personId, facts });
  },
});

const tellTheNewTime = reaction({
  name: 'scheduling.tell-the-new-time',
  to: sessionRescheduled,
  run: async (ctx, happened) => {
    for (const { member, facts } of await lettersFor(ctx, happened))
      await ctx.mail(sessionMovedMail, { to: member.personId, facts: { ...facts, from: happened.data.from } });
  },
});

const takeOutOfCalendars = reaction({
  name: 'scheduling.take-out-of-calendars',
  to: sessionCancelled,
  run: async (ctx, happened) => {
    const matchEnded = happened.data.reason === 'match ended';
    if (matchEnded && (await isInSeries(ctx, happened))) return;
    for (const { member, facts } of await lettersFor(ctx, happened))
      await ctx.mail(sessionCancelledMail, { to: member.personId, facts: { ...facts, matchEnded } });
  },
});

/** After its start only the others hear of it, and no calendar; of what a pause excused nobody does. */
const tellTheExcuse = reaction({
  name: 'scheduling.tell-the-excuse',
  to: sessionExcused,
  run: async (ctx, happened) => {
    if (!happened.actorPersonId) return;
    const beforeStart = happened.occurredAt < new Date(happened.data.startsAt);
    for (const { member, facts } of await lettersFor(ctx, happened))
      if (beforeStart || member.personId !== happened.actorPersonId)
        await ctx.mail(sessionExcusedMail, { to: member.personId, facts: { ...facts, beforeStart } });
  },
});

const cancelWhatIsAhead = reaction({
  name: 'scheduling.cancel-what-is-ahead',
  to: matchEnded,
  run: async (ctx, { data }) => {
    const ahead = await ctx.db
      .select()
      .from(sessions)
      .where(
        and(eq(sessions.matchId, data.match), gt(sessions.startsAt, ctx.now), isNull(sessions.cancelledAt), isNull(sessions.excusedAt)),
      )
      .orderBy(sessions.startsAt)
      .for('update');
    for (const row of ahead) {
      const sequence = row.invitationSequence + 1;
      await ctx.db
        .update(sessions)
        .set({ cancelledAt: ctx.now, cancelReason: 'match ended', invitationSequence: sequence })
        .where(eq(sessions.id, row.id));
      await ctx.emit(sessionCancelled, { ...invitationOf(asSession(ctx, row), sequence), reason: 'match ended' });
    }
    for (const series of new Set(ahead.map((row) => row.seriesId)))
      if (series) await ctx.emit(seriesEnded, { program: data.program, match: data.match, series });
  },
});

export const schedulingReactions = [
  inviteBoth,
  inviteToSeries,
  inviteNewcomers,
  tellTheNewTime,
  takeOutOfCalendars,
  takeSeriesOutOfCalendars,
  tellTheExcuse,
  cancelWhatIsAhead,
  closeAfterLast,
  ...circleReactions,
];
