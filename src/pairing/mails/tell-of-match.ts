/** Who is told of a match that begins or ends, each by the mail that fits its size and kind. */
import { eq } from 'drizzle-orm';
import { dayOf } from '../../people/active.ts';
import { asLabel } from '../../planning/called.ts';
import { programOf, type Program } from '../../planning/program-of.ts';
import { tracks } from '../../planning/tables.ts';
import type { Context } from '../../platform/context.ts';
import { reaction } from '../../platform/reaction.ts';
import { newcomersAmong, type Newcomer } from '../../registration/newcomers/newcomer-of.ts';
import { matchEnded, matchPublished } from '../events.ts';
import { othersIn } from '../match-name.ts';
import { matchOf, type Match, type MatchMember } from '../match-of.ts';
import { matches } from '../tables.ts';
import { sideOf } from './reason-to-reader.ts';
import { reasonsByMember } from './reasons-by-member.ts';
import { tellOneOfTwo, type KnownOfMatch } from './tell-one-of-two.ts';
import { youArePeers } from './you-are-peers.ts';
import { yourCircleHasEnded } from './your-circle-has-ended.ts';
import { yourCircleIsReady } from './your-circle-is-ready.ts';
import { yourMatchHasEnded } from './your-match-has-ended.ts';

export const tellTheBeginning = reaction({
  name: 'pairing.tell-the-pair',
  to: matchPublished,
  run: async (ctx, { data }) => {
    const match = await matchOf(ctx, data.match);
    await tellOfMatch(ctx, data.match, whoMayBeWrittenTo(ctx, match.members, await newcomersIn(ctx, match)));
  },
});

/** Each of these members, by the mail that fits. */
export async function tellOfMatch(ctx: Context, id: string, readers: readonly string[]): Promise<void> {
  const match = await matchOf(ctx, id);
  const program = await programOf(ctx, match.program);
  const why = await reasonsByMember(ctx, id);
  const newcomers = await newcomersIn(ctx, match);
  const [row] = await ctx.db
    .select({ track: tracks.name })
    .from(matches)
    .leftJoin(tracks, eq(tracks.id, matches.trackId))
    .where(eq(matches.id, match.id));
  if (match.members.length > 1)
    for (const member of match.members.filter(({ personId }) => readers.includes(personId)))
      await tell(ctx, match, program, member, { track: row?.track ?? null, reasons: why(member), newcomers });
}

const newcomersIn = (ctx: Context, { program, members }: Match): Promise<Map<string, Newcomer>> =>
  newcomersAmong(
    ctx,
    program,
    members.map(({ personId }) => personId),
  );

/** New hires hear of it from a day on that the program names, and until then of nothing. */
const whoMayBeWrittenTo = (ctx: Context, members: readonly MatchMember[], newcomers: ReadonlyMap<string, Newcomer>): string[] =>
  members.map(({ personId }) => personId).filter((person) => (newcomers.get(person)?.toldOn ?? '') <= dayOf(ctx.now));

async function tell(ctx: Context, match: Match, program: Program, member: MatchMember, known: KnownOfMatch): Promise<void> {
  const to = member.personId;
  const { track, reasons } = known;
  const others = match.members.filter((one) => one.personId !== to);
  const side = sideOf(match.members, member.role);
  if (side === 'peer') {
    await ctx.mail(youArePeers, { to, facts: { match: match.id, program: program.name, others: othersIn(match, to), track, reasons } });
    return;
  }
  if (side === 'one of a circle') {
    const named = (['mentor', 'mentee'] as const).flatMap((role) => {
      const names = others.filter((one) => one.role === role).map((one) => one.name);
      const called = program.settings.terminology[role][names.length > 1 ? 'other' : 'one'];
      return names.length > 0 ? [{ role: asLabel(called), names }] : [];
    });
    const facts = { match: match.id, program: program.name, name: match.name, size: match.members.length, others: named, track, reasons };
    await ctx.mail(yourCircleIsReady, { to, facts });
    return;
  }
  await tellOneOfTwo(ctx, match, program, { to: member, partner: others[0] as MatchMember }, known);
}

const isOverByItself = (reason: string): boolean => reason === 'time is up' || reason === 'goals met';

export const tellTheEnd = reaction({
  name: 'pairing.tell-the-end',
  to: matchEnded,
  run: async (ctx, { data, actorPersonId }) => {
    const match = await matchOf(ctx, data.match);
    // A round was announced with its last day, and that nobody has to end it.
    if (match.round !== null && !actorPersonId && isOverByItself(data.reason)) return;
    const { name: program } = await programOf(ctx, match.program);
    for (const to of whoMayBeWrittenTo(ctx, match.members, await newcomersIn(ctx, match))) {
      const others = othersIn(match, to);
      const [partner = ''] = others.names;
      if (others.count > 1) await ctx.mail(yourCircleHasEnded, { to, facts: { match: match.id, program, others } });
      else if (others.count === 1) await ctx.mail(yourMatchHasEnded, { to, facts: { match: match.id, program, partner } });
    }
  },
});
