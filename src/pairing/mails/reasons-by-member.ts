import { and, eq, isNotNull } from 'drizzle-orm';
import type { Context } from '../../platform/context.ts';
import type { MatchMember } from '../match-of.ts';
import { bestReasons } from '../runs/reason-in-words.ts';
import { reasons, type Reason } from '../runs/reason.ts';
import { matches, matchMembers } from '../tables.ts';

const reasonsInTheMail = 3;

/** What speaks for each of a match, the weightiest first: of more than two, each reads their own. */
export async function reasonsByMember(ctx: Context, match: string): Promise<(member: Pick<MatchMember, 'personId'>) => Reason[]> {
  const [shared] = await ctx.db.select({ reasons: matches.reasons }).from(matches).where(eq(matches.id, match));
  const rows = await ctx.db
    .select({ person: matchMembers.personId, reasons: matchMembers.reasons })
    .from(matchMembers)
    .where(and(eq(matchMembers.matchId, match), isNotNull(matchMembers.fit)));
  const own = new Map(rows.map((one) => [one.person, one.reasons]));
  return ({ personId }) => bestReasons(reasons.parse(own.get(personId) ?? shared?.reasons ?? []), reasonsInTheMail);
}
