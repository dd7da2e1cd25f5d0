import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { persons } from '../../people/tables.ts';
import { query } from '../../platform/command.ts';
import { keyset, pageInput, pageOf } from '../../platform/paging.ts';
import { registrations } from '../../registration/tables.ts';
import { waiting } from '../tables.ts';

/** Mentees who have registered and have no mentor yet. */
export const listMenteesToMatch = query({
  name: 'pairing.list-mentees-to-match',
  says: 'List the mentees without a mentor',
  http: 'GET /programs/:program/mentees',
  input: z.object(pageInput),
  output: pageOf(
    z.object({ id: z.uuid(), name: z.string(), title: z.string().nullable(), paused: z.boolean(), waitingSince: z.date().nullable() }),
  ),
  may: aProgramManager,
  run: async (ctx, { program, search, ...given }) => {
    const name = sql<string>`trim(${persons.givenName} || ' ' || ${persons.familyName})`;
    const page = keyset(given, {
      sortable: { since: sql`coalesce(${waiting.since}, 'infinity'::timestamptz)`, name: sql`lower(${name})` },
      id: sql`${registrations.personId}`,
      first: 'name',
      types: { since: 'timestamptz' },
    });
    const sought = search?.trim().toLowerCase();
    const rows = await ctx.db
      .select({
        id: registrations.personId,
        name,
        title: persons.title,
        pausedAt: registrations.pausedAt,
        waitingSince: waiting.since,
        sortedBy: page.sortedBy,
      })
      .from(registrations)
      .innerJoin(persons, and(eq(persons.id, registrations.personId), isNull(persons.departedAt)))
      .leftJoin(
        waiting,
        and(eq(waiting.programId, registrations.programId), eq(waiting.menteeId, registrations.personId), isNull(waiting.leftAt)),
      )
      .where(
        and(
          eq(registrations.programId, program),
          eq(registrations.isMentee, true),
          isNotNull(registrations.finishedAt),
          isNull(registrations.withdrawnAt),
          sql`not exists (select from pairing.match_members o join pairing.matches n on n.id = o.match_id
            where n.program_id = ${program} and n.ended_at is null and o.role = 'mentee' and o.person_id = ${registrations.personId})`,
          sought ? sql`position(${sought} in lower(${name})) > 0` : undefined,
          page.where,
        ),
      )
      .orderBy(page.orderBy)
      .limit(page.limit);
    const { items, next } = page.cut(rows);
    return { items: items.map(({ pausedAt, ...row }) => ({ ...row, paused: pausedAt !== null })), next };
  },
});
