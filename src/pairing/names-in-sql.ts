/** The people of a match, for lists that show one row a match. */
import { sql, type SQL } from 'drizzle-orm';

/** Of a row `mm` of match_members beside its match: whether they are in it, or were to its end. */
export const isInMatch = (match: SQL): SQL => sql`(mm.left_at is null or mm.left_at >= ${match}.ended_at)`;

/** Their names with the role, as a list to be shortened by `fewNames`. @param match the id's column, qualified */
export const namesWithRole = (match: SQL, role: 'mentor' | 'mentee'): SQL<string[]> => sql<string[]>`coalesce((
  select jsonb_agg(trim(p.given_name || ' ' || p.family_name) order by p.family_name, p.given_name, p.id)
  from pairing.match_members mm join pairing.matches its on its.id = mm.match_id join people.persons p on p.id = mm.person_id
  where mm.match_id = ${match} and mm.role = ${role} and ${isInMatch(sql.raw('its'))}), '[]')`;

/** How such a list is sorted by. */
export const byNames = (names: SQL): SQL => sql`lower((${names})::text)`;

/** Whether the match's own name or a member's holds what is searched for. */
export const isNamedLike = (match: SQL, search: string | undefined): SQL => {
  const sought = search?.trim();
  if (!sought) return sql`true`;
  return sql`exists (
    select from pairing.match_members mm join pairing.matches its on its.id = mm.match_id join people.persons p on p.id = mm.person_id
    where mm.match_id = ${match} and ${isInMatch(sql.raw('its'))}
      and position(lower(${sought}) in lower(p.given_name || ' ' || p.family_name || ' ' || coalesce(its.name, ''))) > 0)`;
};
