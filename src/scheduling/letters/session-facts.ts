import { eq, inArray } from 'drizzle-orm';
import { othersIn, type Others } from '../../pairing/match-name.ts';
import { matchOf, type MatchMember } from '../../pairing/match-of.ts';
import { persons } from '../../people/tables.ts';
import { programs } from '../../planning/tables.ts';
import type { Context } from '../../platform/context.ts';
import type { Session } from '../session-of.ts';

/** What every mail about a session knows of it, from the view of one member. Moments are ISO instants. */
export interface SessionFacts {
  session: string;
  match: string;
  number: number;
  startsAt: string;
  minutes: number;
  /** A room or a link; '' for none. */
  place: string;
  program: string;
  /** Everybody else in the match, as the reader knows them. */
  others: Others;
  /** And by which clock each of them lives. */
  clocks: Clock[];
}

export interface Clock {
  name: string;
  timeZone: string;
}

export interface SeenBy {
  member: MatchMember;
  facts: SessionFacts;
}

/** The session as each member of its match sees it. @param viewers others than its members: who has left it */
export async function sessionSeenBy(ctx: Context, session: Session, viewers?: readonly MatchMember[]): Promise<SeenBy[]> {
  const match = await matchOf(ctx, session.match);
  const { members } = match;
  const [program] = await ctx.db.select({ name: programs.name }).from(programs).where(eq(programs.id, session.program));
  const zones = await ctx.db
    .select({ id: persons.id, timeZone: persons.timeZone })
    .from(persons)
    .where(
      inArray(
        persons.id,
        members.map((one) => one.personId),
      ),
    );
  const zoneOf = new Map(zones.map((one) => [one.id, one.timeZone]));
  return (viewers ?? members).map((member) => ({
    member,
    facts: {
      session: session.id,
      match: session.match,
      number: session.number,
      startsAt: session.startsAt.toISOString(),
      minutes: session.plannedMinutes,
      place: session.place,
      program: program?.name ?? '',
      others: othersIn(match, member.personId),
      clocks: members
        .filter((one) => one.personId !== member.personId)
        .map(({ personId, name }) => ({ name, timeZone: zoneOf.get(personId) ?? 'UTC' })),
    },
  }));
}

/** Who did something, for those who did not. */
export const doneBy = (seen: readonly SeenBy[], by: string | null, reader: MatchMember): string | null =>
  by === null || by === reader.personId ? null : (seen.find(({ member }) => member.personId === by)?.member.name ?? null);
