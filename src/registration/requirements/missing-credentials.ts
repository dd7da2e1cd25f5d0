import { sql, type SQL } from 'drizzle-orm';
import { z } from 'zod';
import { dayOf } from '../../people/active.ts';
import { credentials, credentialTypes, persons } from '../../people/tables.ts';
import type { Context } from '../../platform/context.ts';
import { holdsToday } from '../eligibility/barred.ts';
import { registrations, requirements, waivers } from '../tables.ts';

export const missingCredential = z.object({
  /** Of what is asked for: of no two rows of one person. */
  id: z.uuid(),
  registration: z.uuid(),
  person: z.uuid(),
  personName: z.string(),
  type: z.uuid(),
  name: z.string(),
  role: z.enum(['mentor', 'mentee']),
  /** Otherwise it is asked for, and they are matched without. */
  required: z.boolean(),
  /** none: never entered. */
  state: z.enum(['none', 'expired', 'to confirm']),
  expiredOn: z.string().nullable(),
  /** In force. */
  waiver: z.object({ id: z.uuid(), reason: z.string(), until: z.string().nullable(), by: z.string().nullable() }).nullable(),
});

export type MissingCredential = z.output<typeof missingCredential>;

interface Row extends Record<string, unknown> {
  id: string;
  sorted_by: string;
  registration: string;
  person: string;
  person_name: string;
  type: string;
  name: string;
  role: 'mentor' | 'mentee';
  required: boolean;
  state: MissingCredential['state'];
  expired_on: string | null;
  waiver: MissingCredential['waiver'];
}

/** What a list of them may be sorted by: who is blocked in front, the person, the credential. Each ends with who it is, for the id is not theirs. */
export const missingBy = {
  strength: sql`concat(w.id is not null, not q.required, lower(${persons}.family_name || ' ' || ${persons}.given_name), r.id)`,
  person: sql`concat(lower(${persons}.family_name || ' ' || ${persons}.given_name), r.id)`,
  name: sql`concat(lower(t.name), r.id)`,
};

interface Which {
  /** `${persons}` and `r` can be named in it. */
  only?: SQL;
  most: number;
  orderBy?: SQL;
  sortedBy?: SQL;
}

/** Of everybody registered in the role for which it is asked. */
export async function missingCredentials(
  ctx: Context,
  program: string,
  { only = sql`true`, most, orderBy = sql`${missingBy.strength}, q.id`, sortedBy = sql`''` }: Which,
): Promise<(MissingCredential & { sortedBy: string })[]> {
  const today = dayOf(ctx.now);
  const found = await ctx.db.execute<Row>(sql`
    select q.id as id, ${sortedBy} as sorted_by, r.id as registration, r.person_id as person, trim(${persons}.given_name || ' ' || ${persons}.family_name) as person_name,
      t.id as type, t.name, q.role, q.required, expired.on::text as expired_on,
      case when exists (select from ${credentials} c where c.person_id = r.person_id and c.type_id = q.type_id and c.confirmed_at is null
          and coalesce(c.expires_on >= ${today}::date, true)) then 'to confirm'
        when expired.on is not null then 'expired' else 'none' end as state,
      case when w.id is not null then jsonb_build_object('id', w.id, 'reason', w.reason, 'until', w.until,
        'by', (select trim(b.given_name || ' ' || b.family_name) from ${persons} b where b.id = w.waived_by)) end as waiver
    ${without(program, today)} and ${only}
    order by ${orderBy}
    limit ${most}`);
  return found.rows.map(({ person_name, expired_on, sorted_by, ...row }) => ({
    ...row,
    personName: person_name,
    expiredOn: expired_on,
    sortedBy: sorted_by,
  }));
}

export async function countMissing(ctx: Context, program: string, only: SQL): Promise<number> {
  const found = await ctx.db.execute<{ total: number }>(sql`select count(*)::int as total ${without(program, dayOf(ctx.now))} and ${only}`);
  return found.rows[0]?.total ?? 0;
}

const without = (program: string, today: string): SQL => sql`
    from ${requirements} q
    join ${registrations} r on r.program_id = q.program_id and r.finished_at is not null and r.withdrawn_at is null
      and case q.role when 'mentor' then r.is_mentor else r.is_mentee end
    join ${persons} on ${persons}.id = r.person_id and ${persons}.departed_at is null
    join ${credentialTypes} t on t.id = q.type_id
    left join lateral (select max(c.expires_on) as on from ${credentials} c where c.person_id = r.person_id and c.type_id = q.type_id
      and c.confirmed_at is not null and c.expires_on < ${today}::date) expired on true
    left join ${waivers} w on w.program_id = q.program_id and w.person_id = r.person_id and w.type_id = q.type_id and coalesce(w.until >= ${today}::date, true)
    where q.program_id = ${program}
      and not exists (select from ${credentials} c where c.person_id = r.person_id and c.type_id = q.type_id and ${holdsToday(sql`c`, today)})`;

/** Of one person in the program. */
export const missingOf = (ctx: Context, program: string, person: string): Promise<MissingCredential[]> =>
  missingCredentials(ctx, program, { only: sql`r.person_id = ${person}`, most: 20 });
