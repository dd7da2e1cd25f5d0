import { sql, type SQL } from 'drizzle-orm';
import { isInMatch } from '../../pairing/names-in-sql.ts';
import { inPeriod, nowIn, startOfDay, type Scope } from '../scope.ts';

/**
 * One row a match of the scope's track and department: id, name (its own), mentor, mentee, people (all of them), track,
 * department, fit, begins_at (its publication, or the first day of its round), published_at, ends_on, ended_at, paused_at, running, health of a
 * running one (empty until it was computed), and the track's or signed cadence.
 */
export const allMatches = (scope: Scope): SQL => sql`
  select m.id, m.name, w.mentor, w.mentee, w.people, w.department,
    greatest(m.published_at, ${startOfDay(scope, sql`m.starts_on`)}) as begins_at, t.name as track, m.fit, m.published_at, m.ends_on, m.ended_at, m.paused_at,
    m.ended_at is null as running,
    case when m.ended_at is null then coalesce(h.state, 'too early to tell') end as health,
    coalesce(c.every_days, t.cadence_every_days,
      (select ft.cadence_every_days from planning.tracks ft where ft.program_id = m.program_id order by ft.place, ft.id limit 1)) as cadence_every_days
  from pairing.matches m
  join (${whoIsIn(scope)}) w on w.match_id = m.id
  left join planning.tracks t on t.id = m.track_id
  left join supporting.match_health h on h.match_id = m.id and h.program_id = ${scope.program}
  left join (${signedCadence(scope)}) c on c.match_id = m.id
  where m.program_id = ${scope.program} and m.published_at <= ${nowIn(scope)}
    ${scope.track === undefined ? sql`` : sql`and m.track_id = ${scope.track}`}
    ${scope.department === undefined ? sql`` : sql`and w.department = ${scope.department}`}`;

/** Those published in the period. */
export const publishedMatches = (scope: Scope): SQL =>
  sql`select a.* from (${allMatches(scope)}) a where ${inPeriod(scope, sql`a.published_at`)}`;

/** Who is in it, or was to its end. A match's department is its mentee's; the first in the alphabet where several mentees share it. */
const whoIsIn = ({ program }: Scope): SQL => sql`
  select mm.match_id,
    string_agg(trim(p.given_name || ' ' || p.family_name), ', ' order by p.family_name, p.given_name, p.id) filter (where mm.role = 'mentor') as mentor,
    string_agg(trim(p.given_name || ' ' || p.family_name), ', ' order by p.family_name, p.given_name, p.id) filter (where mm.role = 'mentee') as mentee,
    string_agg(trim(p.given_name || ' ' || p.family_name), ', ' order by mm.role desc, p.family_name, p.given_name, p.id) as people,
    min(p.department) filter (where mm.role = 'mentee') as department
  from pairing.match_members mm
  join pairing.matches pm on pm.id = mm.match_id
  join people.persons p on p.id = mm.person_id
  where pm.program_id = ${program} and ${isInMatch(sql.raw('pm'))} group by mm.match_id`;

/** What a pair agreed on in the latest charter that all its members signed: the number alone, never the charter. */
const signedCadence = ({ program }: Scope): SQL => sql`
  select distinct on (v.match_id) v.match_id, v.every_days
  from (
    select cs.match_id, cs.version, max(cs.cadence_every_days) as every_days, count(distinct cs.person_id) as signed
    from supporting.charter_signatures cs
    join pairing.matches pm on pm.id = cs.match_id
    join pairing.match_members mm on mm.match_id = cs.match_id and mm.person_id = cs.person_id
    where pm.program_id = ${program} and ${isInMatch(sql.raw('pm'))} group by cs.match_id, cs.version) v
  where v.every_days > 0 and v.signed >= (select count(*) from pairing.match_members mm join pairing.matches its on its.id = mm.match_id
    where mm.match_id = v.match_id and ${isInMatch(sql.raw('its'))})
  order by v.match_id, v.version desc`;
