import { inArray } from 'drizzle-orm';
import type { Context } from '../../platform/context.ts';
import { matchOf, type MatchMember } from '../../pairing/match-of.ts';
import { persons } from '../../people/tables.ts';
import { programs } from '../../planning/tables.ts';
import type { Session } from '../session-of.ts';
import { eq } from 'drizzle-orm';

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
  partner: { name: string; timeZone: string };
}

export interface SeenBy {
  member: MatchMember;
  facts: SessionFacts;
}

/** The session as each member of its match sees it. */
export async function sessionSeenBy(ctx: Context, session: Session): Promise<SeenBy[]> {
  const { members } = await matchOf(ctx, session.match);
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
  return members.map((member) => {
    const partner = members.find((one) => one.personId !== member.personId) ?? member;
    return {
      member,
      facts: {
        session: session.id,
        match: session.match,
        number: session.number,
        startsAt: session.startsAt.toISOString(),
        minutes: session.plannedMinutes,
        place: session.place,
        program: program?.name ?? '',
        partner: { name: partner.name, timeZone: zoneOf.get(partner.personId) ?? 'UTC' },
      },
    };
  });
}
