import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import { personLeft } from '../people/events.ts';
import { programOf } from '../planning/program-of.ts';
import { tracks } from '../planning/tables.ts';
import type { Context } from '../platform/context.ts';
import { reaction } from '../platform/reaction.ts';
import { matchEnded, matchPublished } from './events.ts';
import { yourMatchHasEnded } from './mails/your-match-has-ended.ts';
import { youAreMatched } from './mails/you-are-matched.ts';
import { matchOf } from './match-of.ts';
import { closeOrLeave } from './matches/leave-match.ts';
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
    const own = await ownReasons(ctx, data.match);
    const [row] = await ctx.db
      .select({ reasons: matches.reasons, track: tracks.name })
      .from(matches)
      .leftJoin(tracks, eq(tracks.id, matches.trackId))
      .where(eq(matches.id, match.id));
    for (const member of match.members) {
      const others = match.members.filter((other) => other.personId !== member.personId);
      const [first] = others;
      if (!first) continue;
      await ctx.mail(youAreMatched, {
        to: member.personId,
        facts: {
          match: match.id,
          program: name,
          track: row?.track ?? null,
          readerIs: member.role,
          partnerRole: settings.terminology[first.role].one,
          partner: others.map(({ name: called }) => called).join(', '),
          reasons: bestReasons(reasons.parse(own.get(member.personId) ?? row?.reasons ?? []), reasonsInTheMail),
        },
      });
    }
  },
});

/** What made each a good choice, where that is theirs alone to read. */
async function ownReasons(ctx: Context, match: string): Promise<Map<string, unknown>> {
  const rows = await ctx.db
    .select({ person: matchMembers.personId, reasons: matchMembers.reasons, fit: matchMembers.fit })
    .from(matchMembers)
    .where(and(eq(matchMembers.matchId, match), isNotNull(matchMembers.fit)));
  return new Map(rows.map((one) => [one.person, one.reasons]));
}

const tellTheEnd = reaction({
  name: 'pairing.tell-the-end',
  to: matchEnded,
  run: async (ctx, { data }) => {
    const match = await matchOf(ctx, data.match);
    const { name } = await programOf(ctx, match.program);
    for (const member of match.members) {
      const others = match.members.filter((other) => other.personId !== member.personId);
      if (others.length > 0)
        await ctx.mail(yourMatchHasEnded, {
          to: member.personId,
          facts: { match: match.id, program: name, partner: others.map(({ name: called }) => called).join(', ') },
        });
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
    for (const match of open) await closeOrLeave(ctx, match, data.person);
  },
});

export const pairingReactions = [tellThePair, tellTheEnd, endMatchesOfLeaver, tellWhoMayChoose, ...requestReactions, ...waitingReactions];
