/** Everybody a program counts on: invited, registered or matched, and still with the organisation. */
import { sql, type SQL } from 'drizzle-orm';
import { isInForce } from '../../pairing/runs/in-force.ts';
import { dayOf, inPeriod, nowIn, periodEnd, periodStart, type Scope } from '../scope.ts';

/** Where a person stands in the program; exactly one holds. `waiting` is registered, and in no running pair. */
export const standings = ['matched', 'waiting', 'paused', 'withdrawn', 'declined', 'unfinished', 'no answer'] as const;

/**
 * One row a person: id, person, title, department, track, invited_at, declined_at, started_at,
 * finished_at, withdrawn_at, paused_at, is_mentor, is_mentee, places, seniority (as answered), registered (finished and not
 * withdrawn), active (registered and not paused), standing, matched_now, matched_in_period,
 * first_matched_at, days_to_match, matched_again, was_mentee, why (of the proposal in force).
 * @param cohort only those invited, or where nobody invited them begun, in the period
 */
export const people = (scope: Scope, { cohort = false } = {}): SQL => sql`
  select p.id, trim(p.given_name || ' ' || p.family_name) as person, p.title, p.department, t.name as track,
    i.invited_at, i.declined_at, r.started_at, r.finished_at, r.withdrawn_at, r.paused_at,
    coalesce(r.is_mentor, false) as is_mentor, coalesce(r.is_mentee, false) as is_mentee,
    case when r.is_mentor then r.mentor_capacity else 0 end as places, g.answers ->> 'seniority' as seniority,
    s.registered, s.registered and r.paused_at is null as active,
    coalesce(m.matched_now, false) as matched_now, coalesce(m.matched_in_period, false) as matched_in_period,
    m.first_matched_at, coalesce(m.was_mentee, false) as was_mentee, coalesce(m.matched_again, false) as matched_again,
    case when m.first_matched_at is not null then greatest(0, extract(epoch from m.first_matched_at - r.finished_at) / 86400)::float8 end as days_to_match,
    case when s.registered and r.paused_at is null and not coalesce(m.matched_now, false) then coalesce(u.why, 'no proposal') end as why,
    case when r.withdrawn_at is not null then 'withdrawn' when r.paused_at is not null then 'paused'
      when m.matched_now then 'matched' when s.registered then 'waiting' when i.declined_at is not null then 'declined'
      when r.id is not null then 'unfinished' else 'no answer' end as standing
  from (${counted(scope)}) e
  join people.persons p on p.id = e.person_id
  left join registration.invitations i on i.program_id = ${scope.program} and i.person_id = p.id
  left join registration.registrations r on r.program_id = ${scope.program} and r.person_id = p.id
  left join registration.answers g on g.program_id = ${scope.program} and g.person_id = p.id
  left join planning.tracks t on t.id = r.track_id
  left join (${pairings(scope)}) m on m.person_id = p.id
  left join (${aloneInProposal(scope)}) u on u.person_id = p.id
  cross join lateral (select r.finished_at is not null and r.withdrawn_at is null as registered) s
  where (p.left_on is null or p.left_on > ${dayOf(scope, nowIn(scope))})
    ${scope.department === undefined ? sql`` : sql`and p.department = ${scope.department}`}
    ${scope.track === undefined ? sql`` : sql`and (r.track_id = ${scope.track} or m.tracks @> array[${scope.track}::uuid])`}
    ${cohort && (scope.from || scope.to) ? sql`and ${inPeriod(scope, sql`coalesce(i.invited_at, r.started_at, m.first_matched_at)`)}` : sql``}`;

const counted = ({ program }: Scope): SQL => sql`
  select person_id from registration.invitations where program_id = ${program}
  union select person_id from registration.registrations where program_id = ${program}
  union select mm.person_id from pairing.match_members mm join pairing.matches pm on pm.id = mm.match_id where pm.program_id = ${program}`;

/** A match on hold keeps its two people matched. Being matched again is a mentee's: a new match made after an earlier one had ended. */
const pairings = (scope: Scope): SQL => sql`
  select mm.person_id,
    bool_or(pm.ended_at is null and mm.left_at is null) as matched_now,
    bool_or(mm.joined_at <= ${periodEnd(scope)} and (pm.ended_at is null or pm.ended_at >= ${periodStart(scope)})
      and (mm.left_at is null or mm.left_at >= ${periodStart(scope)})) as matched_in_period,
    min(mm.joined_at) as first_matched_at,
    bool_or(mm.role = 'mentee') as was_mentee,
    max(pm.published_at) filter (where mm.role = 'mentee') >= min(pm.ended_at) filter (where mm.role = 'mentee') as matched_again,
    array_agg(distinct pm.track_id) as tracks
  from pairing.match_members mm join pairing.matches pm on pm.id = mm.match_id
  where pm.program_id = ${scope.program} group by mm.person_id`;

/** As a mentee where somebody is alone on both sides. */
const aloneInProposal = ({ program }: Scope): SQL => sql`
  select distinct on (up.person_id) up.person_id, up.reason ->> 'why' as why
  from pairing.unmatched_people up
  where up.run_id in (select ru.id from pairing.runs ru where ru.program_id = ${program} and ${isInForce('ru')})
  order by up.person_id, up.role`;
