/** A program in which people choose, for the tests of it. */
import { aProgram } from '../../planning/testing.ts';
import type { PersonActor } from '../../platform/actor.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import type { TestApp } from '../../platform/testing/test-app.ts';
import { processSchema, type Process } from '../process/process.ts';
import { writeProcess } from '../process/write-process.ts';
import { drawUpShortlists } from '../shortlists/draw-up-shortlists.ts';
import { showMyChoices } from '../shortlists/show-my-choices.ts';
import { aParticipant } from '../testing-pool.ts';

export interface ChoiceScene {
  program: string;
  mentors: PersonActor[];
  mentees: PersonActor[];
}

/** Mentors and mentees who all fit each other, with shortlists drawn up. */
export async function aChoice(
  app: TestApp,
  org: { id: string },
  cara: PersonActor,
  {
    mentors = 3,
    mentees = 1,
    capacity = 1,
    process = {},
  }: { mentors?: number; mentees?: number; capacity?: number; process?: Partial<Process> } = {},
): Promise<ChoiceScene> {
  const { id: program } = await aProgram(app, cara, { structure: 'buddy' });
  await inTransaction(app, cara, (ctx) => writeProcess(ctx, program, processSchema.parse(process)));
  const theMentors: PersonActor[] = [];
  const theMentees: PersonActor[] = [];
  for (let at = 0; at < mentors; at++)
    theMentors.push(
      await aParticipant(app, org, program, { givenName: `Mo${at}`, as: 'mentor', capacity, hoursPerMonth: 40, teaches: ['Writing'] }),
    );
  for (let at = 0; at < mentees; at++)
    theMentees.push(await aParticipant(app, org, program, { givenName: `Mia${at}`, wants: ['Writing'] }));
  await app.does(cara, drawUpShortlists, { program });
  return { program, mentors: theMentors, mentees: theMentees };
}

/** The open requests made of the mentor. */
export async function askedOf(app: TestApp, mentor: PersonActor, program: string): Promise<string[]> {
  const { requests } = await app.does(mentor, showMyChoices, { program });
  return requests.filter(({ iAm }) => iAm === 'mentor').map(({ id }) => id);
}

export async function mailsTo(app: TestApp, person: PersonActor): Promise<{ name: string; subject: string; text: string }[]> {
  const found = await app.ownerPool.query<{ name: string; subject: string; text: string }>(
    'select name, subject, body_text as text from platform.mails where to_person_id = $1 order by id',
    [person.personId],
  );
  return found.rows;
}

export interface Placed {
  mentees: number;
  matches: number;
  busiest: number;
}

/** Mentees with a mentor, matches under way, and the most that one mentor has. */
export async function placedIn(app: TestApp, program: string): Promise<Placed> {
  const { rows } = await app.ownerPool.query<Placed>(
    `with held as (select o.person_id, o.role, m.id from pairing.match_members o join pairing.matches m on m.id = o.match_id
       where m.program_id = $1 and m.ended_at is null)
     select count(distinct person_id) filter (where role = 'mentee')::int as mentees, count(distinct id)::int as matches,
       coalesce((select max(count) from (select count(*)::int as count from held where role = 'mentor' group by person_id) busy), 0) as busiest
     from held`,
    [program],
  );
  return rows[0] as Placed;
}
