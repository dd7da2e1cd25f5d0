import { personNames } from '../../people/person-names.ts';
import { othersIn } from '../../pairing/match-name.ts';
import { matchOf } from '../../pairing/match-of.ts';
import { programOf } from '../../planning/program-of.ts';
import { reaction } from '../../platform/reaction.ts';
import { rescueSent } from './events.ts';
import { rescueMail } from './mails/rescue.ts';

export const writeToBoth = reaction({
  name: 'supporting.write-to-both',
  to: rescueSent,
  run: async (ctx, { data }) => {
    const match = await matchOf(ctx, data.match);
    const program = await programOf(ctx, data.program);
    const manager = (await personNames(ctx, [data.manager])).get(data.manager)?.name ?? program.name;
    const next = data.reason === 'unsigned' ? ('charter' as const) : ('schedule' as const);
    for (const { personId: to } of match.members)
      await ctx.mail(rescueMail, { to, facts: { match: match.id, programName: program.name, others: othersIn(match, to), manager, next } });
  },
});
