import { and, eq, isNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { personIdOf } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { myRegistration } from '../../registration/answering/my-registration.ts';
import { matches, matchMembers } from '../tables.ts';

/** How many more mentees the actor has room for, as they said when they registered; 0 for who is no mentor. */
export async function placesLeft(ctx: Context, program: string): Promise<number> {
  const mine = await myRegistration(ctx, program);
  if (!mine?.isMentor) return 0;
  const me = alias(matchMembers, 'me');
  const [row] = await ctx.db
    .select({ taken: sql<number>`count(*)::int` })
    .from(matches)
    .innerJoin(me, and(eq(me.matchId, matches.id), eq(me.role, 'mentor'), isNull(me.leftAt)))
    .innerJoin(matchMembers, and(eq(matchMembers.matchId, matches.id), eq(matchMembers.role, 'mentee'), isNull(matchMembers.leftAt)))
    .where(and(eq(matches.programId, program), isNull(matches.endedAt), eq(me.personId, personIdOf(ctx.actor) as string)));
  return Math.max(0, mine.mentorCapacity - (row?.taken ?? 0));
}
