import { sql, type SQL } from 'drizzle-orm';

/** The names of a match's members with the role, in one text, for a list's column. @param match the id's column */
export const namesOf = (match: SQL, role: 'mentor' | 'mentee'): SQL<string> => sql<string>`coalesce((
  select string_agg(trim(p.given_name || ' ' || p.family_name), ', ' order by p.family_name, p.given_name, p.id)
  from pairing.match_members mm join people.persons p on p.id = mm.person_id
  where mm.match_id = ${match} and mm.role = ${role}), '')`;

/** Whether a member's name holds what was searched for. */
export const namedLike = (match: SQL, search: string | undefined): SQL => {
  const sought = search?.trim();
  if (!sought) return sql`true`;
  return sql`exists (
    select from pairing.match_members mm join people.persons p on p.id = mm.person_id
    where mm.match_id = ${match} and position(lower(${sought}) in lower(p.given_name || ' ' || p.family_name)) > 0)`;
};
