import { matchOf } from '../../pairing/match-of.ts';
import { programOf } from '../../planning/program-of.ts';
import { reaction } from '../../platform/reaction.ts';
import { charterSigned } from './events.ts';
import { charterAwaitsYou } from './mails/charter-awaits-you.ts';
import { charterIsSigned } from './mails/charter-is-signed.ts';

/** The first signature is told to the partner, the last one to both. */
export const tellOfSignatures = reaction({
  name: 'supporting.tell-of-signatures',
  to: charterSigned,
  run: async (ctx, { data }) => {
    const match = await matchOf(ctx, data.match);
    const program = await programOf(ctx, data.program);
    for (const member of match.members) {
      const partner = match.members.find((other) => other.personId !== member.personId)?.name ?? '';
      if (data.complete) await ctx.mail(charterIsSigned, { to: member.personId, facts: { match: match.id, partner } });
      else if (member.personId !== data.person)
        await ctx.mail(charterAwaitsYou, { to: member.personId, facts: { match: match.id, partner, program: program.name } });
    }
  },
});
