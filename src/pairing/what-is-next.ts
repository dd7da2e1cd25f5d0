import { sql } from 'drizzle-orm';
import { personIdOf } from '../platform/actor.ts';
import type { Context } from '../platform/context.ts';
import type { NextThing } from '../platform/stage.ts';
import { bridgesNext } from './bridges/bridges-next.ts';
import { firstMovesNext } from './offers/first-moves-next.ts';
import { listsNext } from './shortlists/lists-next.ts';
import { strengthsToChoose } from './strengths/strengths-to-choose.ts';
import { pairingWords } from './words.ts';

const mostShown = 20;
const weights = { asked: 70, offered: 70, confirm: 70, read: 5 };

interface OpenRequest extends Record<string, unknown> {
  id: string;
  program: string;
  program_name: string;
  partner: string;
  i_am_mentee: boolean;
  offered: boolean;
  confirming: boolean;
  said: boolean;
}

/** What somebody is asked, what they have asked for, the lists they have not chosen from and the moves they may make. Five statements. */
export async function whatIsNext(ctx: Context): Promise<NextThing[]> {
  const me = personIdOf(ctx.actor);
  if (!me) return [];
  const open = await ctx.db.execute<OpenRequest>(sql`
    select r.id, r.program_id as program, p.name as program_name, r.mentee_id = ${me}::uuid as i_am_mentee, r.agreed_at is not null as confirming,
      r.way = 'by mentor' as offered, trim(o.given_name || ' ' || o.family_name) as partner,
      exists (select from pairing.silent_answers s where s.request_id = r.id and s.person_id = ${me}::uuid) as said
    from pairing.requests r join planning.programs p on p.id = r.program_id
    join people.persons o on o.id = case when r.mentee_id = ${me}::uuid then r.mentor_id else r.mentee_id end
    where r.closed_at is null and (r.mentee_id = ${me}::uuid or (r.mentor_id = ${me}::uuid and r.asked_at is not null))
    order by r.asked_at nulls last, r.place limit ${mostShown}`);
  const asked = new Set<string>();
  return [
    ...(await strengthsToChoose(ctx)),
    ...(await bridgesNext(ctx)),
    ...(await listsNext(ctx, me)),
    ...(await firstMovesNext(ctx, me)),
    ...open.rows.flatMap((row) => {
      const values = { program: row.program_name, partner: row.partner };
      if (row.confirming && !row.said) return [thing(ctx, row.offered ? 'offered' : 'confirm', `/requests/${row.id}`, values)];
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
