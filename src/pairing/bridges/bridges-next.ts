import { sql } from 'drizzle-orm';
import { personIdOf } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import type { NextThing } from '../../platform/stage.ts';
import { pairingWords } from '../words.ts';

const mostShown = 20;
const weights = { asked: 65, meet: 30 };

interface OpenBridge extends Record<string, unknown> {
  id: string;
  program: string;
  partner: string;
  accepted: boolean;
}

/** A question to a mentor, or a bridge under way; the database shows a mentee none that nobody has agreed to. */
export async function bridgesNext(ctx: Context): Promise<NextThing[]> {
  const me = personIdOf(ctx.actor);
  const { rows } = await ctx.db.execute<OpenBridge>(sql`
    select b.id, p.name as program, b.accepted_at is not null as accepted, trim(o.given_name || ' ' || o.family_name) as partner
    from pairing.bridges b join planning.programs p on p.id = b.program_id
    join people.persons o on o.id = case when b.mentee_id = ${me}::uuid then b.mentor_id else b.mentee_id end
    where b.ended_at is null and ${me}::uuid in (b.mentor_id, b.mentee_id)
    order by b.asked_at, b.id limit ${mostShown}`);
  return rows.map(({ id, accepted, program, partner }) => {
    const values = { program, partner };
    const key = accepted ? 'meet' : 'asked';
    return {
      says: ctx.say(pairingWords, `bridges.next.${key}`, values),
      detail: ctx.say(pairingWords, `bridges.next.${key}_detail`, values),
      label: ctx.say(pairingWords, `bridges.next.${key}_label`),
      to: `/bridges/${id}`,
      weight: weights[key],
    };
  });
}
