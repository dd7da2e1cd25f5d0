import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { execute } from '../../platform/execute.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import type { PersonActor } from '../../platform/actor.ts';
import { testApp } from '../../platform/testing/test-app.ts';
import { logHeld } from '../../scheduling/sessions/log-held.ts';
import { aSession } from '../../scheduling/testing.ts';
import { askForHelp } from '../accountability/ask-for-help.ts';
import { listCases } from '../accountability/list-cases.ts';
import { showCase } from '../accountability/show-case.ts';
import { addNextStep } from '../next-steps/add-next-step.ts';
import { tickNextStep } from '../next-steps/tick-next-step.ts';
import { aCast, aCharter, day, hour, stagesToSupporting } from '../testing.ts';
import { mailsOf } from '../testing-mails.ts';
import { duplicateLastSession } from './duplicate-last-session.ts';
import { markStep } from './mark-step.ts';
import { saveAgendaDesign } from './save-agenda-design.ts';
import { saveKit } from './save-kit.ts';
import { savePreparation } from './save-preparation.ts';
import { showAgendaDesign } from './show-agenda-design.ts';
import { showKit } from './show-kit.ts';

const app = await testApp(stagesToSupporting);
const inAWeek = () => new Date(app.clock.at().getTime() + 7 * day);
const kit = (actor: PersonActor, session: string) => execute(app, actor, showKit, { session });

/** A cast with a session in a week. */
async function aMeeting() {
  const cast = await aCast(app);
  const { id: session } = await aSession(app, cast.mia, cast.match, { startsAt: inAWeek(), minutes: 30 });
  return { ...cast, session };
}

describe('a session’s kit', () => {
  it('A3-01 knows its date, people, number and length by itself', async () => {
    const { mia, session } = await aMeeting();
    const shown = await kit(mia, session);
    expect(shown.session).toMatchObject({ number: 1, plannedMinutes: 30, heldMinutes: null, state: 'ahead' });
    expect(shown.members.map((member) => [member.role, member.name])).toEqual([
      ['mentor', 'Mo Haddad'],
      ['mentee', 'Mia Novak'],
    ]);
    await app.passes(8 * day, 2 * day);
    await app.does(mia, logHeld, { session, minutes: 42 });
    expect((await kit(mia, session)).session).toMatchObject({ plannedMinutes: 30, heldMinutes: 42 });
  });

  it('A3-02 has a goal of one line, with suggestions from the charter', async () => {
    const cast = await aMeeting();
    await aCharter(app, cast);
    await app.does(cast.mia, saveKit, { session: cast.session, section: 'goal', basedOn: 0, goal: 'Name the pain in the Nordfjord deal' });
    const shown = await kit(cast.mo, cast.session);
    expect(shown.kit.goal).toBe('Name the pain in the Nordfjord deal');
    expect(shown.suggestedGoals).toEqual(['Identify Pain', 'Champion', 'Metrics']);
  });

  it('A3-03 keeps a preparation its author’s until shared, and opens it at the start where that was asked', async () => {
    const { mo, mia, session } = await aMeeting();
    await app.does(mia, savePreparation, { session, notes: 'I am stuck', share: 'mine' });
    await app.does(mo, savePreparation, { session, notes: 'Ask about the budget', share: 'at start' });
    expect((await kit(mia, session)).preparations.map((one) => one.notes)).toEqual(['I am stuck']);
    expect((await kit(mo, session)).preparations.map((one) => one.notes)).toEqual(['Ask about the budget']);
    app.clock.moveTo(inAWeek());
    expect((await kit(mia, session)).preparations.map((one) => one.notes).toSorted()).toEqual(['Ask about the budget', 'I am stuck']);
    expect((await kit(mo, session)).preparations).toHaveLength(1);
    await app.does(mia, savePreparation, { session, notes: 'I am stuck', share: 'now' });
    expect((await kit(mo, session)).preparations).toHaveLength(2);
    await expect(
      inTransaction(app, mo, (ctx) =>
        ctx.db.execute(sql`update supporting.preparations set notes = 'Mine now' where person_id = ${mia.personId}`),
      ),
    ).resolves.toMatchObject({ rowCount: 0 });
  });

  it('A3-03 reminds both one to two days ahead, once, with the questions of their role', async () => {
    const { mo, mia, cara, session } = await aMeeting();
    await app.passes(5 * day - 2 * hour, 3 * day);
    expect(await mailsOf(app, mia)).toEqual([]);
    await app.passes(2 * day, 8 * hour);
    for (const person of [mo, mia])
      expect((await mailsOf(app, person)).filter((subject) => subject.startsWith('Your session with'))).toHaveLength(1);
    const prompts = (await kit(mia, session)).prompts;
    const found = await app.ownerPool.query<{ body_text: string }>(
      `select body_text from platform.mails where name = 'supporting.prepare-for-session' and to_person_id = $1`,
      [mia.personId],
    );
    for (const prompt of prompts) expect(found.rows[0]?.body_text).toContain(prompt);
    expect((await kit(mo, session)).prompts).not.toEqual(prompts);
    expect(await mailsOf(app, cara)).toEqual([]);
  });

  it('A3-04 has rows with a priority, which come back next time until they are talked through', async () => {
    const { mo, mia, match, session } = await aMeeting();
    await app.does(mia, saveKit, {
      session,
      section: 'items',
      basedOn: 0,
      items: [
        { topic: 'Budget', priority: 'high' },
        { topic: 'Demo', priority: 'low', notes: 'Slides' },
      ],
    });
    const [budget, demo] = (await kit(mo, session)).kit.items;
    await app.does(mo, saveKit, { session, section: 'items', basedOn: 1, items: [{ ...budget, done: 'on' }, demo!], moveUp: 1 });
    expect((await kit(mo, session)).kit.items.map((item) => item.topic)).toEqual(['Demo', 'Budget']);
    const { id: second } = await aSession(app, mia, match, { startsAt: new Date(inAWeek().getTime() + 7 * day) });
    expect((await kit(mia, second)).kit.items).toMatchObject([{ topic: 'Demo', notes: 'Slides', carriedOver: true, done: false }]);
  });

  it('A3-04 never saves over what the partner wrote meanwhile', async () => {
    const { mo, mia, session } = await aMeeting();
    await app.does(mo, saveKit, { session, section: 'goal', basedOn: 0, goal: 'From Mo' });
    await expect(app.does(mia, saveKit, { session, section: 'goal', basedOn: 0, goal: 'From Mia' })).rejects.toThrow(/not saved over/);
    await app.does(mia, saveKit, { session, section: 'insights', basedOn: 0, insights: 'Another section' });
    expect((await kit(mia, session)).kit).toMatchObject({ goal: 'From Mo', insights: 'Another section' });
    const both = await Promise.allSettled(
      [mo, mia].map((actor) => execute(app, actor, saveKit, { session, section: 'resources', basedOn: 0, resources: [{ name: 'Book' }] })),
    );
    expect(both.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  it('A3-05 brings an obstacle to the program manager when the pair says so, and only that one', async () => {
    const { mia, cara, program, session } = await aMeeting();
    await app.does(mia, saveKit, {
      session,
      section: 'obstacles',
      basedOn: 0,
      obstacles: [{ challenge: 'Our managers do not free the time', impact: 3, escalate: 'on' }, { challenge: 'A private thing' }],
    });
    const { items } = await execute(app, cara, listCases, { program: program.id });
    expect(items).toHaveLength(1);
    expect((await execute(app, cara, showCase, { program: program.id, case: items[0]!.id })).facts).toMatchObject({
      about: 'an obstacle',
      asked: 'Our managers do not free the time',
    });
  });

  it('A3-05 lets a person ask in private while an obstacle is with the manager', async () => {
    const { mia, match, session } = await aMeeting();
    await app.does(mia, saveKit, { session, section: 'obstacles', basedOn: 0, obstacles: [{ challenge: 'No room', escalate: 'on' }] });
    await expect(app.does(mia, askForHelp, { match })).resolves.toHaveProperty('case');
  });

  it('A3-06 has resources of the program’s own kinds', async () => {
    const { mia, cara, program, session } = await aMeeting();
    const { design } = await execute(app, cara, showAgendaDesign, { program: program.id });
    expect(design.resourceTypes).toEqual(['Tool', 'Article', 'Introduction', 'Feedback']);
    await app.does(cara, saveAgendaDesign, { program: program.id, ...design, resourceTypes: 'Tool\nBook\n\nPodcast' });
    expect((await kit(mia, session)).resourceTypes).toEqual(['Tool', 'Book', 'Podcast']);
    await app.does(mia, saveKit, {
      session,
      section: 'resources',
      basedOn: 0,
      resources: [{ name: 'Deep work', type: 'Book', purpose: 'Focus', url: 'https://example.org/book' }],
    });
    expect((await kit(mia, session)).kit.resources).toMatchObject([{ name: 'Deep work', type: 'Book' }]);
  });

  it('A3-07 keeps what the two take away between the two', async () => {
    const { mo, mia, cara, session } = await aMeeting();
    await app.does(mia, saveKit, { session, section: 'insights', basedOn: 0, insights: 'Ask before presenting.' });
    expect((await kit(mo, session)).kit.insights).toBe('Ask before presenting.');
    await expect(kit(cara, session)).rejects.toThrow();
  });

  it.each(['action', 'owner', 'dueOn', 'successIndicator'] as const)('A3-08 a next step without its %s is none', async (field) => {
    const { mia, match } = await aMeeting();
    const step = { action: 'Rehearse', owner: mia.personId, dueOn: '2026-12-01', successIndicator: 'Two colleagues could repeat it' };
    await expect(app.does(mia, addNextStep, { match, ...step, [field]: undefined as never })).rejects.toThrow();
  });

  it('A3-08 shows an overdue step in the next agenda until it is ticked', async () => {
    const { mo, mia, tea, match, session } = await aMeeting();
    const dueOn = new Date(app.clock.at().getTime() + 2 * day).toISOString().slice(0, 10);
    const step = { match, action: 'Rehearse', owner: mia.personId, dueOn, successIndicator: 'Two colleagues could repeat it' };
    const { step: id } = await app.does(mo, addNextStep, step);
    expect(await app.does(mo, addNextStep, step)).toEqual({ step: id });
    await expect(app.does(mo, addNextStep, { ...step, owner: tea.personId })).rejects.toThrow(/one of you/);
    expect((await kit(mia, session)).steps).toMatchObject([{ id, overdue: false }]);
    app.clock.advance(3 * day);
    expect((await kit(mia, session)).steps).toMatchObject([{ id, overdue: true }]);
    await app.does(mia, tickNextStep, { match, step: id, state: 'done' });
    expect((await kit(mia, session)).steps).toEqual([]);
  });

  it('A3-10 begins with last session’s agenda, its open steps and none of its notes', async () => {
    const { mo, mia, match, session } = await aMeeting();
    await app.does(mia, saveKit, { session, section: 'items', basedOn: 0, items: [{ topic: 'Demo', notes: 'Secret', done: 'on' }] });
    await app.does(mia, addNextStep, { match, action: 'Rehearse', owner: mia.personId, dueOn: '2027-01-01', successIndicator: 'Done' });
    const { id: second } = await aSession(app, mia, match, { startsAt: new Date(inAWeek().getTime() + day) });
    await app.does(mo, duplicateLastSession, { session: second });
    const shown = await kit(mia, second);
    expect(shown.kit.items).toMatchObject([{ topic: 'Demo', notes: '', done: false }]);
    expect(shown.steps).toMatchObject([{ action: 'Rehearse' }]);
    await expect(app.does(mo, duplicateLastSession, { session: second })).rejects.toThrow(/agenda of its own/);
    await expect(app.does(mo, duplicateLastSession, { session })).rejects.toThrow(/no earlier session/);
  });

  it('A3-11 keeps each step of the process, the skipped ones as skipped, for both', async () => {
    const { mo, mia, session } = await aMeeting();
    expect(await app.does(mia, markStep, { session, step: 'preparation', state: 'skipped' })).toEqual({ skipped: 1 });
    await app.does(mia, markStep, { session, step: 'discussion', state: 'done' });
    await app.does(mo, savePreparation, { session, notes: 'x' });
    await app.does(mo, saveKit, { session, section: 'goal', basedOn: 0, goal: 'Demo' });
    const { process, skipped } = await kit(mo, session);
    expect(Object.fromEntries(process.map((one) => [one.step, one.state]))).toEqual({
      preparation: 'skipped',
      'goal setting': 'done',
      discussion: 'done',
      'resource sharing': 'open',
      'action planning': 'open',
      'follow-up': 'open',
    });
    expect(skipped).toBe(1);
    expect(await app.does(mia, markStep, { session, step: 'preparation', state: 'open' })).toEqual({ skipped: 0 });
  });

  it('A3-12 is run in seven phases', async () => {
    const { mia, session } = await aMeeting();
    const { phases } = await kit(mia, session);
    expect(phases.map((one) => one.phase)).toEqual(['check-in', 'goal', 'discussion', 'obstacles', 'resources', 'next steps', 'follow-up']);
    expect(phases.reduce((sum, one) => sum + one.minutes, 0)).toBe(30);
  });

  it('A4-34 offers topics by how far the pair is', async () => {
    const { mia, match, session } = await aMeeting();
    const { id: second } = await aSession(app, mia, match, { startsAt: new Date(inAWeek().getTime() + day) });
    expect((await kit(mia, session)).suggestedTopics).toContain('Write the charter');
    expect((await kit(mia, second)).suggestedTopics).not.toContain('Write the charter');
  });
});
