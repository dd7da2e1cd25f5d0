import { and, eq, isNull, sql } from 'drizzle-orm';
import { tracks } from '../../planning/tables.ts';
import type { Context } from '../../platform/context.ts';
import type { Taken } from '../runs/effective-capacity.rules.ts';
import { matches, matchMembers } from '../tables.ts';

export interface ActiveMatch {
  id: string;
  /** Who is in it now, by id. */
  mentors: string[];
  mentees: string[];
  track: string | null;
  /** Key of its structure. */
  structure: string;
  /** Where it is of a round, its first and its last day. */
  round?: { from: string; until: string };
  /** Of its track, a month. */
  hours: number;
}

/** The program's matches that have not ended, those on hold included: they keep their places. */
export async function activeMatchesOf(ctx: Context, program: string): Promise<ActiveMatch[]> {
  const members = (role: 'mentor' | 'mentee') =>
    sql<
      string[]
    >`coalesce(jsonb_agg(${matchMembers.personId} order by ${matchMembers.personId}) filter (where ${matchMembers.role} = ${role}), '[]')`;
  const rows = await ctx.db
    .select({
      id: matches.id,
      mentors: members('mentor'),
      mentees: members('mentee'),
      track: matches.trackId,
      structure: matches.structure,
      round: matches.round,
      startsOn: matches.startsOn,
      endsOn: matches.endsOn,
      hours: tracks.hoursPerMonth,
    })
    .from(matches)
    .innerJoin(matchMembers, and(eq(matchMembers.matchId, matches.id), isNull(matchMembers.leftAt)))
    .leftJoin(tracks, eq(tracks.id, matches.trackId))
    .where(and(eq(matches.programId, program), isNull(matches.endedAt)))
    .groupBy(matches.id, tracks.hoursPerMonth)
    .orderBy(matches.id);
  return rows.map(({ round, startsOn, endsOn, ...row }) => ({
    ...row,
    hours: row.hours ?? 0,
    ...(round !== null && startsOn && endsOn ? { round: { from: startsOn, until: endsOn } } : {}),
  }));
}

/** What each mentor has already given away, by the mentor's id: a head for each mentee, the track's hours once a match. */
export function takenBy(active: readonly ActiveMatch[]): Map<string, Taken> {
  const taken = new Map<string, Taken>();
  for (const { mentors, mentees, hours } of active)
    for (const mentor of mentors) {
      const before = taken.get(mentor) ?? { heads: 0, hours: 0 };
      taken.set(mentor, { heads: before.heads + mentees.length, hours: before.hours + hours });
    }
  return taken;
}

/**
 * The most that each mentor gives at any one time: rounds come one after another, so of those that do not
 * overlap only the fullest counts.
 */
export function takenAtOnceBy(active: readonly ActiveMatch[]): Map<string, Taken> {
  const most = new Map<string, Taken>();
  for (const day of [undefined, ...new Set(active.flatMap(({ round }) => (round ? [round.from] : [])))])
    for (const [mentor, { heads, hours }] of takenBy(active.filter((one) => isOn(one, day)))) {
      const before = most.get(mentor) ?? nothingTaken;
      most.set(mentor, { heads: Math.max(before.heads, heads), hours: Math.max(before.hours, hours) });
    }
  return most;
}

/** @param day none for what goes on whatever the round */
const isOn = ({ round }: ActiveMatch, day: string | undefined) => !round || (day !== undefined && round.from <= day && day <= round.until);

/** In how many matches each mentee is, by the mentee's id. */
export function matchesOfMentees(active: readonly ActiveMatch[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const mentee of active.flatMap(({ mentees }) => mentees)) counts.set(mentee, (counts.get(mentee) ?? 0) + 1);
  return counts;
}

export const nothingTaken: Taken = { heads: 0, hours: 0 };

export const together = (one: Taken, other: Taken): Taken => ({ heads: one.heads + other.heads, hours: one.hours + other.hours });
