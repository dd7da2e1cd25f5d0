/** What stands ahead of a match in calendars, for those who come into it and those who leave. */
import { and, asc, eq, gt, isNull } from 'drizzle-orm';
import type { MatchMember } from '../../pairing/match-of.ts';
import type { Context } from '../../platform/context.ts';
import type { Letter, Reader } from '../../platform/mail/mail.ts';
import { calendarFor, invitationFacts, type Change, type InvitationFacts } from '../letters/invitation-facts.ts';
import { calendarForSeries, seriesFacts, type SeriesFacts } from '../letters/series-facts.ts';
import { asSession, type SessionRow } from '../session-of.ts';
import { sessions } from '../tables.ts';

/** A session, or a series as one. */
export type Entry = { kind: 'session'; facts: InvitationFacts } | { kind: 'series'; facts: SeriesFacts };

interface Wanted {
  match: string;
  change: Omit<Change, 'sequence'>;
  /** Others than the members of the match; of a series they keep what has been. */
  leaving?: readonly MatchMember[];
}

/**
 * Soonest first, by the person whose calendar it is. The sequence is one more than was said so far, so
 * that who comes back is heard; what is said later under the same number has a later stamp, and wins.
 */
export async function entriesAhead(ctx: Context, { match, change, leaving }: Wanted): Promise<ReadonlyMap<string, Entry[]>> {
  const rows = await ctx.db
    .select()
    .from(sessions)
    .where(and(eq(sessions.matchId, match), gt(sessions.startsAt, ctx.now), isNull(sessions.cancelledAt), isNull(sessions.excusedAt)))
    .orderBy(asc(sessions.startsAt));
  const entries = new Map<string, Entry[]>();
  const known = new Set<string>();
  for (const row of rows) {
    if (row.seriesId && known.has(row.seriesId)) continue;
    if (row.seriesId) known.add(row.seriesId);
    for (const [person, entry] of await entriesOf(ctx, row, change, leaving)) entries.set(person, [...(entries.get(person) ?? []), entry]);
  }
  return entries;
}

async function entriesOf(ctx: Context, row: SessionRow, change: Wanted['change'], leaving: Wanted['leaving']): Promise<[string, Entry][]> {
  if (row.seriesId) {
    const until = leaving ? { until: ctx.now } : {};
    const all = await seriesFacts(ctx, row.seriesId, { ...change, ...until }, leaving);
    return all.map(({ member, facts }) => [member.personId, { kind: 'series', facts }]);
  }
  const session = asSession(ctx, row);
  const all = await invitationFacts(ctx, session, { ...change, sequence: session.invitationSequence + 1 }, leaving);
  return all.map(({ member, facts }) => [member.personId, { kind: 'session', facts }]);
}

export const calendarOf = (entry: Entry, method: 'REQUEST' | 'CANCEL', reader: Reader): Letter['calendar'] =>
  entry.kind === 'series' ? calendarForSeries(entry.facts, reader) : calendarFor(method, entry.facts, reader);
