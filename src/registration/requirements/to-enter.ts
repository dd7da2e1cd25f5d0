import { sql } from 'drizzle-orm';
import { dayOf } from '../../people/active.ts';
import { credentials, credentialTypes } from '../../people/tables.ts';
import { programs } from '../../planning/tables.ts';
import type { Context } from '../../platform/context.ts';
import type { NextThing } from '../../platform/stage.ts';
import { holdsToday } from '../eligibility/barred.ts';
import { registrations, requirements, waivers } from '../tables.ts';
import { registrationWords } from '../words.ts';

const most = 5;

/** What the programs somebody registered in ask for and they have not entered, each credential once; what waits to be confirmed is done. */
export async function credentialsToEnter(ctx: Context, person: string): Promise<NextThing[]> {
  const today = dayOf(ctx.now);
  const { rows } = await ctx.db.execute<{ type: string; name: string; program: string; required: boolean }>(sql`
    select distinct on (not q.required, t.name, t.id) t.id as type, t.name, p.name as program, q.required
    from ${requirements} q
    join ${programs} p on p.id = q.program_id and p.archived_at is null
    join ${registrations} r on r.program_id = q.program_id and r.person_id = ${person} and r.finished_at is not null and r.withdrawn_at is null
      and case q.role when 'mentor' then r.is_mentor else r.is_mentee end
    join ${credentialTypes} t on t.id = q.type_id
    where not exists (select from ${credentials} c where c.person_id = r.person_id and c.type_id = q.type_id
        and (c.confirmed_at is null and coalesce(c.expires_on >= ${today}::date, true) or ${holdsToday(sql`c`, today)}))
      and not exists (select from ${waivers} w where w.program_id = q.program_id and w.person_id = r.person_id and w.type_id = q.type_id
        and coalesce(w.until >= ${today}::date, true))
    order by not q.required, t.name, t.id, p.name
    limit ${most}`);
  const named = new Map<string, NextThing>();
  for (const { type, name, program, required } of rows)
    if (!named.has(type))
      named.set(type, {
        says: ctx.say(registrationWords, 'next.credential', { name }),
        detail: ctx.say(registrationWords, required ? 'next.credential_required' : 'next.credential_asked', { program }),
        label: ctx.say(registrationWords, 'next.credential_label'),
        to: `/account/credentials?type=${type}`,
        weight: required ? 55 : 25,
      });
  return [...named.values()];
}
