import { and, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { persons } from '../../people/tables.ts';
import { query } from '../../platform/command.ts';
import { keyset, pageInput, pageOf } from '../../platform/paging.ts';
import { unmatchedPeople } from '../tables.ts';
import { proposalInForce } from './current-run.ts';
import { whyAlone } from './why-alone.rules.ts';

const unmatchedPerson = z.object({
  id: z.uuid(),
  name: z.string(),
  title: z.string().nullable(),
  role: z.enum(['mentor', 'mentee']),
  why: whyAlone,
});

/** Who is left without a partner in the proposal in force, each with the reason. */
export const listUnmatchedPeople = query({
  name: 'pairing.list-unmatched-people',
  says: 'List the people without a partner',
  http: 'GET /programs/:program/unmatched-people',
  input: z.object({ ...pageInput, role: z.enum(['mentor', 'mentee']).default('mentee') }),
  output: pageOf(unmatchedPerson),
  may: aProgramManager,
  run: async (ctx, { program, role, search, ...given }) => {
    const run = await proposalInForce(ctx, program);
    if (!run) return { items: [], next: null };
    const page = keyset(given, {
      sortable: { name: sql`lower(${persons.familyName} || ' ' || ${persons.givenName})` },
      id: sql`${persons.id}`,
      first: 'name',
    });
    const name = sql<string>`trim(${persons.givenName} || ' ' || ${persons.familyName})`;
    const sought = search?.trim().toLowerCase();
    const rows = await ctx.db
      .select({ id: persons.id, name, title: persons.title, role: unmatchedPeople.role, why: unmatchedPeople.reason, sortedBy: page.sortedBy })
      .from(unmatchedPeople)
      .innerJoin(persons, eq(persons.id, unmatchedPeople.personId))
      .where(
        and(
          eq(unmatchedPeople.runId, run),
          eq(unmatchedPeople.role, role),
          sought ? sql`position(${sought} in lower(${name})) > 0` : undefined,
          page.where,
        ),
      )
      .orderBy(page.orderBy)
      .limit(page.limit);
    const { items, next } = page.cut(rows);
    return { items: items.map((row) => ({ ...row, why: whyAlone.parse(row.why) })), next };
  },
});
