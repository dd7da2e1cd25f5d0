import { and, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { persons } from '../../people/tables.ts';
import { query } from '../../platform/command.ts';
import type { Context } from '../../platform/context.ts';
import { keyset, pageInput, pageOf } from '../../platform/paging.ts';
import { runProblems, unmatchedPeople } from '../tables.ts';
import { shownStrands, strandAsked, strandsShown } from '../strands/strand-asked.ts';
import { strandNamed, strandsOf } from '../strands/strands-of.ts';
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
  input: z.object({ ...pageInput, ...strandAsked, role: z.enum(['mentor', 'mentee']).default('mentee') }),
  output: pageOf(unmatchedPerson).extend({
    run: z.uuid().nullable(),
    strands: strandsShown,
    /** Names of the criteria by key, for the rules that stand in the way. */
    criteria: z.record(z.string(), z.string()),
  }),
  may: aProgramManager,
  run: async (ctx, { program, role, search, structure, ...given }) => {
    const strand = await strandNamed(ctx, program, structure);
    const strands = shownStrands(await strandsOf(ctx, program), strand);
    const run = await proposalInForce(ctx, program, strand);
    if (!run) return { items: [], next: null, run: null, strands, criteria: {} };
    const page = keyset(given, {
      sortable: { name: sql`lower(${persons.familyName} || ' ' || ${persons.givenName})` },
      id: sql`${persons.id}`,
      first: 'name',
    });
    const name = sql<string>`trim(${persons.givenName} || ' ' || ${persons.familyName})`;
    const sought = search?.trim().toLowerCase();
    const rows = await ctx.db
      .select({
        id: persons.id,
        name,
        title: persons.title,
        role: unmatchedPeople.role,
        why: unmatchedPeople.reason,
        sortedBy: page.sortedBy,
      })
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
    return {
      items: items.map((row) => ({ ...row, why: whyAlone.parse(row.why) })),
      next,
      run,
      strands,
      criteria: await criterionNames(ctx, run),
    };
  },
});

/** As they were called in the run; read in the database, for the problem around them is large. */
async function criterionNames(ctx: Context, run: string): Promise<Record<string, string>> {
  const found = await ctx.db.execute<{ key: string; name: string }>(
    sql`select one->>'key' as key, one->>'name' as name from ${runProblems}, jsonb_array_elements(${runProblems.problem}->'named') one where ${runProblems.runId} = ${run}`,
  );
  return Object.fromEntries(found.rows.map(({ key, name }) => [key, name]));
}
