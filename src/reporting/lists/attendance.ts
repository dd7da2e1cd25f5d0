import { sql, type SQL } from 'drizzle-orm';
import { inPeriod, type Scope } from '../scope.ts';
import { allMatches } from './matches.ts';

/**
 * One row a session held of more than two people and one of those who were expected at it, in the period: id,
 * session_id, match_id, person_id, person, circle, number, starts_at, present, track, department (of the match).
 */
export const attendances = (scope: Scope): SQL => sql`
  select md5(a.session_id::text || a.person_id::text)::uuid as id, a.session_id, a.match_id, a.person_id,
    trim(p.given_name || ' ' || p.family_name) as person, coalesce(m.name, m.people) as circle,
    s.number, s.starts_at, a.present, m.track, m.department
  from scheduling.attendance a
  join scheduling.sessions s on s.id = a.session_id and s.held_at is not null
  join people.persons p on p.id = a.person_id
  join (${allMatches(scope)}) m on m.id = a.match_id
  where a.program_id = ${scope.program} and ${inPeriod(scope, sql`s.starts_at`)}`;

/** One row a session: id, circle, number, starts_at, there, expected, absent (names), track. */
export const attendedSessions = (scope: Scope): SQL => sql`
  select a.session_id as id, a.circle, a.number, a.starts_at, a.track,
    (count(*) filter (where a.present))::int as there, count(*)::int as expected,
    coalesce(string_agg(a.person, ', ' order by a.person) filter (where not a.present), '') as absent
  from (${attendances(scope)}) a group by a.session_id, a.circle, a.number, a.starts_at, a.track`;

/** One row a person and a match: id, person, circle, there, expected, share (in per cent), track. */
export const attendanceOfPeople = (scope: Scope): SQL => sql`
  select md5(a.match_id::text || a.person_id::text)::uuid as id, a.person, a.circle, a.track,
    (count(*) filter (where a.present))::int as there, count(*)::int as expected,
    round(100.0 * count(*) filter (where a.present) / count(*))::int as share
  from (${attendances(scope)}) a group by a.match_id, a.person_id, a.person, a.circle, a.track`;
