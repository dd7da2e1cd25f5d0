/** Who is told of a match that begins or ends, each by the mail that fits its size and kind. */
import { and, eq } from 'drizzle-orm';
import { dayOf } from '../../people/active.ts';
import { programOf, type Program } from '../../planning/program-of.ts';
import { structureOf } from '../../planning/structures.ts';
import { tracks } from '../../planning/tables.ts';
import type { Context } from '../../platform/context.ts';
import { reaction } from '../../platform/reaction.ts';
import { newcomersAmong } from '../../registration/newcomers/newcomer-of.ts';
import { matchEnded, matchPublished } from '../events.ts';
import { othersIn } from '../match-name.ts';
import { matchOf, type Match, type MatchMember } from '../match-of.ts';
import { bestReasons } from '../runs/reason-in-words.ts';
import { reasons, type Reason } from '../runs/reason.ts';
import { matches, matchMembers, matchReasons } from '../tables.ts';
import { sideOf } from './reason-to-reader.ts';
import { youAreMatched } from './you-are-matched.ts';
import { youArePeers } from './you-are-peers.ts';
import { youMeetInARound } from './you-meet-in-a-round.ts';
import { yourCircleHasEnded } from './your-circle-has-ended.ts';
import { yourCircleIsReady } from './your-circle-is-ready.ts';
import { yourMatchHasEnded } from './your-match-has-ended.ts';

const reasonsInTheMail = 3;

export const tellTheBeginning = reaction({
  name: 'pairing.tell-the-pair',
  to: matchPublished,
  run: async (ctx, { data }) => {
    const { members, program } = await matchOf(ctx, data.match);
    await tellOfMatch(ctx, data.match, await whoMayBeWrittenTo(ctx, program, members));
  },
});

/** Each of these members, by the mail that fits. */
export async function tellOfMatch(ctx: Context, id: string, readers: readonly string[]): Promise<void> {
  const match = await matchOf(ctx, id);
  const program = await programOf(ctx, match.program);
  const why = await reasonsByMember(ctx, match);
  const [row] = await ctx.db
    .select({ track: tracks.name })
    .from(matches)
    .leftJoin(tracks, eq(tracks.id, matches.trackId))
    .where(eq(matches.id, match.id));
  if (match.members.length > 1)
    for (const member of match.members.filter(({ personId }) => readers.includes(personId)))
      await tell(ctx, match, program, member, { track: row?.track ?? null, reasons: why(member) });
}

/** New hires hear of it from a day on that the program names, and until then of nothing. */
async function whoMayBeWrittenTo(ctx: Context, program: string, members: readonly MatchMember[]): Promise<string[]> {
  const people = members.map(({ personId }) => personId);
  const newcomers = await newcomersAmong(ctx, program, people);
  return people.filter((person) => (newcomers.get(person)?.toldOn ?? '') <= dayOf(ctx.now));
}

async function tell(
  ctx: Context,
  match: Match,
  { name: program, settings }: Program,
  member: MatchMember,
  known: { track: string | null; reasons: Reason[] },
): Promise<void> {
  const to = member.personId;
  const others = match.members.filter((one) => one.personId !== to);
  const [first] = others as [MatchMember, ...MatchMember[]];
  const { round, startsOn, endsOn } = match;
  const side = sideOf(match.members, member.role);
  if (side === 'peer') {
    await ctx.mail(youArePeers, { to, facts: { match: match.id, program, others: othersIn(match, to), ...known } });
    return;
  }
  if (side === 'one of a circle') {
    const named = (['mentor', 'mentee'] as const).flatMap((role) => {
      const names = others.filter((one) => one.role === role).map((one) => one.name);
      const called = settings.terminology[role][names.length > 1 ? 'other' : 'one'];
      return names.length > 0 ? [{ role: `${called.slice(0, 1).toUpperCase()}${called.slice(1)}`, names }] : [];
    });
    const facts = { match: match.id, program, name: match.name, size: match.members.length, others: named, ...known };
    await ctx.mail(yourCircleIsReady, { to, facts });
    return;
  }
  const pair = { match: match.id, program, readerIs: side, partner: first.name };
  if (round !== null && startsOn && endsOn) {
    const meetings = structureOf(match.structure).meetings.most ?? null;
    await ctx.mail(youMeetInARound, { to, facts: { ...pair, round, startsOn, endsOn, meetings, reasons: known.reasons } });
    return;
  }
  await ctx.mail(youAreMatched, { to, facts: { ...pair, partnerRole: settings.terminology[first.role].one, ...known } });
}

/** What speaks for each, the weightiest first. */
async function reasonsByMember(ctx: Context, { id }: Match): Promise<(member: MatchMember) => Reason[]> {
  const rows = await ctx.db
    .select({ person: matchReasons.personId, reasons: matchReasons.reasons })
    .from(matchReasons)
    .innerJoin(matchMembers, ofThisJoining)
    .where(eq(matchReasons.matchId, id));
  const own = new Map(rows.map((one) => [one.person, one.reasons]));
  return ({ personId }) => bestReasons(reasons.parse(own.get(personId) ?? []), reasonsInTheMail);
}

const ofThisJoining = and(
  eq(matchMembers.matchId, matchReasons.matchId),
  eq(matchMembers.personId, matchReasons.personId),
  eq(matchMembers.joinedAt, matchReasons.givenAt),
);

export const tellTheEnd = reaction({
  name: 'pairing.tell-the-end',
  to: matchEnded,
  run: async (ctx, { data }) => {
    const match = await matchOf(ctx, data.match);
    const { name: program } = await programOf(ctx, match.program);
    for (const to of await whoMayBeWrittenTo(ctx, match.program, match.members)) {
      const others = othersIn(match, to);
      const [partner = ''] = others.names;
      if (others.count > 1) await ctx.mail(yourCircleHasEnded, { to, facts: { match: match.id, program, others } });
      else if (others.count === 1) await ctx.mail(yourMatchHasEnded, { to, facts: { match: match.id, program, partner } });
    }
  },
});
