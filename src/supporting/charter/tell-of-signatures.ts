import { matchOf } from '../../pairing/match-of.ts';
import { othersIn } from '../../pairing/match-name.ts';
import { openMatchesOf } from '../../pairing/matches/open-matches-of.ts';
import { programOf } from '../../planning/program-of.ts';
import { reaction } from '../../platform/reaction.ts';
import type { Context } from '../../platform/context.ts';
import { signaturesOf } from './charter-of.ts';
import { charterSigned } from './events.ts';
import { newcomerBegan } from '../../registration/events.ts';
import { charterAwaitsYou } from './mails/charter-awaits-you.ts';
import { charterIsSigned } from './mails/charter-is-signed.ts';

/** The first signature is told to those who have not signed, the last one to all; those between would only be noise. */
export const tellOfSignatures = reaction({
  name: 'supporting.tell-of-signatures',
  to: charterSigned,
  run: async (ctx, { data }) => {
    const match = await matchOf(ctx, data.match);
    const program = await programOf(ctx, data.program);
    const signed = await signersOfLatest(ctx, match.id);
    const partner = match.members.find((one) => one.personId === data.person)?.name ?? '';
    for (const { personId: to } of match.members) {
      const others = othersIn(match, to);
      if (data.complete) await ctx.mail(charterIsSigned, { to, facts: { match: match.id, others } });
      else if (signed[0] === data.person && !signed.includes(to))
        await ctx.mail(charterAwaitsYou, { to, facts: { match: match.id, partner, program: program.name, others: others.count } });
    }
  },
});

/** Whoever was not there yet when the first one signed is told once they are. */
export const tellNewcomersOfSignatures = reaction({
  name: 'supporting.tell-newcomer-of-signatures',
  to: newcomerBegan,
  run: async (ctx, { id: because, data: { program: programId, person: to } }) => {
    const { name: program } = await programOf(ctx, programId);
    for (const { id } of await openMatchesOf(ctx, to, programId)) {
      const match = await matchOf(ctx, id);
      const signed = await signersOfLatest(ctx, id);
      const others = othersIn(match, to);
      const partner = match.members.find((one) => one.personId === signed[0])?.name;
      if (partner && !signed.includes(to))
        await ctx.mail(charterAwaitsYou, {
          to,
          facts: { match: id, partner, program, others: others.count },
          occasion: `${because}:${id}`,
        });
    }
  },
});

/** Who has signed the latest version that anybody has, the first to do so first. */
async function signersOfLatest(ctx: Context, match: string): Promise<string[]> {
  const all = await signaturesOf(ctx, match);
  const latest = Math.max(...all.map((one) => one.version));
  return all
    .filter((one) => one.version === latest)
    .toSorted((a, b) => a.signedAt.getTime() - b.signedAt.getTime())
    .map((one) => one.personId);
}
