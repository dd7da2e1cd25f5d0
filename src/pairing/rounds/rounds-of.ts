import { and, asc, eq, isNotNull, isNull, ne } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { nameOf } from '../../people/person-names.ts';
import { persons } from '../../people/tables.ts';
import type { Context } from '../../platform/context.ts';
import type { Match } from '../match-of.ts';
import { matches, matchMembers } from '../tables.ts';
import type { RoundAhead } from './mails/your-rounds.ts';

/** Whom the person meets in the rounds that were published together with this match, in their order. */
export async function roundsOf(ctx: Context, { program, publishedAt }: Match, person: string): Promise<RoundAhead[]> {
  const me = alias(matchMembers, 'me');
  const rows = await ctx.db
    .select({
      match: matches.id,
      round: matches.round,
      startsOn: matches.startsOn,
      endsOn: matches.endsOn,
      givenName: persons.givenName,
      familyName: persons.familyName,
    })
    .from(matches)
    .innerJoin(me, and(eq(me.matchId, matches.id), eq(me.personId, person)))
    .innerJoin(matchMembers, and(eq(matchMembers.matchId, matches.id), ne(matchMembers.personId, person)))
    .innerJoin(persons, eq(persons.id, matchMembers.personId))
    .where(and(eq(matches.programId, program), eq(matches.publishedAt, publishedAt), isNotNull(matches.round), isNull(matches.endedAt)))
    .orderBy(asc(matches.round), asc(matches.id));
  return rows.map(({ match, round, startsOn, endsOn, ...name }) => ({
    match,
    round: round as number,
    startsOn: startsOn ?? '',
    endsOn: endsOn ?? '',
    partner: nameOf(name),
  }));
}
