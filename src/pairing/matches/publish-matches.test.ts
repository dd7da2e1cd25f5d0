import { describe, expect, it } from 'vitest';
import { people } from '../../people/stage.ts';
import { aManager, anOrganization } from '../../people/testing.ts';
import { planning } from '../../planning/stage.ts';
import { aProgram } from '../../planning/testing.ts';
import { execute } from '../../platform/execute.ts';
import { Refused } from '../../platform/problems.ts';
import { testApp } from '../../platform/testing/test-app.ts';
import { registration } from '../../registration/stage.ts';
import { forbidPair } from '../decisions/forbid-pair.ts';
import { listProposedPairs } from '../runs/list-proposed-pairs.ts';
import { proposeMatches } from '../runs/propose-matches.ts';
import { pairing } from '../stage.ts';
import { aParticipant } from '../testing-pool.ts';
import { listMatches } from './list-matches.ts';
import { publishMatches } from './publish-matches.ts';
import { showMatchEnding } from './show-match-ending.ts';

const app = await testApp([people, planning, registration, pairing]);
const org = await anOrganization(app);
const cara = await aManager(app, org);
const carl = await aManager(app, org, { givenName: 'Carl' });

async function scene({ mentors = 1, capacity = 1, mentees = 1 } = {}) {
  const { id: program } = await aProgram(app, cara, { structure: 'buddy' });
  const theMentors = [];
  const theMentees = [];
  for (let at = 0; at < mentors; at++)
    theMentors.push(await aParticipant(app, org, program, { givenName: `Mo${at}`, as: 'mentor', capacity, hoursPerMonth: 40 }));
  for (let at = 0; at < mentees; at++) theMentees.push(await aParticipant(app, org, program, { givenName: `Mia${at}` }));
  const { run } = await app.does(cara, proposeMatches, { program });
  return { program, run, mentors: theMentors, mentees: theMentees };
}

const listed = async (program: string) => (await app.does(cara, listMatches, { program })).items;
const mailsOf = async (program: string) =>
  (
    await app.ownerPool.query<{ to: string; text: string }>(
      `select to_person_id as to, body_text as text from platform.mails m where name = 'pairing.you-are-matched'
       and exists (select from pairing.matches where program_id = $1 and m.body_text like '%' || id || '%') order by m.id`,
      [program],
    )
  ).rows;

describe('publishing', () => {
  it('A5-06 makes visible and writes to both only what is published, one by one or all', async () => {
    const { program, run, mentees, mentors } = await scene({ mentors: 2, mentees: 2 });
    const { items } = await app.does(cara, listProposedPairs, { program });
    expect(await mailsOf(program)).toEqual([]);
    await app.does(cara, publishMatches, { program, run, pairs: [items[0]?.id as string] });
    expect(await listed(program)).toHaveLength(1);
    expect((await mailsOf(program)).map(({ to }) => to).sort()).toEqual([items[0]?.mentee.id, items[0]?.mentor.id].sort());
    await app.does(cara, publishMatches, { program, run });
    expect(await listed(program)).toHaveLength(2);
    expect((await mailsOf(program)).map(({ to }) => to).sort()).toEqual([...mentees, ...mentors].map(({ personId }) => personId).sort());
    await expect(execute(app, cara, publishMatches, { program, run })).rejects.toThrow('Everything in this proposal is published already.');
  });

  it('A0-10 gives every match a track', async () => {
    const { program, run } = await scene();
    await app.does(cara, publishMatches, { program, run });
    expect(await listed(program)).toMatchObject([{ track: 'Growth', state: 'under way' }]);
  });

  it('says the reasons in the mail, and nothing else that was answered', async () => {
    const { id: program } = await aProgram(app, cara, { structure: 'buddy' });
    await aParticipant(app, org, program, { givenName: 'Mo', as: 'mentor', teaches: ['Negotiation', 'Writing'] });
    const mia = await aParticipant(app, org, program, { givenName: 'Mia', wants: ['Negotiation', 'Handling conflict'] });
    const { run } = await app.does(cara, proposeMatches, { program });
    await app.does(cara, publishMatches, { program, run });
    const mails = await mailsOf(program);
    expect(mails.find(({ to }) => to === mia.personId)?.text).toMatch(/What you asked for and Mo .* brings: Negotiation/);
    for (const { text } of mails) expect(text).not.toMatch(/Handling conflict|Writing|Junior|Senior/);
  });

  it('holds back who has left, paused or been forbidden since, and says why', async () => {
    const { program, run, mentees, mentors } = await scene({ mentors: 4, mentees: 4 });
    const pairs = (await app.does(cara, listProposedPairs, { program })).items;
    const pairOf = (at: number) => pairs.find((pair) => pair.mentee.id === mentees[at]?.personId);
    await app.ownerPool.query(`update people.persons set left_on = '2026-01-01' where id = $1`, [mentees[0]?.personId]);
    await app.ownerPool.query('update registration.registrations set paused_at = now() where person_id = $1', [mentees[1]?.personId]);
    await app.does(cara, forbidPair, {
      program,
      mentor: pairOf(2)?.mentor.id as string,
      mentee: mentees[2]?.personId as string,
      reason: 'They have worked against each other.',
    });
    const { published, leftOut } = await app.does(carl, publishMatches, { program, run });
    expect(published).toBe(1);
    expect(leftOut.map(({ because }) => because).sort()).toEqual(['left or withdrew', 'never to be matched', 'paused']);
    const left = (await app.does(cara, listProposedPairs, { program })).items;
    expect(left.map(({ heldBack }) => heldBack).sort()).toEqual(['left or withdrew', 'never to be matched', 'paused']);
    expect(mentors).toHaveLength(4);
  });

  it('A5-02 holds back a pair whose reporting line has come about since', async () => {
    const { program, run, mentees, mentors } = await scene();
    await app.ownerPool.query('insert into people.reporting_lines values ($1, $2, $3, 2)', [
      org.id,
      mentees[0]?.personId,
      mentors[0]?.personId,
    ]);
    await expect(execute(app, cara, publishMatches, { program, run })).rejects.toBeInstanceOf(Refused);
    expect(await listed(program)).toEqual([]);
  });

  it('refuses a proposal that a newer one has replaced', async () => {
    const { program, run } = await scene();
    await app.does(cara, proposeMatches, { program });
    await expect(execute(app, cara, publishMatches, { program, run })).rejects.toThrow('A newer proposal has been made');
  });

  it('two managers publishing at once match nobody twice and fill no place twice', async () => {
    const { program, run, mentors } = await scene({ mentors: 3, capacity: 2, mentees: 6 });
    const pairs = (await app.does(cara, listProposedPairs, { program })).items.map(({ id }) => id);
    const attempts = [cara, carl, cara, carl].map((who, at) =>
      execute(app, who, publishMatches, { program, run, ...(at % 2 ? { pairs: pairs.toReversed() } : {}) }),
    );
    const outcomes = await Promise.allSettled(attempts);
    expect(outcomes.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(0);
    for (const outcome of outcomes) if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(Refused);
    const { rows } = await app.ownerPool.query<{ mentees: number; matches: number; busiest: number }>(
      `select count(distinct mm.person_id) filter (where mm.role = 'mentee')::int as mentees, count(distinct m.id)::int as matches,
         (select max(held) from (select count(*)::int as held from pairing.match_members o join pairing.matches n on n.id = o.match_id
           where n.program_id = $1 and o.role = 'mentor' group by o.person_id) busy) as busiest
       from pairing.matches m join pairing.match_members mm on mm.match_id = m.id where m.program_id = $1`,
      [program],
    );
    expect(rows).toEqual([{ mentees: 6, matches: 6, busiest: 2 }]);
    expect(mentors).toHaveLength(3);
  });

  it('gives a capacity lowered in between its due', async () => {
    const { program, run, mentors } = await scene({ capacity: 2, mentees: 2 });
    await app.ownerPool.query('update registration.registrations set mentor_capacity = 1 where person_id = $1', [mentors[0]?.personId]);
    expect(await app.does(cara, publishMatches, { program, run })).toMatchObject({ published: 1, leftOut: [{ because: 'no place left' }] });
  });

  it('lets the two see their match, and no other participant', async () => {
    const { program, run, mentors, mentees } = await scene({ mentors: 2, mentees: 2 });
    await app.does(cara, publishMatches, { program, run });
    const [match] = await listed(program);
    const { rows } = await app.ownerPool.query<{ person_id: string }>('select person_id from pairing.match_members where match_id = $1', [
      match?.id,
    ]);
    for (const person of [...mentors, ...mentees]) {
      const seen = execute(app, person, showMatchEnding, { match: match?.id as string });
      if (rows.some((row) => row.person_id === person.personId)) await expect(seen).resolves.toMatchObject({ iAmMember: true });
      else await expect(seen).rejects.toThrow('This page does not exist');
    }
  });
});
