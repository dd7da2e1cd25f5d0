import { and, eq, isNull } from 'drizzle-orm';
import { isMatchedIn } from '../pairing/access.ts';
import type { Match } from '../pairing/match-of.ts';
import type { Context } from '../platform/context.ts';
import { policy } from '../platform/policy.ts';
import { registrations } from '../registration/tables.ts';

async function isRegisteredIn(ctx: Context, program: string): Promise<boolean> {
  if (ctx.actor.kind !== 'person') return false;
  const mine = and(eq(registrations.programId, program), eq(registrations.personId, ctx.actor.personId), isNull(registrations.withdrawnAt));
  return (await ctx.db.$count(registrations, mine)) > 0;
}

/** Registered in the program or matched in it, paused or not. */
export const aParticipantOf = policy<{ program: string }>('aParticipantOf', 'participants of the program', async (ctx, { program }) =>
  (await isRegisteredIn(ctx, program)) || (await isMatchedIn(ctx, program)) ? 'yes' : 'hidden',
);

/** Of the pair itself, now or before: nobody else learns that what it wrote exists. */
export const aMemberOfThePair = policy<Pick<Match, 'members'>>(
  'aMemberOfThePair',
  'the members of the match',
  async ({ actor }, { members }) =>
    actor.kind === 'person' && members.some((member) => member.personId === actor.personId) ? 'yes' : 'hidden',
);
