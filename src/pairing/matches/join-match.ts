import type { Context } from '../../platform/context.ts';
import { memberJoined } from '../events.ts';
import { matchMembers } from '../tables.ts';
import { giveReasons, type GivenReasons } from './give-reasons.ts';

interface Joining {
  program: string;
  match: string;
  person: string;
  role: 'mentor' | 'mentee';
  /** What made them a good choice. */
  why?: Pick<GivenReasons, 'fit' | 'reasons'>;
}

/** Somebody comes into a match under way, or comes back; what the others wrote is theirs to read from now on. */
export async function joinMatch(ctx: Context, { program, match, person, role, why }: Joining): Promise<void> {
  const membership = { role, joinedAt: ctx.now, leftAt: null };
  await ctx.db
    .insert(matchMembers)
    .values({ organizationId: ctx.organizationId, matchId: match, personId: person, ...membership })
    .onConflictDoUpdate({ target: [matchMembers.matchId, matchMembers.personId], set: membership });
  if (why) await giveReasons(ctx, program, [{ match, person, ...why }]);
  await ctx.emit(memberJoined, { program, match, person, role });
}
