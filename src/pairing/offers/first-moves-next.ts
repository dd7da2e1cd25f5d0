import { sql } from 'drizzle-orm';
import { keysOf } from '../../planning/structures.ts';
import type { Context } from '../../platform/context.ts';
import type { NextThing } from '../../platform/stage.ts';
import { pairingWords } from '../words.ts';

const weight = 35;
const mostShown = 20;
const bothMayAsk = keysOf(({ initiative }) => initiative === 'both');

/** Programs in which somebody has a place as a mentor, may make the first move and has made none. */
export async function firstMovesNext(ctx: Context, me: string): Promise<NextThing[]> {
  const structures = sql`any(${sql.param(bothMayAsk)}::text[])`;
  const { rows } = await ctx.db.execute<{ program: string; name: string }>(sql`
    select p.id as program, p.name from registration.registrations r
    join planning.programs p on p.id = r.program_id and p.ended_at is null and p.archived_at is null
    where r.person_id = ${me}::uuid and r.is_mentor and r.finished_at is not null and r.withdrawn_at is null and r.paused_at is null
      and (p.structure = ${structures} or exists (select from planning.tracks t where t.program_id = p.id and t.structure = ${structures}))
      and not exists (select from pairing.requests q where q.program_id = p.id and q.mentor_id = ${me}::uuid and q.way = 'by mentor' and q.closed_at is null)
      and r.mentor_capacity > (select count(*) from pairing.match_members m join pairing.matches n on n.id = m.match_id
        where n.program_id = p.id and n.ended_at is null and m.person_id = ${me}::uuid and m.role = 'mentor')
    order by p.name limit ${mostShown}`);
  return rows.map(({ program, name }) => ({
    says: ctx.say(pairingWords, 'next.offer', { program: name }),
    detail: ctx.say(pairingWords, 'next.offer_detail'),
    label: ctx.say(pairingWords, 'next.offer_label'),
    to: `/offers/${program}`,
    weight,
  }));
}
