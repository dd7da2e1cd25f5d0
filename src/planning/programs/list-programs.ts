import { and, ilike, isNotNull, isNull, sql, type SQL } from 'drizzle-orm';
import { z } from 'zod';
import { grantsOf } from '../../people/access.ts';
import { query } from '../../platform/command.ts';
import type { Context } from '../../platform/context.ts';
import { keyset, pageInput, pageOf } from '../../platform/paging.ts';
import { aSignedInPerson } from '../../platform/policy.ts';
import { dayAt } from '../days.ts';
import { stateOf } from './program-state.rules.ts';
import { programs } from '../tables.ts';

const row = z.object({
  id: z.uuid(),
  name: z.string(),
  structure: z.string(),
  /** Those of tracks that have one of their own. */
  otherStructures: z.array(z.string()),
  startsOn: z.string().nullable(),
  endsOn: z.string().nullable(),
  state: z.enum(['planned', 'launched', 'ended', 'archived']),
});

export const listPrograms = query({
  name: 'planning.list-programs',
  says: 'List the programs one manages or reads reports of',
  http: 'GET /programs',
  input: z.object({ ...pageInput, archived: z.stringbool().optional() }),
  output: pageOf(row),
  may: aSignedInPerson,
  run: async (ctx, input) => {
    const page = keyset(input, {
      sortable: {
        name: sql`lower(${programs.name})`,
        starts: sql`coalesce(${programs.startsOn}, 'infinity'::date)`,
        made: sql`${programs.createdAt}`,
      },
      types: { starts: 'date', made: 'timestamptz' },
      id: sql`${programs.id}`,
      first: '-made',
    });
    const rows = await ctx.db
      .select({
        id: programs.id,
        name: programs.name,
        structure: programs.structure,
        otherStructures,
        startsOn: programs.startsOn,
        endsOn: programs.endsOn,
        timeZone: programs.timeZone,
        launchedAt: programs.launchedAt,
        endedAt: programs.endedAt,
        archivedAt: programs.archivedAt,
        sortedBy: page.sortedBy,
      })
      .from(programs)
      .where(
        and(
          await readableBy(ctx),
          input.archived ? isNotNull(programs.archivedAt) : isNull(programs.archivedAt),
          sought(input.search),
          page.where,
        ),
      )
      .orderBy(page.orderBy)
      .limit(page.limit);
    const { items, next } = page.cut(rows);
    return {
      items: items.map(({ id, name, structure, otherStructures: others, startsOn, endsOn, ...moments }) => ({
        id,
        name,
        structure,
        otherStructures: others,
        startsOn,
        endsOn,
        state: stateOf({ ...moments, endsOn }, dayAt(ctx.now, moments.timeZone)),
      })),
      next,
    };
  },
});

const otherStructures = sql<string[]>`array(select distinct t.structure from planning.tracks t
  where t.program_id = planning.programs.id and t.structure <> planning.programs.structure order by 1)`;

const readers: readonly string[] = ['owner', 'program_manager', 'executive_sponsor', 'viewer'];

/** Those of the whole organisation, or those granted one by one. */
async function readableBy(ctx: Context): Promise<SQL> {
  const grants = (await grantsOf(ctx)).filter((grant) => readers.includes(grant.role));
  if (grants.some((grant) => grant.programId === null)) return sql`true`;
  const ids = grants.flatMap((grant) => grant.programId ?? []);
  return ids.length > 0 ? sql`${programs.id} in ${ids}` : sql`false`;
}

const sought = (search: string | undefined): SQL | undefined =>
  search?.trim() ? ilike(programs.name, `%${search.trim().replace(/[\\%_]/g, '\\$&')}%`) : undefined;
