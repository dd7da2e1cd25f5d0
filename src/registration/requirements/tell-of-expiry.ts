import { sql } from 'drizzle-orm';
import { dayOf } from '../../people/active.ts';
import { credentials, credentialTypes, persons } from '../../people/tables.ts';
import { programOf } from '../../planning/program-of.ts';
import { programs } from '../../planning/tables.ts';
import { chore } from '../../platform/chore.ts';
import { holdsToday } from '../eligibility/barred.ts';
import { aCredentialIsMissing } from '../mails/a-credential-is-missing.ts';
import { programFacts } from '../mails/program-facts.ts';
import { registrations, requirements, waivers } from '../tables.ts';
import { addDays } from '../../planning/days.ts';

const aheadDays = 30;
/** A worker that was away for a week still tells whom it should have told. */
const afterDays = 7;

interface Row extends Record<string, unknown> {
  credential: string;
  program: string;
  person: string;
  role: 'mentor' | 'mentee';
  type: string;
  name: string;
  on: string;
  expired: boolean;
}

/** Nobody leaves the pool without knowing why. */
export const tellOfExpiry = chore({
  name: 'registration.tell-of-expiry',
  says: 'Tells people a month before a credential that their program requires expires, and once it has',
  every: 'day',
  run: async (ctx) => {
    const today = dayOf(ctx.now);
    const later = addDays(today, aheadDays);
    const due = await ctx.db.execute<Row>(sql`
      select c.id as credential, q.program_id as program, c.person_id as person, q.role, q.type_id as type, t.name, c.expires_on::text as on, c.expires_on < ${today}::date as expired
      from ${credentials} c
      join ${credentialTypes} t on t.id = c.type_id
      join ${requirements} q on q.type_id = c.type_id and q.required
      join ${registrations} r on r.program_id = q.program_id and r.person_id = c.person_id and r.finished_at is not null and r.withdrawn_at is null
        and case q.role when 'mentor' then r.is_mentor else r.is_mentee end
      join ${programs} p on p.id = q.program_id and p.archived_at is null and coalesce(p.ends_on >= ${today}::date, true)
      join ${persons} s on s.id = c.person_id and s.departed_at is null
      where c.confirmed_at is not null and c.expires_on between ${addDays(today, -afterDays)}::date and ${later}::date
        and not exists (select from ${credentials} o where o.person_id = c.person_id and o.type_id = c.type_id and o.id <> c.id
          and ${holdsToday(sql`o`, today)} and coalesce(o.expires_on > c.expires_on, true))
        and not exists (select from ${waivers} w where w.program_id = q.program_id and w.person_id = c.person_id and w.type_id = c.type_id and coalesce(w.until >= ${today}::date, true))
      order by c.id, q.program_id, q.role`);
    for (const { credential, program, person, role, type, name, on, expired } of due.rows) {
      const { settings } = await programOf(ctx, program);
      const facts = await programFacts(ctx, program);
      await ctx.mail(aCredentialIsMissing, {
        to: person,
        facts: {
          name: facts.name,
          manager: facts.manager,
          credential: name,
          type,
          role: settings.terminology[role].other,
          required: true,
          state: expired ? 'expired' : 'expires',
          on,
        },
        occasion: `credential:${credential}:${program}:${expired ? 'expired' : 'expires'}`,
      });
    }
  },
});
