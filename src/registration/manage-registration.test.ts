import { describe, expect, it } from 'vitest';
import { people } from '../people/stage.ts';
import { aManager, anOrganization, aPerson } from '../people/testing.ts';
import { createProgram } from '../planning/blueprint/create-program.ts';
import { showChecklist } from '../planning/launching/show-checklist.ts';
import { planning } from '../planning/stage.ts';
import { aProgram } from '../planning/testing.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { execute } from '../platform/execute.ts';
import { Forbidden, Invalid, NotFound } from '../platform/problems.ts';
import { testApp } from '../platform/testing/test-app.ts';
import { invitePeople } from './invitations/invite-people.ts';
import { listInvitations } from './invitations/list-invitations.ts';
import { resendInvitation } from './invitations/resend-invitation.ts';
import { takeBackInvitation } from './invitations/take-back-invitation.ts';
import { pauseParticipation, resumeParticipation } from './pause-participation.ts';
import { addPoolQuestion } from './questionnaire/add-pool-question.ts';
import { addQuestion } from './questionnaire/add-question.ts';
import { editQuestion } from './questionnaire/edit-question.ts';
import { moveQuestion } from './questionnaire/move-question.ts';
import { removeQuestion } from './questionnaire/remove-question.ts';
import { showQuestionnaire } from './questionnaire/show-questionnaire.ts';
import { listRegistrants } from './registrants/list-registrants.ts';
import { showRegistrant } from './registrants/show-registrant.ts';
import { showRegistration } from './registrants/show-registration.ts';
import { registrantsOf } from './registrants-of.ts';
import { whatNeedsAttention } from './stage-state.ts';
import { registration } from './stage.ts';
import { aRegistration } from './testing.ts';
import { whatIsNext } from './what-is-next.ts';
import { changeWindow } from './window/change-window.ts';
import { openRegistration } from './window/open-registration.ts';

const app = await testApp([people, planning, registration]);
const organization = await anOrganization(app);
const cara = await aManager(app, organization);
const problemOf = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (problem: unknown) => problem,
  );
const blueprint = 'career-development-6-months';

describe('the launch checklist', () => {
  it('A4-20 falls by one when access is set, people are invited and registration opens', async () => {
    const { program } = await app.does(cara, createProgram, { blueprint, startsOn: '2026-04-06' });
    const stepsLeft = async () => (await app.does(cara, showChecklist, { program })).stepsLeft;
    expect(await stepsLeft()).toBe(13);
    await app.does(cara, changeWindow, { program, openTo: 'invited' });
    expect(await stepsLeft()).toBe(12);
    await app.does(cara, invitePeople, { program, people: [(await aPerson(app, organization)).personId] });
    expect(await stepsLeft()).toBe(11);
    await app.does(cara, openRegistration, { program });
    expect(await stepsLeft()).toBe(10);
  });
});

describe('how registration is going', () => {
  it('A4-42 counts mentors, mentees, places and hours, and the lists hold the same people', async () => {
    const { id: program, tracks } = await aProgram(app, cara);
    const [mo, mia, both] = [
      await aPerson(app, organization, { familyName: 'Moss' }),
      await aPerson(app, organization, { familyName: 'Meyer' }),
      await aPerson(app, organization, { familyName: 'Both' }),
    ];
    const quitter = await aPerson(app, organization);
    await aRegistration(app, mo, program, { as: 'mentor', capacity: 3, hoursPerMonth: 6 });
    await aRegistration(app, mia, program, { track: tracks.growth });
    await aRegistration(app, both, program, { as: 'both', capacity: 1, hoursPerMonth: 2, track: tracks.growth });
    await aRegistration(app, quitter, program, { finished: false });
    await inTransaction(app, cara, (ctx) => pauseParticipation(ctx, { program, person: mo.personId, reason: 'missed meetings' }));
    const { figures, byDay } = await app.does(cara, showRegistration, { program });
    expect(figures).toEqual({ registered: 3, mentors: 2, mentees: 2, both: 1, capacity: 4, hours: 8, paused: 1 });
    expect(byDay.counts).toEqual([{ from: '2026-03-02', count: 3 }]);
    const listed = async (as?: 'mentor' | 'mentee') =>
      (await app.does(cara, listRegistrants, { program, as, sort: 'name' })).items.map(({ name }) => name.split(' ').at(-1));
    expect(await listed()).toEqual(['Both', 'Meyer', 'Moss']);
    expect(await listed('mentor')).toEqual(['Both', 'Moss']);
    expect((await app.does(cara, listRegistrants, { program, search: 'mos ada' })).items).toMatchObject([{ paused: true, capacity: 3 }]);
    expect((await app.does(cara, listRegistrants, { program, search: "100%_'\0" })).items).toEqual([]);
  });

  it('pages a long list without losing or repeating anyone', async () => {
    const { id: program } = await aProgram(app, cara);
    for (let at = 0; at < 7; at++)
      await aRegistration(app, await aPerson(app, organization, { familyName: `P${at % 3}` }), program, { as: 'mentor', capacity: at % 2 });
    for (const sort of ['name', '-name', 'capacity', '-registered', 'department']) {
      const seen: string[] = [];
      for (let after: string | undefined; ;) {
        const page = await app.does(cara, listRegistrants, { program, sort, after, limit: 2 });
        seen.push(...page.items.map(({ id }) => id));
        if (!page.next) break;
        after = page.next;
      }
      expect(new Set(seen).size).toBe(7);
      expect(seen).toHaveLength(7);
    }
  });

  it('shows who is missing, sends the mail again and takes an invitation back', async () => {
    const { program } = await app.does(cara, createProgram, { blueprint, startsOn: '2026-04-06' });
    const [begun, told] = [await aPerson(app, organization), await aPerson(app, organization)];
    await app.does(cara, invitePeople, { program, people: [begun.personId, told.personId], role: 'mentee' });
    await app.does(cara, openRegistration, { program });
    await aRegistration(app, begun, program, { finished: false });
    const { items } = await app.does(cara, listInvitations, { program });
    expect(items.map(({ person, state, role }) => ({ person, state, role }))).toEqual(
      expect.arrayContaining([
        { person: begun.personId, state: 'begun', role: 'mentee' },
        { person: told.personId, state: 'told', role: 'mentee' },
      ]),
    );
    const invitationOf = (person: string) => items.find((one) => one.person === person)!.id;
    await app.does(cara, resendInvitation, { invitation: invitationOf(told.personId) });
    const mails = await app.ownerPool.query('select 1 from platform.mails where to_person_id = $1', [told.personId]);
    expect(mails.rowCount).toBe(2);
    await expect(app.does(cara, takeBackInvitation, { invitation: invitationOf(begun.personId) })).rejects.toThrow('has begun to register');
    await app.does(cara, takeBackInvitation, { invitation: invitationOf(told.personId) });
    expect((await app.does(cara, listInvitations, { program })).items).toHaveLength(1);
    expect(await inTransaction(app, begun, whatIsNext)).toMatchObject([
      { says: 'Finish registering for Career development', to: `/register/${program}` },
    ]);
    expect(await inTransaction(app, told, whatIsNext)).toEqual([]);
  });

  it('shows what one person has answered to managers only', async () => {
    const { id: program } = await aProgram(app, cara);
    const [mo, outsider] = [await aPerson(app, organization, { familyName: 'Moss' }), await aPerson(app, organization)];
    const id = await aRegistration(app, mo, program, { as: 'mentor', answers: { function: 'Sales', 'can-teach': { Negotiation: 4 } } });
    expect(await app.does(cara, showRegistrant, { registration: id })).toMatchObject({
      person: { name: 'Ada Moss' },
      as: 'mentor',
      answers: { function: 'Sales' },
    });
    expect(await problemOf(execute(app, mo, showRegistrant, { registration: id }))).toBeInstanceOf(Forbidden);
    expect(await problemOf(execute(app, outsider, showRegistrant, { registration: id }))).toBeInstanceOf(NotFound);
  });
});

describe('what waits for Cara', () => {
  it('is an open registration without invitations, then one that closes while people are missing', async () => {
    const { program } = await app.does(cara, createProgram, { blueprint, startsOn: '2026-04-06' });
    const waits = async () =>
      (await inTransaction(app, cara, (ctx) => whatNeedsAttention(ctx, [program]))).get(program)?.map(({ says }) => says) ?? [];
    expect(await waits()).toEqual([]);
    await app.does(cara, openRegistration, { program });
    expect(await waits()).toEqual(['Registration is open, and nobody has been invited']);
    const [mia, done] = [await aPerson(app, organization), await aPerson(app, organization)];
    await app.does(cara, invitePeople, { program, people: [mia.personId, done.personId] });
    await aRegistration(app, done, program);
    expect(await waits()).toEqual([]);
    await app.does(cara, changeWindow, { program, openTo: 'invited', closesOn: '2026-03-03' });
    expect(await waits()).toEqual(['Registration closes soon, and 1 person has not answered']);
  });
});

describe('pausing', () => {
  it('takes a person out of matching until resumed, once', async () => {
    const { id: program } = await aProgram(app, cara);
    const mo = await aPerson(app, organization);
    await aRegistration(app, mo, program, { as: 'mentor' });
    const who = { program, person: mo.personId };
    await inTransaction(app, cara, async (ctx) => {
      expect(await pauseParticipation(ctx, { ...who, reason: 'own wish', until: '2026-03-04' })).toBe(true);
      expect(await pauseParticipation(ctx, { ...who, reason: 'missed meetings' })).toBe(false);
      expect(await registrantsOf(ctx, program)).toMatchObject([{ paused: true }]);
    });
    await app.passes(3 * 86_400_000, 86_400_000);
    await inTransaction(app, cara, async (ctx) => {
      expect(await registrantsOf(ctx, program)).toMatchObject([{ paused: false }]);
      expect(await resumeParticipation(ctx, who)).toBe(false);
    });
  });
});

describe('the questionnaire', () => {
  it('is changed by adding from the pool, writing one’s own, editing, moving and removing', async () => {
    const { id: program } = await aProgram(app, cara);
    const keys = async () => (await app.does(cara, showQuestionnaire, { program })).questions.map(({ key }) => key);
    await app.does(cara, addPoolQuestion, { program, key: 'interests' });
    const { key } = await app.does(cara, addQuestion, {
      program,
      title: 'Tea or coffee?',
      section: 'Working together',
      type: 'single',
      audience: 'both',
      options: 'Tea\r\nCoffee\r\n',
      required: 'on',
    });
    expect(key).toBe('tea-or-coffee');
    expect((await keys()).slice(-2)).toEqual(['interests', 'tea-or-coffee']);
    await app.does(cara, moveQuestion, { program, key, by: 'up' });
    await app.does(cara, moveQuestion, { program, key: 'seniority', by: 'up' });
    expect((await keys()).slice(-2)).toEqual(['tea-or-coffee', 'interests']);
    await app.does(cara, editQuestion, {
      program,
      key,
      title: 'Tea, coffee or water?',
      section: 'Working together',
      type: 'single',
      audience: 'mentor',
      options: ['Tea', 'Coffee', 'Water'],
    });
    const { asMentor, asMentee, version, canAdd } = await app.does(cara, showQuestionnaire, { program });
    const titles = (sections: typeof asMentor) => sections.flatMap(({ questions }) => questions.map(({ title }) => title));
    expect(titles(asMentor)).toContain('Tea, coffee or water?');
    expect(titles(asMentee)).not.toContain('Tea, coffee or water?');
    expect(version).toBe(5);
    expect(canAdd.map((one) => one.key)).not.toContain('interests');
    await app.does(cara, removeQuestion, { program, key });
    expect(await keys()).not.toContain(key);
  });

  it.each([
    [{ options: 'Only one' }, 'options', 'needs at least two options'],
    [{ options: 'Tea\nTea' }, 'options', 'Two options have the same value'],
    [{ title: '' }, 'title', 'is missing'],
    [{ type: 'essay' }, 'type', 'Choose what kind'],
    [{ type: 'number', least: '9', most: '1' }, 'most', 'below the least'],
  ])('refuses %o with a sentence', async (change, field, sentence) => {
    const { id: program } = await aProgram(app, cara);
    const given = { program, title: 'Tea?', section: 'You', type: 'single' as const, audience: 'both' as const, options: 'Tea\nCoffee' };
    const problem = await problemOf(app.does(cara, addQuestion, { ...given, ...change } as typeof given));
    expect((problem as Invalid).fields[field]).toContain(sentence);
  });

  it('refuses what is asked already, and what the pool does not have', async () => {
    const { id: program } = await aProgram(app, cara);
    for (const key of ['seniority', 'no-such'])
      expect(await problemOf(app.does(cara, addPoolQuestion, { program, key }))).toBeInstanceOf(Invalid);
    expect(await problemOf(app.does(cara, removeQuestion, { program, key: 'no-such' }))).toBeInstanceOf(Invalid);
  });

  it('keeps both changes of two people who make them at once', async () => {
    const { id: program } = await aProgram(app, cara);
    await Promise.all(['interests', 'hopes', 'offers', 'years'].map((key) => execute(app, cara, addPoolQuestion, { program, key })));
    const { questions } = await app.does(cara, showQuestionnaire, { program });
    expect(questions.map(({ key }) => key)).toEqual(expect.arrayContaining(['interests', 'hopes', 'offers', 'years']));
  });
});
