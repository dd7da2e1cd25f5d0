import { gt } from 'drizzle-orm';
import { chore } from '../../platform/chore.ts';
import { countedAsMissedMail } from '../mails/counted-as-missed.ts';
import { sessions } from '../tables.ts';
import { concernedBy, factsOf, notTold } from './notices.ts';

const recentMs = 3 * 86_400_000;

export const tellOfMissed = chore({
  name: 'scheduling.tell-of-missed',
  says: 'Tells people, not at night, that a session counts as missed and how to contest it',
  every: 'hour',
  run: async (ctx) => {
    const missed = await concernedBy(ctx, gt(sessions.missedAt, new Date(ctx.now.getTime() - recentMs)));
    const unaware = missed.filter(({ session, person }) => session.missedReportedBy !== person.id);
    for (const one of await notTold(
      ctx,
      unaware.map((row) => ({ ...row, kind: 'counted as missed' })),
    ))
      await ctx.mail(countedAsMissedMail, {
        to: one.person.id,
        facts: { ...factsOf(one), reportedBy: one.reportedBy },
        occasion: `session:${one.session.id}:${one.session.invitationSequence}:missed`,
      });
  },
});
