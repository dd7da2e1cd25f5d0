/** Published matches against the files they began with, read past the product. */
import { askDatabase } from '../embedded-database.ts';
import type { FlowPerson } from './register-people.ts';
import type { FlowColumns } from './write-blueprint.ts';

interface MatchFound {
  mentor: string;
  mentee: string;
}

/** @returns what should not be, a sentence each */
export async function lookAtMatches(
  dataFolder: string,
  program: string,
  people: readonly FlowPerson[],
  { level, apart }: FlowColumns,
): Promise<{ matches: number; findings: string[] }> {
  const found = await askDatabase<MatchFound>(
    dataFolder,
    `select lower(mentor.email) as mentor, lower(mentee.email) as mentee from pairing.matches m
     join pairing.match_members o on o.match_id = m.id and o.role = 'mentor' join people.persons mentor on mentor.id = o.person_id
     join pairing.match_members e on e.match_id = m.id and e.role = 'mentee' join people.persons mentee on mentee.id = e.person_id
     where m.program_id = $1 and m.ended_at is null`,
    [program],
  );
  const rowOf = new Map(people.map(({ address, row }) => [address, row]));
  const findings: string[] = [];
  const once = new Set<string>();
  const mentees = new Set<string>();
  for (const { mentor, mentee } of found) {
    const [above, below] = [rowOf.get(mentor) ?? {}, rowOf.get(mentee) ?? {}];
    if (mentees.has(mentee)) findings.push(`${mentee} is matched twice.`);
    if (once.has(`${mentor} ${mentee}`)) findings.push(`${mentor} and ${mentee} mentor each other.`);
    mentees.add(mentee);
    once.add(`${mentee} ${mentor}`);
    if (apart && above[apart] === below[apart]) findings.push(`${mentor} and ${mentee} have the same ${apart}.`);
    if (!level) continue;
    const steps = level.values.indexOf(above[level.column] ?? '') - level.values.indexOf(below[level.column] ?? '');
    if (steps < level.least || steps > level.most) findings.push(`${mentor} stands ${steps} steps above ${mentee}.`);
  }
  findings.push(...(await overfilled(dataFolder, program)));
  return { matches: found.length, findings };
}

/** Mentors with more mentees, or more hours, than they offered. */
async function overfilled(dataFolder: string, program: string): Promise<string[]> {
  const rows = await askDatabase<{ email: string; heads: number; hours: number }>(
    dataFolder,
    `select p.email, count(*)::int as heads, sum(t.hours_per_month)::float8 as hours from pairing.matches m
     join pairing.match_members o on o.match_id = m.id and o.role = 'mentor' join planning.tracks t on t.id = m.track_id
     join people.persons p on p.id = o.person_id join registration.registrations r on r.person_id = p.id and r.program_id = m.program_id
     where m.program_id = $1 and m.ended_at is null group by p.email, r.mentor_capacity, r.mentor_hours_per_month
     having count(*) > r.mentor_capacity or sum(t.hours_per_month) > r.mentor_hours_per_month`,
    [program],
  );
  return rows.map(({ email, heads, hours }) => `${email} has ${heads} mentees and ${hours} hours, which is more than offered.`);
}
