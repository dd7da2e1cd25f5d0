import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { people } from '../people/stage.ts';
import { aManager, anOrganization, aPerson } from '../people/testing.ts';
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
import { invitePeople } from './invitations/invite-people.ts';
import { registrantsOf } from './registrants-of.ts';
import { registration } from './stage.ts';
import { anOpenProgram, mentorAnswers, menteeAnswers } from './testing.ts';
import { changeWindow } from './window/change-window.ts';
import { openRegistration } from './window/open-registration.ts';

const app = await testApp([people, planning, registration]);
const organization = await anOrganization(app, { timeZone: 'Europe/Berlin' });
const cara = await aManager(app, organization, { email: 'cara@fjord.example', timeZone: 'Europe/Berlin' });

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

describe('registering', () => {
  it('A4-14 lets one person be mentor, mentee or both, and asks what the roles need', async () => {
    const { program, skill } = await anOpenProgram(app, cara);
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
    const { program } = await anOpenProgram(app, cara);
    const mo = await aPerson(app, organization, { givenName: 'Mo' });
    await app.does(cara, invitePeople, { program, people: [mo.personId], role: 'mentor' });
    const missing = (await problemOf(app.does(mo, saveCommitment, { program, as: 'mentor', capacity: '', hoursPerMonth: '' }))) as Invalid;
    expect(missing.fields).toEqual({
      capacity: 'Say how many mentees you can take on at once.',
      hoursPerMonth: 'Say how many hours a month you can give.',
    });
    const half = (await problemOf(
      app.does(mo, saveCommitment, { program, as: 'mentor', capacity: '2.5', hoursPerMonth: '0.5' }),
    )) as Invalid;
    expect(half.fields.capacity).toBe('How many mentees must be a whole number.');
    await app.does(mo, saveCommitment, { program, as: 'mentor', capacity: '2', hoursPerMonth: '4' });
    await app.does(mo, saveAnswers, { program, answers: mentorAnswers });
    await app.does(mo, finishRegistration, { program });
    expect(await inTransaction(app, cara, (ctx) => registrantsOf(ctx, program))).toMatchObject([
      { capacity: 2, hoursPerMonth: 4, trackId: null },
    ]);
  });

  it('A0-11 refuses more hours than the cap over both roles, and says why', async () => {
    const { program, skill, sponsorship } = await anOpenProgram(app, cara);
    const mo = await aPerson(app, organization);
    await app.does(cara, invitePeople, { program, people: [mo.personId] });
    const both = (await problemOf(
      app.does(mo, saveCommitment, { program, as: 'both', capacity: 1, hoursPerMonth: 2, track: sponsorship }),
    )) as Invalid;
    expect(both.fields.hoursPerMonth).toMatch(
      /^Together with 4 hours as a mentee in Career sponsorship this is 6 hours a month; the program keeps everyone to 4\./,
    );
    const alone = (await problemOf(app.does(mo, saveCommitment, { program, as: 'mentor', capacity: 1, hoursPerMonth: 4.5 }))) as Invalid;
    expect(alone.fields.hoursPerMonth).toBe('This is 4.5 hours a month; the program keeps everyone to 4.');
    await app.does(mo, saveCommitment, { program, as: 'both', capacity: 1, hoursPerMonth: 2, track: skill });
  });

  it('A0-10 takes no mentee without a track', async () => {
    const { program } = await anOpenProgram(app, cara);
    const mia = await aPerson(app, organization);
    await app.does(cara, invitePeople, { program, people: [mia.personId] });
    for (const track of ['', '019b0000-0000-7000-8000-000000000000', 'x'])
      expect(((await problemOf(app.does(mia, saveCommitment, { program, as: 'mentee', track }))) as Invalid).fields.track).toMatch(/track/);
  });

  it('A4-16 maps the wish for a mentor’s function to what mentors do and did', async () => {
    const { program, skill } = await anOpenProgram(app, cara);
    const mia = await aPerson(app, organization);
    await app.does(cara, invitePeople, { program, people: [mia.personId] });
    await app.does(mia, saveCommitment, { program, as: 'mentee', track: skill });
    const { sections } = await app.does(mia, showMyRegistration, { program });
    const wish = sections.flatMap(({ questions }) => questions).find(({ key }) => key === 'preferred-function');
    expect(wish?.pairedWith).toEqual(['function', 'past-functions']);
    expect(wish?.options.map(({ value }) => value)).toContain('Account executive');
  });

  it('is kept at every step and finished only when nothing needed is open', async () => {
    const { program, skill } = await anOpenProgram(app, cara);
    const mia = await aPerson(app, organization, { givenName: 'Mia' });
    await app.does(cara, invitePeople, { program, people: [mia.personId] });
    await expect(app.does(mia, saveAnswers, { program, answers: {} })).rejects.toThrow('Say first how you want to take part.');
    await app.does(mia, saveCommitment, { program, as: 'mentee', track: skill });
    await app.does(mia, saveAnswers, { program, section: 'About you', later: 'on', answers: { function: 'Key accounts' } });
    expect(
      ((await problemOf(app.does(mia, saveAnswers, { program, section: 'About you', answers: { function: 'Key accounts' } }))) as Invalid)
        .fields,
    ).toEqual({ 'answers.seniority': 'Needed: Where do you stand in your career?' });
    await expect(app.does(mia, finishRegistration, { program })).rejects.toThrow(
      'Still needed: Where do you stand in your career? What do you want to learn?',
    );
    expect((await app.does(mia, showMyRegistration, { program })).mine?.answers).toEqual({ function: 'Key accounts' });
    await app.does(mia, saveAnswers, {
      program,
      section: 'About you',
      answers: { function: 'Key accounts', seniority: 'Junior', 'past-functions': ['Marketing'] },
    });
    await app.does(mia, saveAnswers, {
      program,
      section: 'Teach and learn',
      skills: { 'want-to-learn': { o0: '3', own: [{ name: 'cold calls', weight: '2' }] } },
    });
    await app.does(mia, finishRegistration, { program });
    const { mine } = await app.does(mia, showMyRegistration, { program });
    expect(mine?.answers['want-to-learn']).toEqual({ Discovery: 3, 'Cold calls': 2 });
    expect((await mailsTo(mia.personId)).map(({ name }) => name)).toEqual([
      'registration.you-are-registered',
      'registration.you-are-invited',
    ]);
  });

  it('can be withdrawn and begun again', async () => {
    const { program, skill } = await anOpenProgram(app, cara);
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

describe('who may', () => {
  it('outsiders learn nothing, participants are refused what managers do, and managers what participants do', async () => {
    const { program } = await anOpenProgram(app, cara);
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
