import { describe, expect, it } from 'vitest';
import { editPerson } from '../../people/directory/edit-person.ts';
import { people } from '../../people/stage.ts';
import { aManager, anAdministrator, anOrganization, aPerson } from '../../people/testing.ts';
import { createProgram } from '../../planning/blueprint/create-program.ts';
import { planning } from '../../planning/stage.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { execute } from '../../platform/execute.ts';
import { Forbidden } from '../../platform/problems.ts';
import { drain } from '../../platform/jobs/worker.ts';
import { testApp } from '../../platform/testing/test-app.ts';
import { launch } from '../../planning/launching/launch.ts';
import { withdrawRegistration } from '../../registration/answering/withdraw-registration.ts';
import { editNewcomers } from '../../registration/newcomers/edit-newcomers.ts';
import { showNewcomers } from '../../registration/newcomers/show-newcomers.ts';
import { registration } from '../../registration/stage.ts';
import { aRegistration } from '../../registration/testing.ts';
import { listMatches } from '../matches/list-matches.ts';
import { proposeMatches } from '../runs/propose-matches.ts';
import { pairing } from '../stage.ts';

const app = await testApp([people, planning, registration, pairing]);
const dayMs = 86_400_000;
const dayIn = (days: number) => new Date(app.clock.at().getTime() + days * dayMs).toISOString().slice(0, 10);
const passDays = (days: number) => app.passes(days * dayMs, dayMs);

/** A program of buddies under way, and volunteers in two places. */
async function aBuddyProgram() {
  const organization = await anOrganization(app);
  const cara = await aManager(app, organization);
  const ian = await anAdministrator(app, organization);
  const { program } = await app.does(cara, createProgram, { blueprint: 'new-hire-buddies-90-days' });
  await inTransaction(app, cara, (ctx) => launch(ctx, program));
  const volunteer = async (givenName: string, location: string) => {
    const person = await aPerson(app, organization, { givenName, familyName: '', location });
    await aRegistration(app, person, program, { as: 'mentor', capacity: 2, answers: {} });
    return person;
  };
  const mo = await volunteer('Mo', 'Berlin');
  const tea = await volunteer('Tea', 'Toronto');
  const pairs = async () => {
    const { items } = await app.does(cara, listMatches, { program, state: 'under way' });
    return JSON.stringify(items);
  };
  const mailsTo = async (person: { personId: string }) => {
    const { rows } = await app.ownerPool.query<{ name: string; body_text: string }>(
      'select name, body_text from platform.mails where to_person_id = $1 order by written_at, name',
      [person.personId],
    );
    return rows;
  };
  return { organization, cara, ian, program, mo, tea, pairs, mailsTo };
}

describe('a new hire', { timeout: 90_000 }, () => {
  it('A4-08 gets a buddy before day 1 by themselves, hears of it when the program says so, and is reminded of the plan', async () => {
    const { organization, cara, program, mo, pairs, mailsTo } = await aBuddyProgram();
    const startsOn = dayIn(20);
    const noa = await aPerson(app, organization, { givenName: 'Noa', familyName: '', location: 'Berlin', hiredOn: startsOn });
    await passDays(4);
    expect((await app.does(cara, showNewcomers, { program })).coming).toMatchObject([{ name: 'Noa', state: 'ahead', startsOn }]);
    expect(await pairs()).toBe('[]');

    await passDays(4);
    expect((await app.does(cara, showNewcomers, { program })).coming).toMatchObject([{ state: 'enrolled' }]);
    expect(await pairs()).toContain('Noa');
    expect(await pairs()).toContain('"Mo"');
    expect(dayIn(0) < startsOn).toBe(true);
    const [news, ...more] = (await mailsTo(mo)).filter(({ name }) => name.startsWith('pairing.'));
    expect([news?.name, more]).toEqual(['pairing.a-newcomer-is-yours', []]);
    expect(news?.body_text).toContain('let us be the first to write');
    expect(news?.body_text).toContain('Work at the same place: Berlin');
    expect(await mailsTo(noa)).toEqual([]);

    await passDays(10);
    const [welcome, ...others] = await mailsTo(noa);
    expect([welcome?.name, others]).toEqual(['pairing.somebody-is-there', []]);
    expect(welcome?.body_text).toContain('you have a buddy: Mo');
    expect(welcome?.body_text).toContain('Has met everybody of the team');
    expect(dayIn(0) < startsOn).toBe(true);
    await app.passes(36 * dayMs, 4 * dayMs);
    const steps = (await mailsTo(noa)).filter(({ name }) => name === 'pairing.a-step-of-the-plan');
    expect(steps).toHaveLength(1);
    expect(steps[0]?.body_text).toContain('Has met everybody of the team');
  });

  const theirs = async (program: string) =>
    (
      await app.ownerPool.query<{ matches: number; underWay: number; runs: number }>(
        `select (select count(*)::int from pairing.matches where program_id = $1) as matches,
           (select count(*)::int from pairing.matches where program_id = $1 and ended_at is null) as "underWay",
           (select count(*)::int from pairing.runs where program_id = $1) as runs`,
        [program],
      )
    ).rows[0];

  const waitingJobs = (at: string) => app.ownerPool.query(`update graphile_worker._private_jobs set run_at = ${at}`);

  it('A4-08 begins with their buddy on the first day, also where that is moved', async () => {
    const { organization, cara, ian, program } = await aBuddyProgram();
    const noa = await aPerson(app, organization, { givenName: 'Noa', location: 'Berlin', hiredOn: dayIn(12) });
    await passDays(2);
    const beginsOn = async () => (await app.does(cara, listMatches, { program })).items[0]?.beginsOn;
    expect(await beginsOn()).toBe(dayIn(10));
    await app.does(ian, editPerson, { person: noa.personId, hiredOn: dayIn(20) });
    await passDays(1);
    expect(await beginsOn()).toBe(dayIn(19));
    await passDays(20);
    expect(await beginsOn()).toBeNull();
  });

  it('A4-08 whose buddy leaves has another at once, and never hears of one they did not know', async () => {
    const { organization, ian, program, mo, pairs, mailsTo } = await aBuddyProgram();
    const noa = await aPerson(app, organization, { givenName: 'Noa', familyName: '', location: 'Berlin', hiredOn: dayIn(12) });
    await passDays(2);
    expect(await pairs()).toContain('"Mo"');
    await app.does(ian, editPerson, { person: mo.personId, leftOn: dayIn(-1) });
    expect(await pairs()).toContain('"Tea"');
    expect(await pairs()).toContain('Noa');
    expect(await pairs()).not.toContain('"Mo"');
    expect(await theirs(program)).toEqual({ matches: 2, underWay: 1, runs: 2 });
    await passDays(2);
    expect(await theirs(program)).toEqual({ matches: 2, underWay: 1, runs: 2 });
    expect(await mailsTo(noa)).toEqual([]);
  });

  it('A4-08 whose buddy withdraws has another at once, also where a proposal was under way that did not know', async () => {
    const { organization, cara, program, mo, tea, pairs } = await aBuddyProgram();
    await aPerson(app, organization, { givenName: 'Noa', familyName: '', location: 'Berlin', hiredOn: dayIn(12) });
    await passDays(2);
    await app.does(mo, withdrawRegistration, { program });
    expect(await pairs()).toContain('"Tea"');
    await app.passes(3_600_000);
    const ulf = await aPerson(app, organization, { givenName: 'Ulf', familyName: '', location: 'Berlin' });
    await aRegistration(app, ulf, program, { as: 'mentor', answers: {} });
    await execute(app, cara, proposeMatches, { program });
    await waitingJobs(`now() + interval '1 hour'`);
    app.clock.advance(1_000);
    await app.does(tea, withdrawRegistration, { program });
    expect(await pairs()).toBe('[]');
    await waitingJobs('now()');
    await drain(app);
    expect(await pairs()).toContain('"Ulf"');
    expect(await theirs(program)).toMatchObject({ matches: 3, underWay: 1 });
  });

  it('is not taken in where the program does not, and how is the manager’s to say', async () => {
    const { organization, cara, program, mo, pairs } = await aBuddyProgram();
    const given = { program, enrol: false, daysBefore: '14', tellDaysBefore: '3', matchAtOnce: true, plan: '30: Knows whom to ask' };
    await expect(app.does(mo, editNewcomers, given)).rejects.toThrow(Forbidden);
    await expect(app.does(cara, editNewcomers, { ...given, tellDaysBefore: '20' })).rejects.toMatchObject({
      fields: { tellDaysBefore: 'They cannot be told before they are taken in.' },
    });
    await expect(app.does(cara, editNewcomers, { ...given, plan: 'whenever' })).rejects.toThrow();
    expect(await app.does(cara, editNewcomers, given)).toMatchObject({ plan: [{ afterDays: 30, says: 'Knows whom to ask' }] });
    await aPerson(app, organization, { givenName: 'Noa', hiredOn: dayIn(5) });
    await passDays(2);
    expect(await pairs()).toBe('[]');
  });
});
