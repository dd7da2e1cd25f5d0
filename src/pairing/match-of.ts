import { and, asc, eq, sql } from 'drizzle-orm';
import { persons } from '../people/tables.ts';
import type { Context } from '../platform/context.ts';
import { NotFound } from '../platform/problems.ts';
import { matches, matchMembers } from './tables.ts';

export interface MatchMember {
  personId: string;
  role: 'mentor' | 'mentee';
  name: string;
}

export interface Match {
  id: string;
  program: string;
  track: string | null;
  /** Key of its structure, as it was when it was published. */
  structure: string;
  /** What it calls itself. */
  name: string | null;
  /** Mentors first; without those who left while the others went on. */
  members: MatchMember[];
  publishedAt: Date;
  /** Counted from 1, where there are rounds. */
  round: number | null;
  /** The first and the last day, `YYYY-MM-DD`; it begins at once where none is set. */
  startsOn: string | null;
  endsOn: string | null;
  endedAt: Date | null;
  pausedAt: Date | null;
}

/** @throws NotFound */
export async function matchOf(ctx: Context, id: string): Promise<Match> {
  const rows = await ctx.db
    .select({
      match: matches,
      personId: matchMembers.personId,
      role: matchMembers.role,
      givenName: persons.givenName,
      familyName: persons.familyName,
    })
    .from(matches)
    .innerJoin(matchMembers, eq(matchMembers.matchId, matches.id))
    .innerJoin(persons, eq(persons.id, matchMembers.personId))
    .where(and(eq(matches.id, id), sql`(${matchMembers.leftAt} is null or ${matchMembers.leftAt} >= ${matches.endedAt})`))
    .orderBy(asc(matchMembers.personId));
  const [first] = rows;
  if (!first) throw new NotFound();
  const members = rows.map(({ personId, role, givenName, familyName }) => ({ personId, role, name: `${givenName} ${familyName}`.trim() }));
  return {
    id,
    program: first.match.programId,
    track: first.match.trackId,
    structure: first.match.structure,
    name: first.match.name,
    members: [...members.filter((one) => one.role === 'mentor'), ...members.filter((one) => one.role === 'mentee')],
    publishedAt: first.match.publishedAt,
    round: first.match.round,
    startsOn: first.match.startsOn,
    endsOn: first.match.endsOn,
    endedAt: first.match.endedAt,
    pausedAt: first.match.pausedAt,
  };
}
