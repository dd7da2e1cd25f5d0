import { sql } from 'drizzle-orm';
import { dayOf } from '../../people/active.ts';
import { addDays } from '../../planning/days.ts';
import { chore } from '../../platform/chore.ts';
import { newcomersAmong } from '../../registration/newcomers/newcomer-of.ts';
import { tellOfMatch } from '../mails/tell-of-match.ts';
import { newcomerMatches } from './newcomer-matches.ts';

/** A worker that was away for some days still tells whom it should have told. */
const afterDays = 7;

export const tellNewcomers = chore({
  name: 'pairing.tell-newcomers',
  says: 'Tells new hires who is there for them, from the day on which they may be written to',
  every: 'day',
  run: async (ctx) => {
    const today = dayOf(ctx.now);
    for (const { match, program, mentee, publishedOn } of await newcomerMatches(ctx, sql`true`)) {
      const newcomer = (await newcomersAmong(ctx, program, [mentee])).get(mentee);
      if (!newcomer || newcomer.toldOn > today || newcomer.toldOn < addDays(today, -afterDays) || publishedOn >= newcomer.toldOn) continue;
      await tellOfMatch({ ...ctx, mail: (mail, letter) => ctx.mail(mail, { ...letter, occasion: `newcomer told:${match}` }) }, match, [
        mentee,
      ]);
    }
  },
});
