import { and, eq, isNull } from 'drizzle-orm';
import { personLeft } from '../people/events.ts';
import { programOf } from '../planning/program-of.ts';
import { tracks } from '../planning/tables.ts';
import { reaction } from '../platform/reaction.ts';
import { matchEnded, matchPublished } from './events.ts';
import { yourMatchHasEnded } from './mails/your-match-has-ended.ts';
import { youAreMatched } from './mails/you-are-matched.ts';
import { matchOf } from './match-of.ts';
import { closeMatch } from './matches/close-match.ts';
import { bestReasons } from './runs/reason-in-words.ts';
import { reasons } from './runs/reason.ts';
import { requestReactions } from './requests/reactions.ts';
import { tellWhoMayChoose } from './shortlists/reactions.ts';
import { matches, matchMembers } from './tables.ts';
import { waitingReactions } from './waiting/reactions.ts';

const reasonsInTheMail = 3;

const tellThePair = reaction({
  name: 'pairing.tell-the-pair',
  to: matchPublished,
  run: async (ctx, { data }) => {
    const match = await matchOf(ctx, data.match);
    const { name, settings } = await programOf(ctx, match.program);
    const [row] = await ctx.db
      .select({ reasons: matches.reasons, track: tracks.name })
      .from(matches)
      .leftJoin(tracks, eq(tracks.id, matches.trackId))
      .where(eq(matches.id, match.id));
    for (const member of match.members) {
      const partner = match.members.find((other) => other.personId !== member.personId);
      if (!partner) continue;
      await ctx.mail(youAreMatched, {
        to: member.personId,
        facts: {
          match: match.id,
          program: name,
          track: row?.track ?? null,
          readerIs: member.role,
          partnerRole: settings.terminology[partner.role].one,
          partner: partner.name,
          reasons: bestReasons(reasons.parse(row?.reasons ?? []), reasonsInTheMail),
        },
      });
    }
  },
});

const tellTheEnd = reaction({
  name: 'pairing.tell-the-end',
  to: matchEnded,
  run: async (ctx, { data }) => {
    const match = await matchOf(ctx, data.match);
    const { name } = await programOf(ctx, match.program);
    for (const member of match.members) {
      const partner = match.members.find((other) => other.personId !== member.personId);
      if (partner)
        await ctx.mail(yourMatchHasEnded, { to: member.personId, facts: { match: match.id, program: name, partner: partner.name } });
    }
  },
});

const endMatchesOfLeaver = reaction({
  name: 'pairing.end-matches-of-leaver',
  to: personLeft,
  run: async (ctx, { data }) => {
    const open = await ctx.db
      .select({ id: matches.id, program: matches.programId })
      .from(matches)
      .innerJoin(matchMembers, eq(matchMembers.matchId, matches.id))
      .where(and(eq(matchMembers.personId, data.person), isNull(matches.endedAt)));
    for (const match of open) await closeMatch(ctx, match, 'left the company');
  },
});

export const pairingReactions = [tellThePair, tellTheEnd, endMatchesOfLeaver, tellWhoMayChoose, ...requestReactions, ...waitingReactions];
