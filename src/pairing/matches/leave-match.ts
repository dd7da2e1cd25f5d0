import { and, eq, isNull } from 'drizzle-orm';
import { structureOf } from '../../planning/structures.ts';
import type { Context } from '../../platform/context.ts';
import type { EndReason } from '../end-reasons.ts';
import { memberLeft } from '../events.ts';
import { matchOf, type MatchMember } from '../match-of.ts';
import { matchMembers } from '../tables.ts';
import { closeMatch } from './close-match.ts';

/** Whether those who stay are still a match: somebody to lead it where it is led, and two people at least. */
export function goesOnWithout(members: readonly MatchMember[], person: string, leastMentors: number): boolean {
  const left = members.filter(({ personId }) => personId !== person);
  const mentors = left.filter(({ role }) => role === 'mentor').length;
  return left.length >= 2 && mentors >= leastMentors && mentors < left.length;
}

/** Takes one person out of a match that the others go on with; reads no more of it from now on. */
export async function leaveMatch(ctx: Context, { id, program, members }: LeftMatch, person: string): Promise<void> {
  const left = await ctx.db
    .update(matchMembers)
    .set({ leftAt: ctx.now })
    .where(and(eq(matchMembers.matchId, id), eq(matchMembers.personId, person), isNull(matchMembers.leftAt)))
    .returning({ person: matchMembers.personId });
  const leaving = members.find(({ personId }) => personId === person);
  if (left.length > 0 && leaving) await ctx.emit(memberLeft, { program, match: id, person, role: leaving.role });
}

interface LeftMatch {
  id: string;
  program: string;
  members: readonly MatchMember[];
}

/** The same, or the end of the match where that would leave none. */
export async function closeOrLeave(
  ctx: Context,
  match: { id: string; program: string },
  person: string,
  reason: EndReason = 'left the company',
): Promise<void> {
  const { members, structure } = await matchOf(ctx, match.id);
  if (goesOnWithout(members, person, structureOf(structure).sizes.mentors.least)) await leaveMatch(ctx, { ...match, members }, person);
  else await closeMatch(ctx, match, reason);
}
