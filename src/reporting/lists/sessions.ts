import { sql, type SQL } from 'drizzle-orm';
import { inPeriod, nowIn, type Scope } from '../scope.ts';
import { allMatches } from './matches.ts';

/** As `stateOf` of the scheduling stage says it, in SQL; a test compares the two. */
const state = (scope: Scope): SQL => sql`
  case when s.held_at is not null then 'held' when s.cancelled_at is not null then 'cancelled'
    when s.excused_at is not null then 'excused' when s.missed_at is not null then 'missed'
    when s.contested_at is not null then 'contested'
    when ${nowIn(scope)} < s.starts_at + s.planned_minutes * interval '1 minute' then 'under way' else 'awaiting word' end`;

/**
 * One row a session whose start has come, in the period: id, match_id, number, starts_at, mentor,
 * mentee, track, department, state, hours_held, cancelled_early (a day or more ahead), unplanned,
 * wrapped_up, rated_by_mentee, rated_by_mentor. That somebody rated who was there, never how; of peers,
 * who rates second counts as the other side.
 */
export const dueSessions = (scope: Scope): SQL => sql`
  select s.id, s.match_id, s.number, s.starts_at, m.mentor, m.mentee, m.track, m.department, m.published_at,
    ${state(scope)} as state,
    case when s.held_at is not null then coalesce(s.held_minutes, s.planned_minutes) / 60.0 else 0 end as hours_held,
    s.held_at is null and s.cancelled_at is not null and s.starts_at - s.cancelled_at >= interval '24 hours' as cancelled_early,
    s.unplanned, s.held_at is not null as held,
    s.held_at is not null and w.session_id is not null as wrapped_up,
    s.held_at is not null and coalesce(ra.by_mentee, false) as rated_by_mentee,
    s.held_at is not null and (coalesce(ra.by_mentor, false) or (m.mentor is null and ra.people > 1)) as rated_by_mentor
  from scheduling.sessions s
  join (${allMatches(scope)}) m on m.id = s.match_id
  left join supporting.wrap_ups w on w.session_id = s.id and w.program_id = ${scope.program}
  left join (
    select rs.session_id, bool_or(rs.role = 'mentee') as by_mentee, bool_or(rs.role = 'mentor') as by_mentor, count(*) as people
    from supporting.rated_sessions rs
    join scheduling.sessions ss on ss.id = rs.session_id
    where ss.program_id = ${scope.program}
      and not exists (select from scheduling.attendance a where a.session_id = rs.session_id and a.person_id = rs.person_id and not a.present)
    group by rs.session_id) ra on ra.session_id = s.id
  where s.program_id = ${scope.program} and ${inPeriod(scope, sql`s.starts_at`)}`;
