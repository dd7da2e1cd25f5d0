import type { Program } from '../../planning/program-of.ts';
import { structureOf } from '../../planning/structures.ts';
import type { Context } from '../../platform/context.ts';
import type { Newcomer } from '../../registration/newcomers/newcomer-of.ts';
import type { Match, MatchMember } from '../match-of.ts';
import { tellOfNewcomer } from '../newcomers/tell-of-newcomer.ts';
import { tellOfRounds } from '../rounds/tell-of-rounds.ts';
import type { Reason } from '../runs/reason.ts';
import { youAreMatched } from './you-are-matched.ts';

export interface KnownOfMatch {
  track: string | null;
  /** The reader's. */
  reasons: Reason[];
  /** Of those in it, by person. */
  newcomers: ReadonlyMap<string, Newcomer>;
}

/** In a pair: by all their rounds in one mail, by the first day of a new hire, or by the match alone. */
export async function tellOneOfTwo(
  ctx: Context,
  match: Match,
  program: Program,
  { to, partner }: Record<'to' | 'partner', MatchMember>,
  { track, reasons, newcomers }: KnownOfMatch,
): Promise<void> {
  const newcomer = newcomers.get(to.personId) ?? newcomers.get(partner.personId);
  if (match.round !== null) await tellOfRounds(ctx, match, program.name, to.personId);
  else if (newcomer) await tellOfNewcomer(ctx, { match: match.id, program, to, partner, newcomer, reasons });
  else {
    const { agreement, mentorSeniority } = structureOf(match.structure);
    await ctx.mail(youAreMatched, {
      to: to.personId,
      facts: {
        match: match.id,
        program: program.name,
        track,
        reasons,
        readerIs: to.role,
        partner: partner.name,
        partnerRole: program.settings.terminology[partner.role].one,
        agreement,
        juniorTeaches: mentorSeniority === 'below',
      },
    });
  }
}
