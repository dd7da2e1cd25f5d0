import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { query } from '../../platform/command.ts';
import { keyset, pageInput, pageOf } from '../../platform/paging.ts';
import { fewNames } from '../../pairing/match-name.ts';
import { byNames, isNamedLike, namesWithRole } from '../../pairing/names-in-sql.ts';
import { keysOf } from '../../planning/structures.ts';
import { sought } from '../sought.ts';
import { healthReasons, healthStates } from './health.rules.ts';

const healthRow = z.object({
  id: z.uuid(),
  /** Of the circle, where it has one. */
  name: z.string().nullable(),
  /** In a few words where there are many; empty where nobody is one. */
  mentor: z.string(),
  mentee: z.string(),
  track: z.string().nullable(),
  state: z.enum(healthStates),
  reason: z.object({ key: z.enum(healthReasons), values: z.object({ count: z.number().optional() }) }),
  charter: z.enum(['unsigned', 'half signed', 'signed', 'not asked']),
  lastHeldAt: z.date().nullable(),
  nextAt: z.date().nullable(),
  computedAt: z.date(),
});

/** Worst first, as the states stand in the rules. */
const byUrgency = sql`(array_position(array[${sql.join(
  healthStates.map((state) => sql`${state}`),
  sql`, `,
)}]::text[], h.state) * 10)::text`;

/** As the database writes it: instants are text there. */
const writtenRow = healthRow.extend({
  lastHeldAt: z.coerce.date().nullable(),
  nextAt: z.coerce.date().nullable(),
  computedAt: z.coerce.date(),
});

type Row = Record<string, unknown> & { id: string; sortedBy: string; mentor: string[]; mentee: string[] };

const names = (role: 'mentor' | 'mentee') => namesWithRole(sql`h.match_id`, role);
const withCharter = keysOf(({ agreement }) => agreement);

/** Status without content: dates, signatures and what follows from them. */
export const listMatchHealth = query({
  name: 'supporting.list-match-health',
  says: 'List how the matches of a program are doing',
  http: 'GET /programs/:program/match-health',
  input: z.object({ ...pageInput, search: sought, state: z.enum(healthStates).optional() }),
  output: pageOf(healthRow),
  may: aProgramManager,
  run: async (ctx, { program, state, search, ...page }) => {
    const list = keyset(page, {
      sortable: { state: byUrgency, mentor: byNames(sql`n.mentor`), mentee: byNames(sql`n.mentee`) },
      id: sql`h.match_id`,
      first: 'state',
    });
    const found = isNamedLike(sql`h.match_id`, search);
    const filtered = sql`h.program_id = ${program}::uuid and ${state ? sql`h.state = ${state}` : sql`true`} and ${found}`;
    const from = sql`supporting.match_health h cross join lateral (select ${names('mentor')} as mentor, ${names('mentee')} as mentee) n`;
    const rows = await ctx.db.execute<Row>(sql`
      select h.match_id as id, m.name, n.mentor, n.mentee, t.name as track, h.state, h.reason, h.computed_at as "computedAt", ${list.sortedBy} as "sortedBy",
        case when not (m.structure = any(${sql.param(withCharter)}::text[])) then 'not asked'
          when sig.people >= (select count(*) from pairing.match_members b where b.match_id = h.match_id and b.left_at is null) then 'signed'
          when sig.people > 0 then 'half signed' else 'unsigned' end as charter,
        (select max(s.starts_at) from scheduling.sessions s where s.match_id = h.match_id and s.held_at is not null) as "lastHeldAt",
        (select min(s.starts_at) from scheduling.sessions s where s.match_id = h.match_id and s.starts_at > ${ctx.now.toISOString()}::timestamptz
           and s.cancelled_at is null and s.excused_at is null and s.held_at is null) as "nextAt"
      from ${from}
      join pairing.matches m on m.id = h.match_id
      left join planning.tracks t on t.id = m.track_id
      left join lateral (select count(*)::int as people from supporting.charter_signatures s
        join pairing.match_members b on b.match_id = s.match_id and b.person_id = s.person_id and b.left_at is null
        where s.match_id = h.match_id group by s.version order by count(*) desc limit 1) sig on true
      where ${filtered} and ${list.where} order by ${list.orderBy} limit ${list.limit}`);
    const counted = await ctx.db.execute<{ total: number }>(sql`select count(*)::int as total from ${from} where ${filtered}`);
    const { items, next } = list.cut(rows.rows);
    return {
      items: items.map((row) =>
        writtenRow.parse({ ...row, mentor: fewNames(ctx.say, row.mentor as string[]), mentee: fewNames(ctx.say, row.mentee as string[]) }),
      ),
      next,
      total: counted.rows[0]?.total ?? 0,
    };
  },
});
