import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import { tracks } from '../../planning/tables.ts';
import type { Context } from '../../platform/context.ts';
import { matches, matchMembers } from '../tables.ts';

/** Hours a month that matches under way take of each person, over all programs and both roles: a circle's once, however many are in it. */
export async function hoursTaken(ctx: Context, people?: readonly string[]): Promise<Map<string, number>> {
  const rows = await ctx.db
    .select({ person: matchMembers.personId, hours: sql<number>`coalesce(sum(${tracks.hoursPerMonth}), 0)::float8` })
    .from(matchMembers)
    .innerJoin(matches, eq(matches.id, matchMembers.matchId))
    .leftJoin(tracks, eq(tracks.id, matches.trackId))
    .where(and(isNull(matches.endedAt), isNull(matchMembers.leftAt), people ? inArray(matchMembers.personId, [...people]) : undefined))
    .groupBy(matchMembers.personId);
  return new Map(rows.map(({ person, hours }) => [person, hours]));
}
