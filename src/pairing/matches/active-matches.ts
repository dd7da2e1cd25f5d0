import { and, eq, isNull } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { tracks } from '../../planning/tables.ts';
import type { Context } from '../../platform/context.ts';
import type { Taken } from '../runs/effective-capacity.rules.ts';
import { matches, matchMembers } from '../tables.ts';

export interface ActiveMatch {
  id: string;
  mentor: string;
  mentee: string;
  /** Of its track, a month. */
  hours: number;
}

/** The program's matches that have not ended, those on hold included: they keep their places. */
export async function activeMatchesOf(ctx: Context, program: string): Promise<ActiveMatch[]> {
  const mentors = alias(matchMembers, 'mentors');
  const mentees = alias(matchMembers, 'mentees');
  const rows = await ctx.db
    .select({ id: matches.id, mentor: mentors.personId, mentee: mentees.personId, hours: tracks.hoursPerMonth })
    .from(matches)
    .innerJoin(mentors, and(eq(mentors.matchId, matches.id), eq(mentors.role, 'mentor')))
    .innerJoin(mentees, and(eq(mentees.matchId, matches.id), eq(mentees.role, 'mentee')))
    .leftJoin(tracks, eq(tracks.id, matches.trackId))
    .where(and(eq(matches.programId, program), isNull(matches.endedAt)));
  return rows.map((row) => ({ ...row, hours: row.hours ?? 0 }));
}

/** What each mentor has already given away, by the mentor's id. */
export function takenBy(active: readonly ActiveMatch[]): Map<string, Taken> {
  const taken = new Map<string, Taken>();
  for (const { mentor, hours } of active) {
    const before = taken.get(mentor) ?? { heads: 0, hours: 0 };
    taken.set(mentor, { heads: before.heads + 1, hours: before.hours + hours });
  }
  return taken;
}

export const nothingTaken: Taken = { heads: 0, hours: 0 };
