import { sql } from 'drizzle-orm';
import type { Context } from '../../platform/context.ts';
import type { NextThing } from '../../platform/stage.ts';
import { processSchema, wayOf } from '../process/process.ts';
import { pairingWords } from '../words.ts';

const weight = 60;
const mostShown = 20;

interface List extends Record<string, unknown> {
  program: string;
  name: string;
  as_mentee: boolean;
  process: unknown;
  /** Keys of the mentees' tracks. */
  tracks: string[];
}

/** The lists somebody has neither chosen from nor put in their order: a mentee's own, and those on which a mentor who ranks stands. */
export async function listsNext(ctx: Context, me: string): Promise<NextThing[]> {
  const { rows } = await ctx.db.execute<List>(sql`
    select c.program_id as program, p.name, c.mentee_id = ${me}::uuid as as_mentee, s.process,
      array_remove(array_agg(distinct coalesce(t.key, only_one.key)), null) as tracks
    from pairing.choices c join planning.programs p on p.id = c.program_id and p.archived_at is null
    left join pairing.processes s on s.program_id = c.program_id
    left join registration.registrations r on r.program_id = c.program_id and r.person_id = c.mentee_id
    left join planning.tracks t on t.id = r.track_id
    left join lateral (select min(one.key) as key from planning.tracks one where one.program_id = c.program_id having count(*) = 1) only_one on true
    where (c.mentee_id = ${me}::uuid or c.mentor_id = ${me}::uuid)
      and c.round_id = (select id from pairing.choice_rounds where program_id = c.program_id and finished_at is not null order by number desc limit 1)
      and not exists (select from pairing.requests q where q.program_id = c.program_id and q.mentee_id = ${me}::uuid and q.way <> 'by mentor' and q.closed_at is null)
      and not exists (select from pairing.rankings k where k.program_id = c.program_id and k.person_id = ${me}::uuid)
      and not exists (select from pairing.match_members m join pairing.matches n on n.id = m.match_id
        where n.program_id = c.program_id and n.ended_at is null and m.person_id = ${me}::uuid)
    group by c.program_id, p.name, as_mentee, s.process order by p.name limit ${mostShown}`);
  return rows.flatMap(({ program, name, as_mentee, process, tracks }) => {
    const set = processSchema.parse(process ?? {});
    const ranks = (tracks.length > 0 ? tracks : [undefined]).some((track) => wayOf(set, track) === 'rank');
    if (!as_mentee && !ranks) return [];
    return [toChoose(ctx, program, name, ranks ? (as_mentee ? 'rank' : 'rank_mentees') : 'choose')];
  });
}

const toChoose = (ctx: Context, program: string, name: string, key: 'choose' | 'rank' | 'rank_mentees'): NextThing => ({
  says: ctx.say(pairingWords, `next.${key}`, { program: name }),
  detail: ctx.say(pairingWords, `next.${key}_detail`),
  label: ctx.say(pairingWords, key === 'choose' ? 'next.choose_label' : 'next.rank_label'),
  to: `/choices/${program}`,
  weight,
});
