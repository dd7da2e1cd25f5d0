import { and, eq, isNull } from 'drizzle-orm';
import type { Context } from '../../platform/context.ts';
import { matches, matchMembers } from '../tables.ts';

/** The matches under way that somebody is in. @param program only of this one */
export function openMatchesOf(ctx: Context, person: string, program?: string): Promise<{ id: string; program: string }[]> {
  return ctx.db
    .select({ id: matches.id, program: matches.programId })
    .from(matches)
    .innerJoin(matchMembers, eq(matchMembers.matchId, matches.id))
    .where(
      and(
        eq(matchMembers.personId, person),
        isNull(matchMembers.leftAt),
        isNull(matches.endedAt),
        program ? eq(matches.programId, program) : undefined,
      ),
    );
}
