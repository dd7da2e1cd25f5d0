import type { TestApp } from '../../platform/testing/test-app.ts';

/** What must never be in the database, as queries that find it. */
const never: Record<string, string> = {
  'a mentor with more mentees than places': `
    select o.person_id from pairing.matches m join pairing.match_members o on o.match_id = m.id and o.role = 'mentor' and o.left_at is null
    join registration.registrations r on r.program_id = m.program_id and r.person_id = o.person_id
    where m.organization_id = $1 and m.ended_at is null group by m.program_id, o.person_id, r.mentor_capacity having count(*) > r.mentor_capacity`,
  'more hours than a person gives': `
    select o.person_id from pairing.matches m join pairing.match_members o on o.match_id = m.id and o.left_at is null
    join planning.tracks t on t.id = m.track_id join registration.time_budgets b on b.person_id = o.person_id
    where m.organization_id = $1 and m.ended_at is null group by o.person_id, b.hours_per_month having sum(t.hours_per_month) > b.hours_per_month`,
  'a mentee with two mentors': `
    select o.person_id from pairing.matches m join pairing.match_members o on o.match_id = m.id and o.role = 'mentee' and o.left_at is null
    where m.organization_id = $1 and m.ended_at is null group by m.program_id, o.person_id having count(*) > 1`,
  'the same two matched twice': `
    select mo.person_id from pairing.matches m join pairing.match_members mo on mo.match_id = m.id and mo.role = 'mentor'
    join pairing.match_members mia on mia.match_id = m.id and mia.role = 'mentee'
    where m.organization_id = $1 and m.ended_at is null group by m.program_id, mo.person_id, mia.person_id having count(*) > 1`,
  'a match begun with somebody who had withdrawn': `
    select m.id from pairing.matches m join pairing.match_members o on o.match_id = m.id
    join registration.registrations r on r.program_id = m.program_id and r.person_id = o.person_id
    where m.organization_id = $1 and m.ended_at is null and r.withdrawn_at is not null`,
  'an open request of somebody with a mentor': `
    select q.id from pairing.requests q join pairing.matches m on m.program_id = q.program_id and m.ended_at is null
    join pairing.match_members o on o.match_id = m.id and o.role = 'mentee' and o.person_id = q.mentee_id
    where q.organization_id = $1 and q.closed_at is null`,
  'a proposed pair that was published as a match of others': `
    select p.id from pairing.proposed_pairs p join pairing.match_members o on o.match_id = p.published_match_id
    where p.organization_id = $1 group by p.id, p.mentor_id, p.mentee_id
    having count(*) filter (where o.person_id in (p.mentor_id, p.mentee_id)) <> 2`,
  'a match that was told of twice, or never': `
    select m.id from pairing.matches m left join platform.events e on e.organization_id = m.organization_id and e.name = 'pairing.match-published'
      and e.data->>'match' = m.id::text where m.organization_id = $1 group by m.id having count(e.id) <> 1`,
  'an ending that was told of twice, or never': `
    select m.id from pairing.matches m left join platform.events e on e.organization_id = m.organization_id and e.name = 'pairing.match-ended'
      and e.data->>'match' = m.id::text where m.organization_id = $1 group by m.id having count(e.id) <> (m.ended_at is not null)::int`,
};

/** @returns each thing that is and should not be, with how often */
export async function whatIsWrong(app: TestApp, organization: string): Promise<string[]> {
  const wrong: string[] = [];
  for (const [what, query] of Object.entries(never)) {
    const { rowCount } = await app.ownerPool.query(query, [organization]);
    if (rowCount) wrong.push(`${what}: ${rowCount}`);
  }
  return wrong;
}
