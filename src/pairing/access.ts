/** Who may see a match: its members, and for what is not written by the pair, the program's managers. */
import { and, eq, gte, isNull, or } from 'drizzle-orm';
import { aProgramManager } from '../people/access.ts';
import type { Context } from '../platform/context.ts';
import { policy } from '../platform/policy.ts';
import { matches, matchMembers } from './tables.ts';

/** Members of a match that has ended keep what they wrote; who left while the others went on does not. */
async function isMember(ctx: Context, match: string): Promise<boolean> {
  if (ctx.actor.kind !== 'person') return false;
  const found = await ctx.db
    .select({ match: matchMembers.matchId })
    .from(matchMembers)
    .innerJoin(matches, eq(matches.id, matchMembers.matchId))
    .where(
      and(
        eq(matchMembers.matchId, match),
        eq(matchMembers.personId, ctx.actor.personId),
        or(isNull(matchMembers.leftAt), gte(matchMembers.leftAt, matches.endedAt)),
      ),
    );
  return found.length > 0;
}

export const aMemberOf = policy<{ match: string }>('aMemberOf', 'the members of the match', async (ctx, { match }) =>
  (await isMember(ctx, match)) ? 'yes' : 'hidden',
);

export const aMemberOrManager = policy<{ match: string; program: string }>(
  'aMemberOrManager',
  "the members of the match and the program's managers",
  async (ctx, { match, program }) => {
    if (await isMember(ctx, match)) return 'yes';
    return (await aProgramManager.judge(ctx, { program })) === 'yes' ? 'yes' : 'hidden';
  },
);

/** A participant who has ever been matched in the program may know that it exists. */
export async function isMatchedIn(ctx: Context, program: string): Promise<boolean> {
  if (ctx.actor.kind !== 'person') return false;
  const found = await ctx.db
    .select({ match: matches.id })
    .from(matchMembers)
    .innerJoin(matches, eq(matches.id, matchMembers.matchId))
    .where(and(eq(matches.programId, program), eq(matchMembers.personId, ctx.actor.personId)))
    .limit(1);
  return found.length > 0;
}
