import { and, eq, gt, isNull, lte, or } from 'drizzle-orm';
import { matchMembers } from '../../pairing/tables.ts';
import type { Context } from '../../platform/context.ts';
import type { Session } from '../session-of.ts';

/** Those who were in the match when the session began, by id: who has joined or left since counts by then. */
export async function expectedAt(ctx: Context, { match, startsAt }: Pick<Session, 'match' | 'startsAt'>): Promise<string[]> {
  const rows = await ctx.db
    .select({ personId: matchMembers.personId })
    .from(matchMembers)
    .where(
      and(
        eq(matchMembers.matchId, match),
        lte(matchMembers.joinedAt, startsAt),
        or(isNull(matchMembers.leftAt), gt(matchMembers.leftAt, startsAt)),
      ),
    )
    .orderBy(matchMembers.personId);
  return rows.map(({ personId }) => personId);
}

/** Of two, a session is held by both or not at all; of more, each was there or not. */
export const isNotedPerPerson = (expected: readonly string[]): boolean => expected.length > 2;
