import { and, eq, isNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { persons } from '../../people/tables.ts';
import { query } from '../../platform/command.ts';
import { keyset, pageInput, pageOf } from '../../platform/paging.ts';
import { requests } from '../tables.ts';
import { askedBy } from './request-of.ts';
import { requestState, requestStates } from './request-state.rules.ts';

/** The requests that wait for somebody; who declined one is shown to nobody, so closed ones are not listed. */
export const listRequests = query({
  name: 'pairing.list-requests',
  says: 'List the open requests',
  http: 'GET /programs/:program/requests',
  input: z.object(pageInput),
  output: pageOf(
    z.object({
      id: z.uuid(),
      mentee: z.string(),
      mentor: z.string(),
      state: z.enum(requestStates),
      /** Counted from 1 in the mentee's list; null where the wish is not the mentee's. */
      wish: z.number().int().nullable(),
      /** Whether the mentor made the first move. */
      offered: z.boolean(),
      note: z.string().nullable(),
      listedAt: z.date(),
      askedAt: z.date().nullable(),
      answerBy: z.date().nullable(),
    }),
  ),
  may: aProgramManager,
  run: async (ctx, { program, search, ...given }) => {
    const mentors = alias(persons, 'mentors');
    const mentees = alias(persons, 'mentees');
    const nameOf = (of: typeof mentors | typeof mentees) => sql<string>`trim(${of.givenName} || ' ' || ${of.familyName})`;
    const page = keyset(given, {
      sortable: { listedAt: sql`${requests.listedAt}`, mentee: sql`lower(${nameOf(mentees)})`, mentor: sql`lower(${nameOf(mentors)})` },
      id: sql`${requests.id}`,
      first: 'listedAt',
      types: { listedAt: 'timestamptz' },
    });
    const sought = search?.trim().toLowerCase();
    const rows = await ctx.db
      .select({ found: requests, mentee: nameOf(mentees), mentor: nameOf(mentors), id: requests.id, sortedBy: page.sortedBy })
      .from(requests)
      .innerJoin(mentors, eq(mentors.id, requests.mentorId))
      .innerJoin(mentees, eq(mentees.id, requests.menteeId))
      .where(
        and(
          eq(requests.programId, program),
          isNull(requests.closedAt),
          sought ? sql`position(${sought} in lower(${nameOf(mentors)} || ' ' || ${nameOf(mentees)})) > 0` : undefined,
          page.where,
        ),
      )
      .orderBy(page.orderBy)
      .limit(page.limit);
    const { items, next } = page.cut(rows);
    return {
      items: items.map(({ found, mentee, mentor }) => ({
        id: found.id,
        mentee,
        mentor,
        state: requestState(found),
        wish: askedBy(found) === found.menteeId ? found.place + 1 : null,
        offered: found.way === 'by mentor',
        // Between the two, unless it is the manager who decides.
        note: found.way === 'suggestion' ? found.note : null,
        listedAt: found.listedAt,
        askedAt: found.askedAt,
        answerBy: found.answerBy,
      })),
      next,
    };
  },
});
