import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { people } from '../people/stage.ts';
import { aManager, anOrganization, aPerson } from '../people/testing.ts';
import { addObjective } from '../planning/objectives/add-objective.ts';
import { createProgram } from '../planning/blueprint/create-program.ts';
import { editGeneralInformation } from '../planning/general/edit-general-information.ts';
import { showProgram } from '../planning/programs/show-program.ts';
import { planning } from '../planning/stage.ts';
import { theSystem } from '../platform/actor.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { execute } from '../platform/execute.ts';
import { Forbidden, Invalid, NotFound } from '../platform/problems.ts';
import { testApp } from '../platform/testing/test-app.ts';
import { finishRegistration } from './answering/finish-registration.ts';
import { pauseMyParticipation } from './answering/pause-my-participation.ts';
import { saveAnswers } from './answering/save-answers.ts';
import { saveCommitment } from './answering/save-commitment.ts';
import { showMyRegistration } from './answering/show-my-registration.ts';
import { withdrawRegistration } from './answering/withdraw-registration.ts';
import { declineInvitation } from './invitations/decline-invitation.ts';
import { findLink } from './invitations/find-link.ts';
import { invitePeople } from './invitations/invite-people.ts';
import { joinByLink } from './invitations/join-by-link.ts';
import { registrantsOf } from './registrants-of.ts';
import { registration } from './stage.ts';
import { changeWindow } from './window/change-window.ts';
import { closeRegistration } from './window/close-registration.ts';
import { openRegistration } from './window/open-registration.ts';

const app = await testApp([people, planning, registration]);
const organization = await anOrganization(app, { timeZone: 'Europe/Berlin' });
const cara = await aManager(app, organization, { email: 'cara@fjord.example', timeZone: 'Europe/Berlin' });
const day = 86_400_000;

const problemOf = (promise: Promise<unknown>) => promise.then(() => undefined, (problem: unknown) => problem);
const mailsTo = async (personId: string) =>
  (await app.ownerPool.query<{ name: string; body_text: string }>('select name, body_text from platform.mails where to_person_id = $1 order by name desc', [personId])).rows;

/** The sales program, complete, with registration open. */
async function anOpenProgram({ openTo = 'invited' as 'invited' | 'link', closesOn = '' } = {}) {
  const { program } = await app.does(cara, createProgram, { blueprint: 'sales-mentorship-90-days', startsOn: '2026-04-06', timeZone: 'Europe/Berlin' });
  await app.does(cara, changeWindow, { program, openTo, closesOn });
  await app.does(cara, openRegistration, { program });
  const { tracks } = await app.does(cara, showProgram, { program });
  return { program, skill: tracks[0]!.id, sponsorship: tracks[1]!.id };
}

const mentorAnswers = { seniority: 'Senior', function: 'Account executive', 'can-teach': { Discovery: 5, 'Cold calls': 3 }, languages: ['English'] };
const menteeAnswers = { seniority: 'Junior', function: 'Sales development', 'want-to-learn': { Discovery: 3 }, languages: ['English', 'German'] };

describe('registering', () => {
  it('A4-14 lets one person be mentor, mentee or both, and asks what the roles need', async () => {
    const { program, skill } = await anOpenProgram();
    const mia = await aPerson(app, organization, { givenName: 'Mia' });
    await app.does(cara, invitePeople, { program, people: [mia.personId] });
    const asked = async (as: 'mentor' | 'mentee' | 'both') => {
      await app.does(mia, saveCommitment, { program, as, capacity: '1', hoursPerMonth: '2', track: skill });
      const { sections } = await app.does(mia, showMyRegistration, { program });
      return sections.flatMap(({ questions }) => questions.map(({ key }) => key));
    };
    expect(await asked('mentor')).toContain('can-teach');
    expect(await asked('mentor')).not.toContain('want-to-learn');
    expect(await asked('mentee')).not.toContain('can-teach');
    expect(await asked('both')).toEqual(expect.arrayContaining(['can-teach', 'want-to-learn']));
    await app.does(mia, saveAnswers, { program, answers: { ...mentorAnswers, ...menteeAnswers } });
    await app.does(mia, finishRegistration, { program });
    const [registrant] = await inTransaction(app, cara, (ctx) => registrantsOf(ctx, program));
    expect(registrant).toMatchObject({ isMentor: true, isMentee: true, personId: mia.personId, trackId: skill, paused: false });
    expect(registrant?.answers).toMatchObject({ 'can-teach': { Discovery: 5, 'Cold calls': 3 }, 'want-to-learn': { Discovery: 3 } });
  });

  it('A4-15 asks a mentor how many mentees and how many hours, and keeps both', async () => {
    const { program } = await anOpenProgram();
    const mo = await aPerson(app, organization, { givenName: 'Mo' });
    await app.does(cara, invitePeople, { program, people: [mo.personId], role: 'mentor' });
    const missing = (await problemOf(app.does(mo, saveCommitment, { program, as: 'mentor', capacity: '', hoursPerMonth: '' }))) as Invalid;
    expect(missing.fields).toEqual({ capacity: 'Say how many mentees you can take on at once.', hoursPerMonth: 'Say how many hours a month you can give.' });
    const half = (await problemOf(app.does(mo, saveCommitment, { program, as: 'mentor', capacity: '2.5', hoursPerMonth: '0.5' }))) as Invalid;
    expect(half.fields.capacity).toBe('How many mentees must be a whole number.');
    await app.does(mo, saveCommitment, { program, as: 'mentor', capacity: '2', hoursPerMonth: '4' });
    await app.does(mo, saveAnswers, { program, answers: mentorAnswers });
    await app.does(mo, finishRegistration, { program });
    expect(await inTransaction(app, cara, (ctx) => registrantsOf(ctx, program))).toMatchObject([{ capacity: 2, hoursPerMonth: 4, trackId: null }]);
  });

  it('A0-11 refuses more hours than the cap over both roles, and says why', async () => {
    const { program, skill, sponsorship } = await anOpenProgram();
    const mo = await aPerson(app, organization);
    await app.does(cara, invitePeople, { program, people: [mo.personId] });
    const both = (await problemOf(app.does(mo, saveCommitment, { program, as: 'both', capacity: 1, hoursPerMonth: 2, track: sponsorship }))) as Invalid;
    expect(both.fields.hoursPerMonth).toMatch(/^Together with 4 hours as a mentee in Career sponsorship this is 6 hours a month; the program keeps everyone to 4\./);
    const alone = (await problemOf(app.does(mo, saveCommitment, { program, as: 'mentor', capacity: 1, hoursPerMonth: 4.5 }))) as Invalid;
    expect(alone.fields.hoursPerMonth).toBe('This is 4.5 hours a month; the program keeps everyone to 4.');
    await app.does(mo, saveCommitment, { program, as: 'both', capacity: 1, hoursPerMonth: 2, track: skill });
  });

  it('A0-10 takes no mentee without a track', async () => {
    const { program } = await anOpenProgram();
    const mia = await aPerson(app, organization);
    await app.does(cara, invitePeople, { program, people: [mia.personId] });
    for (const track of ['', '019b0000-0000-7000-8000-000000000000', 'x'])
      expect(((await problemOf(app.does(mia, saveCommitment, { program, as: 'mentee', track }))) as Invalid).fields.track).toMatch(/track/);
  });

  it('A4-16 maps the wish for a mentor’s function to what mentors do and did', async () => {
    const { program, skill } = await anOpenProgram();
    const mia = await aPerson(app, organization);
    await app.does(cara, invitePeople, { program, people: [mia.personId] });
    await app.does(mia, saveCommitment, { program, as: 'mentee', track: skill });
    const { sections } = await app.does(mia, showMyRegistration, { program });
    const wish = sections.flatMap(({ questions }) => questions).find(({ key }) => key === 'preferred-function');
    expect(wish?.pairedWith).toEqual(['function', 'past-functions']);
    expect(wish?.options.map(({ value }) => value)).toContain('Account executive');
  });

  it('is kept at every step and finished only when nothing needed is open', async () => {
    const { program, skill } = await anOpenProgram();
    const mia = await aPerson(app, organization, { givenName: 'Mia' });
    await app.does(cara, invitePeople, { program, people: [mia.personId] });
    await expect(app.does(mia, saveAnswers, { program, answers: {} })).rejects.toThrow('Say first how you want to take part.');
    await app.does(mia, saveCommitment, { program, as: 'mentee', track: skill });
    await app.does(mia, saveAnswers, { program, section: 'About you', later: 'on', answers: { function: 'Key accounts' } });
    expect(((await problemOf(app.does(mia, saveAnswers, { program, section: 'About you', answers: { function: 'Key accounts' } }))) as Invalid).fields).toEqual({ 'answers.seniority': 'Needed: Where do you stand in your career?' });
    await expect(app.does(mia, finishRegistration, { program })).rejects.toThrow('Still needed: Where do you stand in your career? What do you want to learn?');
    expect((await app.does(mia, showMyRegistration, { program })).mine?.answers).toEqual({ function: 'Key accounts' });
    await app.does(mia, saveAnswers, { program, section: 'About you', answers: { function: 'Key accounts', seniority: 'Junior', 'past-functions': ['Marketing'] } });
    await app.does(mia, saveAnswers, { program, section: 'Teach and learn', skills: { 'want-to-learn': { o0: '3', own: [{ name: 'cold calls', weight: '2' }] } } });
    await app.does(mia, finishRegistration, { program });
    const { mine } = await app.does(mia, showMyRegistration, { program });
    expect(mine?.answers['want-to-learn']).toEqual({ Discovery: 3, 'Cold calls': 2 });
    expect((await mailsTo(mia.personId)).map(({ name }) => name)).toEqual(['registration.you-are-registered', 'registration.you-are-invited']);
  });

  it('can be withdrawn and begun again', async () => {
    const { program, skill } = await anOpenProgram();
    const mia = await aPerson(app, organization);
    await app.does(cara, invitePeople, { program, people: [mia.personId] });
    await app.does(mia, saveCommitment, { program, as: 'mentee', track: skill });
    await app.does(mia, saveAnswers, { program, answers: menteeAnswers });
    await app.does(mia, finishRegistration, { program });
    await app.does(mia, pauseMyParticipation, { program, until: '2026-03-20' });
    await app.does(mia, withdrawRegistration, { program });
    expect(await inTransaction(app, cara, (ctx) => registrantsOf(ctx, program))).toEqual([]);
    await app.does(mia, saveCommitment, { program, as: 'mentee', track: skill });
    await app.does(mia, finishRegistration, { program });
    expect(await inTransaction(app, cara, (ctx) => registrantsOf(ctx, program))).toMatchObject([{ paused: false }]);
  });
});

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
    const file = 'pairwell: blueprint\nedition: 1\nkey: bare\nname: Bare\nsays: Bare\nprogram: { name: Bare, purpose: To try }\ntracks: [{ key: one, name: One, hoursPerMonth: 1, cadenceEveryDays: 28, sessionMinutes: 60 }]\n';
    const { program } = await app.does(cara, createProgram, { file });
    await expect(app.does(cara, openRegistration, { program })).rejects.toThrow('the first day, the last day are missing');
    await app.does(cara, editGeneralInformation, { program, name: 'Bare', purpose: 'To try', structure: 'one-on-one', timeZone: 'UTC', startsOn: '2026-04-01', endsOn: '2026-05-01', programManager: 'cara@fjord.example' });
    await expect(app.does(cara, openRegistration, { program })).rejects.toThrow('The program has no objective yet');
    await app.does(cara, addObjective, { program, metric: 'Moves', target: 1 });
    await app.does(cara, openRegistration, { program });
  });

  it('refuses answers once it has closed, by hand or at the end of its last day in the program’s zone', async () => {
    const { program, skill } = await anOpenProgram({ closesOn: '2026-03-04' });
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
    const { program } = await app.does(cara, createProgram, { blueprint: 'career-development-6-months', startsOn: '2026-04-06', timeZone: 'Europe/Berlin' });
    const mia = await aPerson(app, organization);
    await app.does(cara, invitePeople, { program, people: [mia.personId] });
    await app.does(cara, changeWindow, { program, openTo: 'invited', opensOn: '2026-03-06' });
    await app.passes(day / 2, 3_600_000);
    expect(await mailsTo(mia.personId)).toHaveLength(0);
    await app.passes(day / 4, 3_600_000);
    expect(await mailsTo(mia.personId)).toHaveLength(1);
  });

  it('reminds those who have not finished, and nobody who has or who said no', async () => {
    const { program, skill } = await anOpenProgram({ closesOn: '2026-03-31' });
    const [waiting, done, declined] = [await aPerson(app, organization), await aPerson(app, organization), await aPerson(app, organization)];
    await app.does(cara, invitePeople, { program, people: [waiting.personId, done.personId, declined.personId] });
    await app.does(done, saveCommitment, { program, as: 'mentee', track: skill });
    await app.does(done, saveAnswers, { program, answers: menteeAnswers });
    await app.does(done, finishRegistration, { program });
    await app.does(declined, declineInvitation, { program });
    await app.passes(15 * day, day);
    const remindersTo = async (who: { personId: string }) => (await mailsTo(who.personId)).filter(({ name }) => name === 'registration.finish-your-registration').length;
    expect([await remindersTo(waiting), await remindersTo(done), await remindersTo(declined)]).toEqual([2, 0, 0]);
  });
});

describe('invitations', () => {
  it('go to addresses, numbers and everyone who fits, once; lines that name nobody are given back', async () => {
    const { program } = await anOpenProgram();
    const a = await aPerson(app, organization, { email: 'a@fjord.example', department: 'Winery', title: 'Taster' });
    const b = await aPerson(app, organization, { employeeNumber: 'W-77', department: 'Winery', title: 'Cellarer' });
    await aPerson(app, organization, { email: 'gone@fjord.example', department: 'Winery', leftOn: '2026-01-31' });
    const addresses = 'A@fjord.example\r\nW-77\nnobody@x.example; gone@fjord.example';
    const refused = (await problemOf(app.does(cara, invitePeople, { program, addresses }))) as Invalid;
    expect(refused.fields.addresses).toBe('Nobody here is known by: nobody@x.example, gone@fjord.example. Correct these lines, or choose to leave them out.');
    const given = await app.does(cara, invitePeople, { program, addresses, skipUnknown: 'on' });
    expect(given).toEqual({ invited: 2, already: 0, unknown: ['nobody@x.example', 'gone@fjord.example'] });
    expect(await app.does(cara, invitePeople, { program, departments: 'Winery', role: 'mentor' })).toEqual({ invited: 0, already: 2, unknown: [] });
    expect(await problemOf(app.does(cara, invitePeople, { program, departments: 'Nowhere' }))).toBeInstanceOf(Invalid);
    expect((await mailsTo(a.personId)).length + (await mailsTo(b.personId)).length).toBe(2);
  });

  it('are not needed by who has the link, where the program allows it', async () => {
    const { program } = await anOpenProgram({ openTo: 'link' });
    const { rows } = await app.ownerPool.query<{ link_code: string }>('select link_code from registration.windows where program_id = $1', [program]);
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

describe('who may', () => {
  it('outsiders learn nothing, participants are refused what managers do, and managers what participants do', async () => {
    const { program } = await anOpenProgram();
    const [mia, outsider] = [await aPerson(app, organization), await aPerson(app, organization)];
    await app.does(cara, invitePeople, { program, people: [mia.personId] });
    expect(await problemOf(execute(app, outsider, showMyRegistration, { program }))).toBeInstanceOf(NotFound);
    expect(await problemOf(execute(app, outsider, openRegistration, { program }))).toBeInstanceOf(NotFound);
    expect(await problemOf(execute(app, mia, invitePeople, { program, everyone: true }))).toBeInstanceOf(Forbidden);
    expect(await problemOf(execute(app, mia, changeWindow, { program, openTo: 'link' }))).toBeInstanceOf(Forbidden);
    expect(await problemOf(execute(app, cara, saveCommitment, { program, as: 'mentor' }))).toBeInstanceOf(Forbidden);
  });

  it('another organisation sees no row, whatever it asks the database', async () => {
    const elsewhere = await anOrganization(app);
    const seen = await inTransaction(app, theSystem(elsewhere.id), async (ctx) => {
      const found = await ctx.db.execute<{ count: string }>(sql`select count(*) from registration.registrations`);
      return found.rows[0]?.count;
    });
    expect(seen).toBe('0');
  });
});
