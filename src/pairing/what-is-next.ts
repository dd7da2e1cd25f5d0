import { sql } from 'drizzle-orm';
import { personIdOf } from '../platform/actor.ts';
import type { Context } from '../platform/context.ts';
import type { NextThing } from '../platform/stage.ts';
import { bridgesNext } from './bridges/bridges-next.ts';
import { strengthsToChoose } from './strengths/strengths-to-choose.ts';
import { pairingWords } from './words.ts';

const mostShown = 20;
const weights = { asked: 70, confirm: 70, choose: 60, read: 5 };

interface OpenRequest extends Record<string, unknown> {
  id: string;
  program: string;
  program_name: string;
  partner: string;
  i_am_mentee: boolean;
  confirming: boolean;
  said: boolean;
}

/** What somebody is asked, what they have asked for, and the shortlists they have not chosen from. Four statements. */
export async function whatIsNext(ctx: Context): Promise<NextThing[]> {
  const me = personIdOf(ctx.actor);
  if (!me) return [];
  const open = await ctx.db.execute<OpenRequest>(sql`
    select r.id, r.program_id as program, p.name as program_name, r.mentee_id = ${me}::uuid as i_am_mentee, r.agreed_at is not null as confirming,
      trim(o.given_name || ' ' || o.family_name) as partner,
      exists (select from pairing.silent_answers s where s.request_id = r.id and s.person_id = ${me}::uuid) as said
    from pairing.requests r join planning.programs p on p.id = r.program_id
    join people.persons o on o.id = case when r.mentee_id = ${me}::uuid then r.mentor_id else r.mentee_id end
    where r.closed_at is null and (r.mentee_id = ${me}::uuid or (r.mentor_id = ${me}::uuid and r.asked_at is not null))
    order by r.asked_at nulls last, r.place limit ${mostShown}`);
  const lists = await ctx.db.execute<{ program: string; name: string }>(sql`
    select c.program_id as program, p.name from pairing.choices c join planning.programs p on p.id = c.program_id and p.archived_at is null
    where c.mentee_id = ${me}::uuid and c.place = 0
      and c.round_id = (select id from pairing.choice_rounds where program_id = c.program_id and finished_at is not null order by number desc limit 1)
      and not exists (select from pairing.requests r where r.program_id = c.program_id and r.mentee_id = ${me}::uuid and r.closed_at is null)
      and not exists (select from pairing.rankings k where k.program_id = c.program_id and k.person_id = ${me}::uuid)
      and not exists (select from pairing.match_members m join pairing.matches n on n.id = m.match_id
        where n.program_id = c.program_id and n.ended_at is null and m.person_id = ${me}::uuid and m.role = 'mentee')
    order by p.name limit ${mostShown}`);
  const asked = new Set<string>();
  return [
    ...(await strengthsToChoose(ctx)),
    ...(await bridgesNext(ctx)),
    ...lists.rows.map(({ program, name }) => thing(ctx, 'choose', `/choices/${program}`, { program: name })),
    ...open.rows.flatMap((row) => {
      const values = { program: row.program_name, partner: row.partner };
      if (row.confirming && !row.said) return [thing(ctx, 'confirm', `/requests/${row.id}`, values)];
      if (!row.i_am_mentee && !row.confirming) return [thing(ctx, 'asked', `/requests/${row.id}`, values)];
      if (!row.i_am_mentee || asked.has(row.program)) return [];
      asked.add(row.program);
      return [thing(ctx, 'read', `/choices/${row.program}`, values)];
    }),
  ];
}

function thing(ctx: Context, key: keyof typeof weights, to: string, values: Record<string, string>): NextThing {
  return {
    says: ctx.say(pairingWords, `next.${key}`, values),
    detail: ctx.say(pairingWords, `next.${key}_detail`, values),
    label: ctx.say(pairingWords, key === 'read' ? 'next.choose_label' : `next.${key}_label`),
    to,
    weight: weights[key],
  };
}
