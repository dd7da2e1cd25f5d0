import { sql } from 'drizzle-orm';
import { personIdOf } from '../platform/actor.ts';
import type { Context } from '../platform/context.ts';
import type { NextThing } from '../platform/stage.ts';
import { fewNames } from '../pairing/match-name.ts';
import { todayOf } from './next-steps/next-step.ts';
import { supportingWords } from './words.ts';

interface Standing extends Record<string, unknown> {
  match: string;
  program: string;
  program_name: string;
  called: string | null;
  /** Everybody else in it. */
  others: string[] | null;
  role: 'mentor' | 'mentee';
  paused: boolean;
  to_sign: boolean;
  overdue: number;
  unrated: string | null;
  /** Asked how it shall go on, and not answered by this person. */
  to_say: boolean;
}

const mostPairs = 20;

/** For each running match of the person: what a rule, the partner or their own promises wait for. One statement. */
export async function whatIsNext(ctx: Context): Promise<NextThing[]> {
  const me = personIdOf(ctx.actor);
  if (!me) return [];
  const { rows } = await ctx.db.execute<Standing>(sql`
    select m.id as match, m.name as called, m.program_id as program, p.name as program_name, mine.role, m.paused_at is not null as paused,
      (select json_agg(trim(w.given_name || ' ' || w.family_name) order by o.role desc, w.id)
         from pairing.match_members o join people.persons w on w.id = o.person_id
         where o.match_id = m.id and o.left_at is null and o.person_id <> ${me}::uuid) as others,
      exists (select from supporting.charters c join supporting.charter_signatures g on g.match_id = c.match_id and g.version = c.version
         where c.match_id = m.id and g.person_id <> ${me}::uuid and not exists (select from supporting.charter_signatures own
           where own.match_id = c.match_id and own.version = c.version and own.person_id = ${me}::uuid)) as to_sign,
      (select count(*)::int from supporting.next_steps n where n.match_id = m.id and n.owner_id = ${me}::uuid
         and n.done_at is null and n.dropped_at is null and n.due_on < ${todayOf(ctx)}::date) as overdue,
      (select s.id from scheduling.sessions s where s.match_id = m.id and s.held_at > ${ctx.now.toISOString()}::timestamptz - interval '7 days'
         and s.starts_at >= mine.joined_at
         and not exists (select from scheduling.attendance a where a.session_id = s.id and a.person_id = ${me}::uuid and not a.present)
         and not exists (select from supporting.rated_sessions r where r.session_id = s.id and r.person_id = ${me}::uuid)
         order by s.starts_at desc limit 1) as unrated,
      exists (select from supporting.early_questions q where q.match_id = m.id and q.closed_at is null and q.answer_by > ${ctx.now.toISOString()}::timestamptz
         and not exists (select from supporting.early_answers a where a.match_id = q.match_id and a.person_id = ${me}::uuid)) as to_say
    from pairing.match_members mine
    join pairing.matches m on m.id = mine.match_id and m.ended_at is null
    join planning.programs p on p.id = m.program_id
    where mine.person_id = ${me}::uuid and mine.left_at is null
    order by m.id limit ${mostPairs}`);
  return rows.flatMap((row) => thingsIn(ctx, row));
}

function thingsIn(ctx: Context, row: Standing): NextThing[] {
  const partner = row.called ?? fewNames(ctx.say, row.others ?? []);
  const thing = (key: 'recommit' | 'sign' | 'overdue' | 'rate' | 'go_on', to: string, weight: number): NextThing => ({
    says: ctx.say(supportingWords, `next.${key}.says`, { partner, program: row.program_name, count: row.overdue }),
    detail: ctx.say(supportingWords, `next.${key}.detail`, { count: row.others?.length ?? 1 }),
    label: ctx.say(supportingWords, `next.${key}.label`),
    to,
    weight,
  });
  if (row.paused) return row.role === 'mentor' ? [thing('recommit', `/programs/${row.program}/recommit`, 90)] : [];
  return [
    ...(row.to_sign ? [thing('sign', `/matches/${row.match}/charter`, 60)] : []),
    ...(row.overdue > 0 ? [thing('overdue', `/matches/${row.match}#steps`, 50)] : []),
    ...(row.to_say ? [thing('go_on', `/matches/${row.match}/go-on`, 55)] : []),
    ...(row.unrated ? [thing('rate', `/sessions/${row.unrated}/wrap-up#rating`, 25)] : []),
  ];
}
