import { programOf } from '../../planning/program-of.ts';
import { reaction } from '../../platform/reaction.ts';
import { newcomersAmong } from '../../registration/newcomers/newcomer-of.ts';
import { rulesOf } from '../../registration/newcomers/rules-of.ts';
import { matchPublished } from '../events.ts';
import { matchOf } from '../match-of.ts';
import { aNewcomerIsYours } from './mails/a-newcomer-is-yours.ts';

/** Whoever is there already gets the first day and the plan beside the news of the match. */
export const tellTheBuddy = reaction({
  name: 'pairing.tell-of-newcomer',
  to: matchPublished,
  run: async (ctx, { data }) => {
    const newcomers = await newcomersAmong(ctx, data.program, data.mentees);
    if (newcomers.size === 0) return;
    const match = await matchOf(ctx, data.match);
    const program = await programOf(ctx, data.program);
    const { plan } = await rulesOf(ctx, data.program);
    for (const { person, startsOn, toldOn } of newcomers.values()) {
      const newcomer = match.members.find((one) => one.personId === person)?.name ?? '';
      for (const { personId: to } of match.members.filter(({ role }) => role === 'mentor'))
        await ctx.mail(aNewcomerIsYours, {
          to,
          facts: { match: match.id, program: program.name, newcomer, startsOn, toldOn, plan },
          occasion: `newcomer:${match.id}:${person}`,
        });
    }
  },
});
