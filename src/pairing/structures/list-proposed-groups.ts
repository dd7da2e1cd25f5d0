import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { query } from '../../platform/command.ts';
import { keyset, pageInput, pageOf } from '../../platform/paging.ts';
import { strandAsked } from '../strands/strand-asked.ts';
import { strandNamed } from '../strands/strands-of.ts';
import { proposalInForce } from '../runs/current-run.ts';

const member = z.object({
  /** The pair to explain, and to decide on; null for who leads. */
  pair: z.uuid().nullable(),
  id: z.uuid(),
  name: z.string(),
  title: z.string().nullable(),
  /** 0 to 100; null for who leads. */
  fit: z.number().int().nullable(),
  heldBack: z.string().nullable(),
});

export const proposedGroup = z.object({
  /** One of its pairs: publishing it publishes the group. */
  id: z.uuid(),
  track: z.string().nullable(),
  /** Nobody among peers. */
  mentors: z.array(member),
  mentees: z.array(member),
  fit: z.number().int(),
  size: z.number().int(),
  /** How many are in the match that these join; 0 for a new one. */
  joining: z.number().int(),
});

type Group = z.output<typeof proposedGroup>;

/** The proposal in force where matches hold more than two: a row for each that would come to be. */
export const listProposedGroups = query({
  name: 'pairing.list-proposed-groups',
  says: 'List the proposed groups',
  http: 'GET /programs/:program/proposed-groups',
  input: z.object({ ...pageInput, ...strandAsked }),
  output: pageOf(proposedGroup).extend({ run: z.uuid().nullable(), total: z.number().int() }),
  may: aProgramManager,
  run: async (ctx, { program, search, structure, ...given }) => {
    const run = await proposalInForce(ctx, program, await strandNamed(ctx, program, structure));
    if (!run) return { items: [], next: null, run: null, total: 0 };
    const page = keyset(given, {
      sortable: { fit: sql`g.fit`, size: sql`g.size`, mentor: sql`g.named` },
      id: sql`g.id`,
      first: '-fit',
      types: { fit: 'int', size: 'int' },
    });
    const sought = search?.trim().toLowerCase() ?? '';
    const { rows } = await ctx.db.execute<Group & { sortedBy: string; total: number }>(sql`
      with pairs as (
        select p.*, (q.problem->'division'->>'by') = 'among peers' as mutual from pairing.proposed_pairs p left join pairing.run_problems q on q.run_id = p.run_id
        where p.run_id = ${run} and p.published_match_id is null
      ), members as (
        select part, mentee_id as person, 'mentee' as role, id as pair, fit, held_back from pairs
        union all select part, mentor_id, case when mutual then 'mentee' else 'mentor' end, case when mutual then id end, case when mutual then fit end, case when mutual then held_back end from pairs
      ), each as (
        select distinct on (m.part, m.person) m.*, trim(p.given_name || ' ' || p.family_name) as name, p.title, lower(p.family_name || ' ' || p.given_name) as in_order
        from members m join people.persons p on p.id = m.person order by m.part, m.person, m.fit desc
      ), g as (
        select (select min(id::text)::uuid from pairs where pairs.part = each.part) as id,
          (select round(avg(fit))::int from pairs where pairs.part = each.part) as fit,
          count(*) filter (where role = 'mentee')::int as size,
          (select t.name from pairs join planning.tracks t on t.id = pairs.track_id where pairs.part = each.part limit 1) as track,
          array_agg(person) filter (where role = 'mentor') as leaders,
          coalesce(jsonb_agg(jsonb_build_object('pair', pair, 'id', person, 'name', name, 'title', title, 'fit', fit, 'heldBack', held_back) order by in_order) filter (where role = 'mentor'), '[]') as mentors,
          coalesce(jsonb_agg(jsonb_build_object('pair', pair, 'id', person, 'name', name, 'title', title, 'fit', fit, 'heldBack', held_back) order by fit desc, in_order) filter (where role = 'mentee'), '[]') as mentees,
          coalesce(min(in_order) filter (where role = 'mentor'), min(in_order)) as named,
          string_agg(lower(name), ' ') as names
        from each group by part
      )
      select g.id, g.fit, g.size, g.track, (select count(*)::int from pairing.match_members lead join pairing.matches led on led.id = lead.match_id and led.ended_at is null
          join pairing.match_members others on others.match_id = led.id and others.role = 'mentee' and others.left_at is null
        where lead.person_id = any (g.leaders) and lead.role = 'mentor' and lead.left_at is null and led.program_id = ${program}
          and exists (select from pairing.runs r where r.id = ${run} and coalesce(r.structure, led.structure) = led.structure and (r.tracks is null or led.track_id is null or led.track_id = any(r.tracks)))) as joining, g.mentors, g.mentees, ${page.sortedBy} as "sortedBy", (select count(*)::int from g) as total
      from g where (${sought}::text = '' or position(${sought}::text in g.names) > 0) and ${page.where} order by ${page.orderBy} limit ${page.limit}`);
    const { items, next } = page.cut(rows);
    return { items: items.map(({ total: _, ...row }) => row), next, run, total: rows[0]?.total ?? 0 };
  },
});
