import { and, gt, lte } from 'drizzle-orm';
import { chore } from '../../platform/chore.ts';
import { reminderMail } from '../mails/reminder.ts';
import { reminderDue } from '../reminders.rules.ts';
import { sessions } from '../tables.ts';
import { concernedBy, factsOf, notTold, type Concerned } from './notices.ts';

/** The furthest that a program's settings let one be reminded, and half an hour. */
const furthestMs = 721 * 3_600_000;

type Due = Concerned & { kind: string };

/** Several sessions a person is to be reminded of at once are one mail. */
export const remindOfSessions = chore({
  name: 'scheduling.remind-of-sessions',
  says: 'Reminds people of their sessions a week, a day and an hour ahead, never at night, all that is due at once in one mail',
  every: 'hour',
  run: async (ctx) => {
    const upcoming = await concernedBy(
      ctx,
      and(gt(sessions.startsAt, ctx.now), lte(sessions.startsAt, new Date(ctx.now.getTime() + furthestMs))),
    );
    const due = upcoming.flatMap((one): Due[] => {
      const { startsAt, scheduledAt, rescheduledAt } = one.session;
      const hours = reminderDue({ startsAt, agreedAt: rescheduledAt ?? scheduledAt }, one.meetings.remindHoursBefore, ctx.now);
      return hours === undefined ? [] : [{ ...one, kind: `${hours} h ahead` }];
    });
    const byPerson = Map.groupBy(await notTold(ctx, due), (one) => one.person.id);
    for (const [to, rows] of byPerson)
      await ctx.mail(reminderMail, { to, facts: { sessions: rows.map(factsOf) }, occasion: `reminders:${ctx.now.toISOString()}` });
  },
});
