import { describe, expect, it } from 'vitest';
import { people } from '../../people/stage.ts';
import { aManager, anOrganization, aPerson } from '../../people/testing.ts';
import { addObjective } from '../../planning/objectives/add-objective.ts';
import { createProgram } from '../../planning/blueprint/create-program.ts';
import { editGeneralInformation } from '../../planning/general/edit-general-information.ts';
import { showProgram } from '../../planning/programs/show-program.ts';
import { planning } from '../../planning/stage.ts';
import { execute } from '../../platform/execute.ts';
import { Invalid, NotFound } from '../../platform/problems.ts';
import { testApp } from '../../platform/testing/test-app.ts';
import { finishRegistration } from '../answering/finish-registration.ts';
import { saveAnswers } from '../answering/save-answers.ts';
import { saveCommitment } from '../answering/save-commitment.ts';
import { showMyRegistration } from '../answering/show-my-registration.ts';
import { declineInvitation } from '../invitations/decline-invitation.ts';
import { findLink } from '../invitations/find-link.ts';
import { invitePeople } from '../invitations/invite-people.ts';
import { joinByLink } from '../invitations/join-by-link.ts';
import { registration } from '../stage.ts';
import { anOpenProgram, menteeAnswers } from '../testing.ts';
import { changeWindow } from './change-window.ts';
import { closeRegistration } from './close-registration.ts';
import { openRegistration } from './open-registration.ts';

const app = await testApp([people, planning, registration]);
const organization = await anOrganization(app, { timeZone: 'Europe/Berlin' });
const cara = await aManager(app, organization, { email: 'cara@fjord.example', timeZone: 'Europe/Berlin' });
const day = 86_400_000;

const problemOf = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (problem: unknown) => problem,
  );
const mailsTo = async (personId: string) =>
  (
    await app.ownerPool.query<{ name: string; body_text: string }>(
      'select name, body_text from platform.mails where to_person_id = $1 order by name desc',
      [personId],
    )
  ).rows;

describe('the window', () => {
  it('keeps invitations until it opens, then each gets one mail', async () => {
    const { program } = await app.does(cara, createProgram, { blueprint: 'career-development-6-months', startsOn: '2026-04-06' });
    const mia = await aPerson(app, organization, { givenName: 'Mia' });
    await app.does(cara, invitePeople, { program, people: [mia.personId] });
    expect(await mailsTo(mia.personId)).toEqual([]);
    expect(await problemOf(execute(app, mia, showMyRegistration, { program }))).toBeInstanceOf(NotFound);
    await app.does(cara, openRegistration, { program });
    await app.does(cara, invitePeople, { program, people: [mia.personId] });
    const [invitation, ...more] = await mailsTo(mia.personId);
    expect(more).toEqual([]);
    expect(invitation?.body_text).toContain(`/register/${program}`);
    expect((await app.does(cara, showProgram, { program })).state).toBe('launched');
  });

  it('A1-02 does not open for a program without an objective', async () => {
    const file =
      'pairwell: blueprint\nedition: 1\nkey: bare\nname: Bare\nsays: Bare\nprogram: { name: Bare, purpose: To try }\ntracks: [{ key: one, name: One, hoursPerMonth: 1, cadenceEveryDays: 28, sessionMinutes: 60 }]\n';
    const { program } = await app.does(cara, createProgram, { file });
    await expect(app.does(cara, openRegistration, { program })).rejects.toThrow('the first day, the last day are missing');
    await app.does(cara, editGeneralInformation, {
      program,
      name: 'Bare',
      purpose: 'To try',
      structure: 'one-on-one',
      timeZone: 'UTC',
      startsOn: '2026-04-01',
      endsOn: '2026-05-01',
      programManager: 'cara@fjord.example',
    });
    await expect(app.does(cara, openRegistration, { program })).rejects.toThrow('The program has no objective yet');
    await app.does(cara, addObjective, { program, metric: 'Moves', target: 1 });
    await app.does(cara, openRegistration, { program });
  });

  it('refuses answers once it has closed, by hand or at the end of its last day in the program’s zone', async () => {
    const { program, skill } = await anOpenProgram(app, cara, { closesOn: '2026-03-04' });
    const mia = await aPerson(app, organization);
    await app.does(cara, invitePeople, { program, people: [mia.personId] });
    await app.does(mia, saveCommitment, { program, as: 'mentee', track: skill });
    app.clock.moveTo('2026-03-04T22:59:00Z');
    await app.does(mia, saveAnswers, { program, answers: menteeAnswers });
    app.clock.moveTo('2026-03-04T23:01:00Z');
    await expect(app.does(mia, finishRegistration, { program })).rejects.toThrow('Registration is closed.');
    await app.does(cara, openRegistration, { program });
    await app.does(cara, closeRegistration, { program });
    await expect(app.does(mia, finishRegistration, { program })).rejects.toThrow('Registration is closed.');
  });

  it('opens by itself at the beginning of its day', async () => {
    app.clock.moveTo('2026-03-05T08:00:00Z');
    const { program } = await app.does(cara, createProgram, {
      blueprint: 'career-development-6-months',
      startsOn: '2026-04-06',
      timeZone: 'Europe/Berlin',
    });
    const mia = await aPerson(app, organization);
    await app.does(cara, invitePeople, { program, people: [mia.personId] });
    await app.does(cara, changeWindow, { program, openTo: 'invited', opensOn: '2026-03-06' });
    await app.passes(day / 2, 3_600_000);
    expect(await mailsTo(mia.personId)).toHaveLength(0);
    await app.passes(day / 4, 3_600_000);
    expect(await mailsTo(mia.personId)).toHaveLength(1);
  });

  it('reminds those who have not finished, and nobody who has or who said no', async () => {
    const { program, skill } = await anOpenProgram(app, cara, { closesOn: '2026-03-31' });
    const [waiting, done, declined] = [
      await aPerson(app, organization),
      await aPerson(app, organization),
      await aPerson(app, organization),
    ];
    await app.does(cara, invitePeople, { program, people: [waiting.personId, done.personId, declined.personId] });
    await app.does(done, saveCommitment, { program, as: 'mentee', track: skill });
    await app.does(done, saveAnswers, { program, answers: menteeAnswers });
    await app.does(done, finishRegistration, { program });
    await app.does(declined, declineInvitation, { program });
    await app.passes(15 * day, day);
    const remindersTo = async (who: { personId: string }) =>
      (await mailsTo(who.personId)).filter(({ name }) => name === 'registration.finish-your-registration').length;
    expect([await remindersTo(waiting), await remindersTo(done), await remindersTo(declined)]).toEqual([2, 0, 0]);
  });
});

describe('invitations', () => {
  it('go to addresses, numbers and everyone who fits, once; lines that name nobody are given back', async () => {
    const { program } = await anOpenProgram(app, cara);
    const a = await aPerson(app, organization, { email: 'a@fjord.example', department: 'Winery', title: 'Taster' });
    const b = await aPerson(app, organization, { employeeNumber: 'W-77', department: 'Winery', title: 'Cellarer' });
    await aPerson(app, organization, { email: 'gone@fjord.example', department: 'Winery', leftOn: '2026-01-31' });
    const addresses = 'A@fjord.example\r\nW-77\nnobody@x.example; gone@fjord.example';
    const refused = (await problemOf(app.does(cara, invitePeople, { program, addresses }))) as Invalid;
    expect(refused.fields.addresses).toBe(
      'Nobody here is known by: nobody@x.example, gone@fjord.example. Correct these lines, or choose to leave them out.',
    );
    const given = await app.does(cara, invitePeople, { program, addresses, skipUnknown: 'on' });
    expect(given).toEqual({ invited: 2, already: 0, unknown: ['nobody@x.example', 'gone@fjord.example'] });
    expect(await app.does(cara, invitePeople, { program, departments: 'Winery', role: 'mentor' })).toEqual({
      invited: 0,
      already: 2,
      unknown: [],
    });
    expect(await problemOf(app.does(cara, invitePeople, { program, departments: 'Nowhere' }))).toBeInstanceOf(Invalid);
    expect((await mailsTo(a.personId)).length + (await mailsTo(b.personId)).length).toBe(2);
  });

  it('are not needed by who has the link, where the program allows it', async () => {
    const { program } = await anOpenProgram(app, cara, { openTo: 'link' });
    const { rows } = await app.ownerPool.query<{ link_code: string }>('select link_code from registration.windows where program_id = $1', [
      program,
    ]);
    const link = rows[0]!.link_code;
    const mia = await aPerson(app, organization);
    const stranger = await aPerson(app, await anOrganization(app));
    expect(await app.does(mia, findLink, { code: link.toUpperCase() })).toMatchObject({ program, closed: null });
    await app.does(mia, joinByLink, { code: link });
    await app.does(mia, joinByLink, { code: link });
    expect(await mailsTo(mia.personId)).toEqual([]);
    expect(await problemOf(execute(app, stranger, findLink, { code: link }))).toBeInstanceOf(NotFound);
    await app.does(cara, changeWindow, { program, openTo: 'invited' });
    expect(await problemOf(execute(app, await aPerson(app, organization), findLink, { code: link }))).toBeInstanceOf(NotFound);
    expect((await app.does(mia, showMyRegistration, { program })).mine).toBeNull();
  });
});
