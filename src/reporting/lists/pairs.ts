/** What each pair was expected to do and did: the rows behind the completion funnel. */
import { sql, type SQL } from 'drizzle-orm';
import { inPeriod, periodEnd, periodStart, startOfDay, type Scope } from '../scope.ts';
import { allMatches } from './matches.ts';
import { pausesOfPeople } from './pauses.ts';
import { dueSessions } from './sessions.ts';

/**
 * One row a match that was published by the end of the period: what `allMatches` gives, and
 * expected (sessions by cadence), not_scheduled, beyond_cadence, scheduled, cancelled, not_cancelled,
 * missed, excused, open (no word yet, or contested), held, not_wrapped_up, wrapped_up, and of those
 * rated_by_mentee, and of those rated_by_both; and days_to_first, from publication to the first
 * session held, where that lies in the period.
 */
export const pairs = (scope: Scope): SQL => sql`
  select c.*,
    greatest(0, c.expected - c.scheduled) as not_scheduled, greatest(0, c.scheduled - c.expected) as beyond_cadence,
    c.scheduled - c.cancelled as not_cancelled, c.held - c.wrapped_up as not_wrapped_up
  from (
    select m.*, ${expectedBy(scope, periodEnd(scope))} - ${expectedBy(scope, sql`least(${periodStart(scope)}, ${periodEnd(scope)})`)} as expected,
      coalesce(d.scheduled, 0) as scheduled, coalesce(d.cancelled, 0) as cancelled, coalesce(d.missed, 0) as missed,
      coalesce(d.excused, 0) as excused, coalesce(d.open, 0) as open, coalesce(d.held, 0) as held,
      coalesce(d.wrapped_up, 0) as wrapped_up, coalesce(d.rated_by_mentee, 0) as rated_by_mentee, coalesce(d.rated_by_both, 0) as rated_by_both,
      case when ${inPeriod(scope, sql`f.first_held_at`)} then greatest(0, extract(epoch from f.first_held_at - m.published_at) / 86400)::float8 end as days_to_first
    from (${allMatches(scope)}) m
    left join (${countedByMatch(scope)}) d on d.match_id = m.id
    left join (${firstHeld(scope)}) f on f.match_id = m.id
    left join (${pauses(scope)}) p on p.match_id = m.id
    where m.published_at <= ${periodEnd(scope)}) c`;

const countedByMatch = (scope: Scope): SQL => sql`
  select s.match_id, count(*)::int as scheduled,
    (count(*) filter (where s.state = 'cancelled'))::int as cancelled,
    (count(*) filter (where s.state = 'missed'))::int as missed,
    (count(*) filter (where s.state = 'excused'))::int as excused,
    (count(*) filter (where s.state in ('contested', 'under way', 'awaiting word')))::int as open,
    (count(*) filter (where s.held))::int as held,
    (count(*) filter (where s.wrapped_up))::int as wrapped_up,
    (count(*) filter (where s.wrapped_up and s.rated_by_mentee))::int as rated_by_mentee,
    (count(*) filter (where s.wrapped_up and s.rated_by_mentee and s.rated_by_mentor))::int as rated_by_both
  from (${dueSessions(scope)}) s group by s.match_id`;

const firstHeld = ({ program }: Scope): SQL => sql`
  select s.match_id, min(s.starts_at) as first_held_at from scheduling.sessions s
  where s.program_id = ${program} and s.held_at is not null group by s.match_id`;

/**
 * Whole cadences that had passed by an instant, counted from the publication, or the first day of a round, to the match's or the
 * program's end, without the time in which a member was paused or the match on hold. Counting from
 * the start and subtracting makes periods add up: two halves of a year expect what the year does.
 */
const expectedBy = (scope: Scope, at: SQL): SQL => sql`
  coalesce((
    select floor(sum(extract(epoch from upper(a.span) - lower(a.span))) / 86400 / m.cadence_every_days)
    from unnest(tstzmultirange(tstzrange(m.begins_at, greatest(m.begins_at, least(${at}, ${endOf(scope)})))) - coalesce(p.spans, '{}'::tstzmultirange)) as a(span)
  ), 0)::int`;

/** The end of the last day of the match or the program, or the moment the match was ended. */
const endOf = (scope: Scope): SQL => sql`least(
  coalesce(m.ended_at, 'infinity'),
  coalesce(${startOfDay(scope, sql`m.ends_on + 1`)}, 'infinity'),
  coalesce(${startOfDay(scope, sql`${scope.endsOn}::date + 1`)}, 'infinity'))`;

/** When one of two was paused, or the one who leads more, and since when the match is on hold: a circle goes on without one of many. */
const pauses = (scope: Scope): SQL => sql`
  select z.match_id, range_agg(z.span) as spans
  from (
    select mm.match_id, e.span from (${pausesOfPeople(scope)}) e join pairing.match_members mm on mm.person_id = e.person_id
    join pairing.matches its on its.id = mm.match_id
    where (select count(*) from pairing.match_members o where o.match_id = mm.match_id and (o.left_at is null or o.left_at >= its.ended_at)
      and (mm.role = 'mentee' or o.role = 'mentor')) <= case when mm.role = 'mentor' then 1 else 2 end
    union all
    select pm.id, tstzrange(pm.paused_at, null) from pairing.matches pm where pm.program_id = ${scope.program} and pm.paused_at is not null) z
  group by z.match_id`;
