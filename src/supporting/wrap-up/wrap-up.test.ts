import { describe, expect, it } from 'vitest';
import { execute } from '../../platform/execute.ts';
import { testApp } from '../../platform/testing/test-app.ts';
import { sessionOf } from '../../scheduling/session-of.ts';
import { logHeld } from '../../scheduling/sessions/log-held.ts';
import { aSession } from '../../scheduling/testing.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { listNextSteps } from '../next-steps/list-next-steps.ts';
import { showKit } from '../session-kit/show-kit.ts';
import { aCast, aCharter, day, hour, stagesToSupporting } from '../testing.ts';
import { mailsOf } from '../testing-mails.ts';
import { finishWrapUp } from './finish-wrap-up.ts';
import { keepWrapUpDraft } from './keep-wrap-up-draft.ts';
import { listSessionFeedback } from './list-session-feedback.ts';
import { rateSession } from './rate-session.ts';
import { showWrapUp } from './show-wrap-up.ts';

const app = await testApp(stagesToSupporting);

/** A cast whose session has just ended. */
async function afterASession() {
  const cast = await aCast(app);
  const { id: session } = await aSession(app, cast.mia, cast.match, { startsAt: new Date(app.clock.at().getTime() + hour), minutes: 30 });
  app.clock.advance(2 * hour);
  return { ...cast, session, nextAt: new Date(app.clock.at().getTime() + 7 * day).toISOString().slice(0, 16) };
}

describe('wrapping up', () => {
  it('A4-36 writes down in one go that they met, on what, what follows and when next', async () => {
    const cast = await afterASession();
    const { mo, mia, session, match, nextAt } = cast;
    await aCharter(app, cast);
    expect((await execute(app, mia, showWrapUp, { session })).topics).toEqual(['Identify Pain', 'Champion', 'Metrics']);
    const step = { action: 'Rehearse', owner: mia.personId, dueOn: '2026-12-01', successIndicator: 'Two colleagues could repeat it' };
    await app.does(mia, finishWrapUp, {
      session,
      minutes: '35',
      topics: ['Identify Pain'],
      moreTopics: 'Travel',
      takeaway: 'Ask first.',
      nextStep: step,
      nextAt,
      stars: '5',
      comment: 'He listens.',
    });
    expect(await inTransaction(app, mo, (ctx) => sessionOf(ctx, session))).toMatchObject({ state: 'held', heldMinutes: 35 });
    const shown = await execute(app, mo, showWrapUp, { session });
    expect(shown).toMatchObject({ covered: ['Identify Pain', 'Travel'], rating: null });
    expect(shown.nextAt?.toISOString().slice(0, 16)).toBe(nextAt);
    expect((await execute(app, mo, showKit, { session })).kit.insights).toBe('Ask first.');
    expect((await execute(app, mo, listNextSteps, { match })).items).toMatchObject([{ action: 'Rehearse' }]);
  });

  it('A4-40 finishes twice without doing anything twice', async () => {
    const { mo, mia, session, match, nextAt } = await afterASession();
    const entries = {
      session,
      topics: ['Demo'],
      takeaway: 'Ask first.',
      nextStep: { action: 'Rehearse', owner: mia.personId, dueOn: '2026-12-01', successIndicator: 'Done' },
      nextAt,
      stars: 4,
    };
    await app.does(mia, finishWrapUp, entries);
    await app.does(mia, finishWrapUp, entries);
    await app.does(mo, finishWrapUp, { ...entries, topics: ['Budget'], stars: 2 });
    expect((await execute(app, mia, listNextSteps, { match })).items).toHaveLength(1);
    expect((await execute(app, mia, showWrapUp, { session })).covered).toEqual(['Demo', 'Budget']);
    const { rows } = await app.ownerPool.query<{ name: string; times: string }>(
      `select name, count(*) as times from platform.events where data->>'session' = $1 or data->>'match' = $2 group by name`,
      [session, match],
    );
    const times = Object.fromEntries(rows.map((row) => [row.name, Number(row.times)]));
    expect(times).toMatchObject({
      'scheduling.session-held': 1,
      'supporting.session-wrapped-up': 1,
      'supporting.session-rated': 2,
      'scheduling.session-scheduled': 2,
    });
    expect((await execute(app, mia, showKit, { session })).kit.insights).toBe('Ask first.');
  });

  it('A4-40 keeps entries as typed when one goes back, for that person alone', async () => {
    const { mo, mia, session, nextAt } = await afterASession();
    await app.does(mia, keepWrapUpDraft, { session, takeaway: 'Half a thou', nextStep: { action: 'Re' }, topics: ['Demo'], stars: '4' });
    expect((await execute(app, mia, showWrapUp, { session })).draft).toMatchObject({
      takeaway: 'Half a thou',
      nextStep: { action: 'Re' },
      topics: ['Demo'],
      stars: '4',
    });
    expect((await execute(app, mo, showWrapUp, { session })).draft).toBeNull();
    await app.does(mia, finishWrapUp, { session, nextAt });
    expect((await execute(app, mia, showWrapUp, { session })).draft).toBeNull();
  });

  it('A3-09 does not close without the next date or a reason', async () => {
    const { mia, session } = await afterASession();
    await expect(app.does(mia, finishWrapUp, { session })).rejects.toMatchObject({
      fields: { nextAt: expect.stringMatching(/next date, or say why/) },
    });
    expect(await inTransaction(app, mia, (ctx) => sessionOf(ctx, session))).toMatchObject({ heldAt: null });
    await app.does(mia, finishWrapUp, { session, noNextReason: 'Mo is on leave until June' });
    expect((await execute(app, mia, showKit, { session })).kit.followUp.noNextReason).toBe('Mo is on leave until June');
  });

  it('A3-09 takes a session that is agreed already as the next date', async () => {
    const { mia, match, session } = await afterASession();
    await aSession(app, mia, match, { startsAt: new Date(app.clock.at().getTime() + 3 * day) });
    expect((await app.does(mia, finishWrapUp, { session })).next).toEqual(new Date(app.clock.at().getTime() + 3 * day));
  });

  it('A3-08 takes a whole next step or none', async () => {
    const { mia, session, nextAt } = await afterASession();
    await expect(
      app.does(mia, finishWrapUp, { session, nextAt, nextStep: { action: 'Rehearse', owner: mia.personId } }),
    ).rejects.toMatchObject({
      fields: { 'nextStep.dueOn': expect.any(String), 'nextStep.successIndicator': 'How you will know it is done is missing.' },
    });
    await app.does(mia, finishWrapUp, { session, nextAt, nextStep: { owner: mia.personId } });
  });
});

describe('a rating', () => {
  it('A4-39 goes to the program’s managers and never to the partner', async () => {
    const { mo, mia, cara, program, session } = await afterASession();
    await expect(app.does(mia, rateSession, { session, stars: 2 })).rejects.toThrow(/once you have met/);
    await app.does(mo, logHeld, { session });
    await app.does(mia, rateSession, { session, stars: 2, comment: 'He was late.' });
    expect((await execute(app, cara, listSessionFeedback, { program: program.id })).items).toMatchObject([
      { person: 'Mia Novak', stars: 2, comment: 'He was late.' },
    ]);
    await expect(execute(app, mo, listSessionFeedback, { program: program.id })).rejects.toThrow();
    expect(JSON.stringify([await execute(app, mo, showWrapUp, { session }), await execute(app, mo, showKit, { session })])).not.toContain(
      'He was late',
    );
    await expect(app.does(mia, rateSession, { session, stars: 6 })).rejects.toThrow(/at most 5/);
  });

  it('A4-44 is asked for once the session is held, and reminded of once', async () => {
    const { mo, mia, session, nextAt } = await afterASession();
    await app.does(mia, finishWrapUp, { session, nextAt, stars: 5 });
    expect(await mailsOf(app, mo)).toEqual(['How was your session with Mia Novak?']);
    await app.passes(4 * day, 16 * hour);
    const subjects = await mailsOf(app, mo);
    expect(subjects.filter((subject) => subject === 'Your view of the session with Mia Novak is missing')).toHaveLength(1);
    expect((await mailsOf(app, mia)).filter((subject) => subject.startsWith('Your view'))).toEqual([]);
  });
});
