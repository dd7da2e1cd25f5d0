import { and, eq } from 'drizzle-orm';
import type { Context } from '../../platform/context.ts';
import type { MatchMember } from '../match-of.ts';
import { bestReasons } from '../runs/reason-in-words.ts';
import { reasons, type Reason } from '../runs/reason.ts';
import { matchMembers, matchReasons } from '../tables.ts';

const reasonsInTheMail = 3;

const ofThisJoining = and(
  eq(matchMembers.matchId, matchReasons.matchId),
  eq(matchMembers.personId, matchReasons.personId),
  eq(matchMembers.joinedAt, matchReasons.givenAt),
);

/** What speaks for each of a match, the weightiest first: each reads their own. */
export async function reasonsByMember(ctx: Context, match: string): Promise<(member: Pick<MatchMember, 'personId'>) => Reason[]> {
  const rows = await ctx.db
    .select({ person: matchReasons.personId, reasons: matchReasons.reasons })
    .from(matchReasons)
    .innerJoin(matchMembers, ofThisJoining)
    .where(eq(matchReasons.matchId, match));
  const own = new Map(rows.map((one) => [one.person, one.reasons]));
  return ({ personId }) => bestReasons(reasons.parse(own.get(personId) ?? []), reasonsInTheMail);
}
