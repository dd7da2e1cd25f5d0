/** Who has registered and still is not to be matched, as the database judges it for a row of registrations. */
import { sql, type SQL } from 'drizzle-orm';
import { credentials } from '../../people/tables.ts';
import type { Role } from './gated-roles.ts';
import { registrations, requirements, screeningGates, screenings, waivers } from '../tables.ts';

/** credential missing: a required one is not held, or no longer, and not waived. not screened: nobody has approved them yet. */
export type Barred = 'credential missing' | 'not screened';

/** On that day. */
export const holdsToday = (credential: SQL, today: string): SQL =>
  sql`${credential}.confirmed_at is not null and ${credential}.issued_on <= ${today}::date and coalesce(${credential}.expires_on >= ${today}::date, true)`;

export const credentialMissing = (role: Role, today: string): SQL<boolean> => sql`exists (
  select from ${requirements} q where q.program_id = ${registrations}.program_id and q.role = ${role} and q.required
    and not exists (select from ${credentials} c where c.person_id = ${registrations}.person_id and c.type_id = q.type_id and ${holdsToday(sql`c`, today)})
    and not exists (select from ${waivers} w where w.program_id = q.program_id and w.person_id = ${registrations}.person_id and w.type_id = q.type_id
      and coalesce(w.until >= ${today}::date, true)))`;

const gateOf = { mentor: sql.raw('of_mentors'), mentee: sql.raw('of_mentees') };

/** Declined counts as well: what stands against them is that nobody has approved them. */
export const notScreened = (role: Role): SQL<boolean> => sql`exists (
  select from ${screeningGates} g where g.program_id = ${registrations}.program_id and g.${gateOf[role]}
    and not exists (select from ${screenings} s where s.program_id = g.program_id and s.person_id = ${registrations}.person_id and s.role = ${role} and s.verdict = 'approved'))`;

/** Waits for a first decision, which is what somebody can do something about. */
export const notLookedAt = (role: Role): SQL<boolean> => sql`exists (
  select from ${screeningGates} g where g.program_id = ${registrations}.program_id and g.${gateOf[role]}
    and not exists (select from ${screenings} s where s.program_id = g.program_id and s.person_id = ${registrations}.person_id and s.role = ${role}))`;

/** As what the reason is; null where nothing stands in the way. */
export const barredAs = (role: Role, today: string): SQL<Barred | null> =>
  sql`case when ${credentialMissing(role, today)} then 'credential missing' when ${notScreened(role)} then 'not screened' end`;
