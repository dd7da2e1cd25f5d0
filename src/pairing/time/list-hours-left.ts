import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { persons } from '../../people/tables.ts';
import { tracks } from '../../planning/tables.ts';
import { query } from '../../platform/command.ts';
import { keyset, pageInput, pageOf } from '../../platform/paging.ts';
import { hoursToGive, hoursTogether } from '../../registration/time/time-budget.rules.ts';
import { roleOf } from '../../registration/role-of.ts';
import { registrations } from '../../registration/tables.ts';
import { matches, matchMembers } from '../tables.ts';
import { timesOf } from './times-of.ts';

/** What can still be asked of each person. How much other programs take is part of it, and is told to nobody else. */
export const listHoursLeft = query({
  name: 'pairing.list-hours-left',
  says: 'List the hours that people have left',
  http: 'GET /programs/:program/hours-left',
  input: z.object(pageInput),
  output: pageOf(
    z.object({
      id: z.uuid(),
      name: z.string(),
      role: z.enum(['mentor', 'mentee', 'both']),
      /** In this program, over both roles. */
      promised: z.number(),
      /** By matches of this program. */
      taken: z.number(),
      /** null where nothing limits it. */
      left: z.number().nullable(),
      closed: z.boolean(),
    }),
  ),
  may: aProgramManager,
  run: async (ctx, { program, search, ...given }) => {
    const name = sql<string>`trim(${persons.givenName} || ' ' || ${persons.familyName})`;
    const page = keyset(given, { sortable: { name: sql`lower(${name})` }, id: sql`${registrations.personId}`, first: 'name' });
    const sought = search?.trim().toLowerCase();
    const takenHere = sql<number>`coalesce((select sum(${tracks.hoursPerMonth}) from ${matchMembers} join ${matches} on ${matches.id} = ${matchMembers.matchId}
      join ${tracks} on ${tracks.id} = ${matches.trackId} where ${matches.programId} = ${program} and ${matches.endedAt} is null
      and ${matchMembers.leftAt} is null and ${matchMembers.personId} = ${registrations.personId}), 0)::float8`;
    const rows = await ctx.db
      .select({
        id: registrations.personId,
        name,
        isMentor: registrations.isMentor,
        isMentee: registrations.isMentee,
        offered: registrations.mentorHoursPerMonth,
        asMentee: tracks.hoursPerMonth,
        taken: takenHere,
        sortedBy: page.sortedBy,
      })
      .from(registrations)
      .innerJoin(persons, and(eq(persons.id, registrations.personId), isNull(persons.departedAt)))
      .leftJoin(tracks, eq(tracks.id, registrations.trackId))
      .where(
        and(
          eq(registrations.programId, program),
          isNotNull(registrations.finishedAt),
          isNull(registrations.withdrawnAt),
          sought ? sql`position(${sought} in lower(${name})) > 0` : undefined,
          page.where,
        ),
      )
      .orderBy(page.orderBy)
      .limit(page.limit);
    const { items, next } = page.cut(rows);
    const timeOf = await timesOf(
      ctx,
      items.map(({ id }) => id),
    );
    return {
      next,
      items: items.map(({ id, name: called, isMentor, isMentee, offered, asMentee, taken }) => {
        const promised = hoursTogether([isMentor ? (offered ?? 0) : 0, isMentee ? (asMentee ?? 0) : 0]);
        const { left, closed } = timeOf(id);
        return {
          id,
          name: called,
          role: roleOf({ isMentor, isMentee }),
          promised,
          taken,
          left: hoursToGive(promised, taken, left),
          closed,
        };
      }),
    };
  },
});
