import { and, eq, isNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { persons } from '../../people/tables.ts';
import { query } from '../../platform/command.ts';
import { keyset, pageInput, pageOf } from '../../platform/paging.ts';
import { decisions } from '../tables.ts';

const decision = z.object({
  id: z.uuid(),
  kind: z.enum(['pin', 'forbid']),
  mentor: z.string(),
  mentee: z.string(),
  reason: z.string(),
  decidedAt: z.date(),
});

/** The pins and forbidden pairs in force. */
export const listDecisions = query({
  name: 'pairing.list-decisions',
  says: 'List the pinned pairs and those never to be matched',
  http: 'GET /programs/:program/pair-decisions',
  input: z.object(pageInput),
  output: pageOf(decision),
  may: aProgramManager,
  run: async (ctx, { program, search, ...given }) => {
    const mentors = alias(persons, 'mentors');
    const mentees = alias(persons, 'mentees');
    const mentor = sql<string>`trim(${mentors.givenName} || ' ' || ${mentors.familyName})`;
    const mentee = sql<string>`trim(${mentees.givenName} || ' ' || ${mentees.familyName})`;
    const page = keyset(given, {
      sortable: { decidedAt: sql`${decisions.decidedAt}`, mentor: sql`lower(${mentor})`, mentee: sql`lower(${mentee})` },
      id: sql`${decisions.id}`,
      first: '-decidedAt',
      types: { decidedAt: 'timestamptz' },
    });
    const sought = search?.trim().toLowerCase();
    const rows = await ctx.db
      .select({
        id: decisions.id,
        kind: decisions.kind,
        mentor,
        mentee,
        reason: decisions.reason,
        decidedAt: decisions.decidedAt,
        sortedBy: page.sortedBy,
      })
      .from(decisions)
      .innerJoin(mentors, eq(mentors.id, decisions.mentorId))
      .innerJoin(mentees, eq(mentees.id, decisions.menteeId))
      .where(
        and(
          eq(decisions.programId, program),
          isNull(decisions.removedAt),
          sought ? sql`position(${sought} in lower(${mentor} || ' ' || ${mentee})) > 0` : undefined,
          page.where,
        ),
      )
      .orderBy(page.orderBy)
      .limit(page.limit);
    return page.cut(rows);
  },
});
