import { dayOf } from '../../people/active.ts';
import type { Program } from '../../planning/program-of.ts';
import type { Context } from '../../platform/context.ts';
import type { Newcomer } from '../../registration/newcomers/newcomer-of.ts';
import { rulesOf } from '../../registration/newcomers/rules-of.ts';
import type { MatchMember } from '../match-of.ts';
import type { Reason } from '../runs/reason.ts';
import { aNewcomerIsYours } from './mails/a-newcomer-is-yours.ts';
import { somebodyIsThere } from './mails/somebody-is-there.ts';

interface News {
  match: string;
  program: Program;
  to: MatchMember;
  partner: MatchMember;
  newcomer: Newcomer;
  reasons: Reason[];
}

/** In a pair with a new hire: to them, or to whoever receives them. */
export async function tellOfNewcomer(ctx: Context, { match, program, to, partner, newcomer, reasons }: News): Promise<void> {
  const { plan } = await rulesOf(ctx, program.id);
  const { startsOn, toldOn } = newcomer;
  const known = { match, program: program.name, startsOn, plan, reasons };
  const called = program.settings.terminology;
  if (to.personId === newcomer.person)
    await ctx.mail(somebodyIsThere, {
      to: to.personId,
      facts: { ...known, partner: partner.name, partnerRole: called[partner.role].one },
    });
  else
    await ctx.mail(aNewcomerIsYours, {
      to: to.personId,
      facts: { ...known, newcomer: partner.name, readerRole: called[to.role].one, toldOn: toldOn > dayOf(ctx.now) ? toldOn : null },
    });
}
