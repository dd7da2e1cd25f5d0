import { and, asc, eq, isNull, ne, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { matches, matchMembers } from '../../pairing/tables.ts';
import { nameOf } from '../../people/person-names.ts';
import { persons } from '../../people/tables.ts';
import { programs } from '../../planning/tables.ts';
import type { Context } from '../../platform/context.ts';

/** A match that is under way, as its member finds the way to it. */
export interface Room {
  match: string;
  program: string;
  /** What it calls itself. */
  name: string | null;
  /** Everybody in it but oneself. */
  partners: string[];
  /** Of a program in rounds: which, and its days. */
  round: { number: number; startsOn: string; endsOn: string } | null;
}

/** The rooms of the signed-in person, the newest last and rounds in their order. One statement. */
export async function roomsOf(ctx: Context): Promise<Room[]> {
  if (ctx.actor.kind !== 'person') return [];
  const me = alias(matchMembers, 'me');
  const found = await ctx.db
    .select({
      match: matches.id,
      name: matches.name,
      program: programs.name,
      round: matches.round,
      startsOn: matches.startsOn,
      endsOn: matches.endsOn,
      givenName: persons.givenName,
      familyName: persons.familyName,
    })
    .from(me)
    .innerJoin(matches, and(eq(matches.id, me.matchId), isNull(matches.endedAt)))
    .innerJoin(programs, eq(programs.id, matches.programId))
    .innerJoin(matchMembers, and(eq(matchMembers.matchId, matches.id), ne(matchMembers.personId, me.personId), isNull(matchMembers.leftAt)))
    .innerJoin(persons, eq(persons.id, matchMembers.personId))
    .where(and(eq(me.personId, ctx.actor.personId), isNull(me.leftAt)))
    .orderBy(asc(matches.publishedAt), sql`${matches.round} nulls first`, asc(matches.id), sql`${matchMembers.role} desc`);
  const rooms = new Map<string, Room>();
  for (const row of found) {
    const { match, program, name, round: number, startsOn, endsOn } = row;
    const round = number !== null && startsOn && endsOn ? { number, startsOn, endsOn } : null;
    const room = rooms.get(match) ?? { match, program, name, round, partners: [] };
    room.partners.push(nameOf(row));
    rooms.set(match, room);
  }
  return [...rooms.values()];
}
