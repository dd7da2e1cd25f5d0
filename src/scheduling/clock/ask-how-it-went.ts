import { and, gt, isNull, lte, sql } from 'drizzle-orm';
import { chore } from '../../platform/chore.ts';
import { didYouMeetMail } from '../mails/did-you-meet.ts';
import { sessions } from '../tables.ts';
import { concernedBy, factsOf, notTold } from './notices.ts';

const furthestMs = 720 * 3_600_000;
const hourMs = 3_600_000;

/** Who has been told of this has been asked; the one mail after a session. */
export const askedKind = 'did you meet';

export const askHowItWent = chore({
  name: 'scheduling.ask-how-it-went',
  says: 'Asks both after the end of a session whether they met and how it was, once, unless somebody has said so',
  every: 'hour',
  run: async (ctx) => {
    const over = await concernedBy(
      ctx,
      and(
        gt(sessions.startsAt, new Date(ctx.now.getTime() - furthestMs)),
        lte(sql`${sessions.startsAt} + ${sessions.plannedMinutes} * interval '1 minute'`, ctx.now),
        isNull(sessions.missedAt),
        isNull(sessions.contestedAt),
      ),
    );
    const inTime = over.filter(({ session, meetings }) => ctx.now.getTime() < session.startsAt.getTime() + meetings.graceHours * hourMs);
    for (const one of await notTold(
      ctx,
      inTime.map((row) => ({ ...row, kind: askedKind })),
    ))
      await ctx.mail(didYouMeetMail, {
        to: one.person.id,
        facts: { ...factsOf(one), graceHours: one.meetings.graceHours, asksHow: one.meetings.askForRatings },
        occasion: `session:${one.session.id}:${one.session.invitationSequence}:did you meet`,
      });
  },
});
