import { sql } from 'drizzle-orm';
import { personIdOf } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import type { NextThing } from '../../platform/stage.ts';
import { pairingWords } from '../words.ts';

const weight = 10;

/** Programs that leave weights to their mentees, for a mentee who has not said anything and has no mentor yet. */
export async function strengthsToChoose(ctx: Context): Promise<NextThing[]> {
  const me = personIdOf(ctx.actor);
  if (!me) return [];
  const { rows } = await ctx.db.execute<{ program: string; name: string }>(sql`
    select p.id as program, p.name
    from registration.registrations r join planning.programs p on p.id = r.program_id and p.archived_at is null
    where r.person_id = ${me}::uuid and r.is_mentee and r.finished_at is not null and r.withdrawn_at is null
      and exists (select from jsonb_array_elements((select c.criteria->'criteria' from pairing.criteria_sets c
        where c.program_id = p.id order by c.version desc limit 1)) one where one->>'opened' = 'true' and one->>'strength' <> 'required')
      and not exists (select from pairing.chosen_strengths s where s.program_id = p.id and s.person_id = ${me}::uuid)
      and not exists (select from pairing.match_members m join pairing.matches n on n.id = m.match_id
        where n.program_id = p.id and n.ended_at is null and m.person_id = ${me}::uuid and m.role = 'mentee')
    order by p.name limit 5`);
  return rows.map(({ program, name }) => ({
    says: ctx.say(pairingWords, 'strengths.next', { program: name }),
    detail: ctx.say(pairingWords, 'strengths.next_detail'),
    label: ctx.say(pairingWords, 'strengths.next_label'),
    to: `/what-counts/${program}`,
    weight,
  }));
}
