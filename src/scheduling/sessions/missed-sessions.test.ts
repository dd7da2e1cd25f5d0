import { describe, expect, it } from 'vitest';
import { theSystem } from '../../platform/actor.ts';
import { events } from '../../platform/db/tables.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { execute } from '../../platform/execute.ts';
import { testApp } from '../../platform/testing/test-app.ts';
import { pairing } from '../../pairing/stage.ts';
import { people } from '../../people/stage.ts';
import { planning } from '../../planning/stage.ts';
import { registration } from '../../registration/stage.ts';
import { sessionOf, type Session } from '../session-of.ts';
import { scheduling } from '../stage.ts';
import { aPair, mailsTo, type Pair } from '../testing-pair.ts';
import { aSession } from '../testing.ts';
import { cancelSession } from './cancel-session.ts';
import { contestMissed } from './contest-missed.ts';
import { excuseSession } from './excuse-session.ts';
import { logHeld } from './log-held.ts';
import { logUnplanned } from './log-unplanned.ts';
import { reportNoShow } from './report-no-show.ts';
import { rescheduleSession } from './reschedule-session.ts';

const hour = 3_600_000;
const day = 24 * hour;
const app = await testApp([people, planning, registration, pairing, scheduling]);

const read = (pair: Pair, session: string): Promise<Session> =>
  inTransaction(app, theSystem(pair.cara.organizationId), (ctx) => sessionOf(ctx, session));

/** What happened to the session, in order where time passed between, without its stage's name. */
async function history(pair: Pair, session: string): Promise<string[]> {
  const all = await inTransaction(app, theSystem(pair.cara.organizationId), (ctx) =>
    ctx.db.select().from(events).orderBy(events.occurredAt, events.id),
  );
  return all.filter((one) => one.data.session === session).map((one) => one.name.replace('scheduling.', ''));
}

describe('A0-34 silence', () => {
  it('counts a session as missed once, when the grace of a day is over', async () => {
    const pair = await aPair(app);
    const { id } = await aSession(app, pair.mia, pair.match);
    await app.passes(42 * hour, 6 * hour);
    await app.passes(5 * hour);
    expect((await read(pair, id)).state).toBe('awaiting word');
    await app.passes(5 * hour);
    expect(await read(pair, id)).toMatchObject({ state: 'missed', missedBy: 'unknown' });
    expect(await history(pair, id)).toEqual(['session-scheduled', 'session-missed']);
    const told = (await mailsTo(app, pair.mo)).filter((one) => one.name === 'scheduling.counted-as-missed');
    expect(told).toHaveLength(1);
  });

  it('takes the grace from the program', async () => {
    const pair = await aPair(app, { settings: { meetings: { graceHours: 2 } } });
    const { id } = await aSession(app, pair.mia, pair.match);
    await app.passes(day, 6 * hour);
    await app.passes(2 * hour);
    expect((await read(pair, id)).state).toBe('missed');
  });

  it('never counts a session moved before its start, and keeps where it was in the events', async () => {
    const pair = await aPair(app);
    const { id } = await aSession(app, pair.mia, pair.match, { startsAt: new Date(app.clock.at().getTime() + hour) });
    const before = (await read(pair, id)).startsAt.toISOString();
    app.clock.advance(60_000);
    await app.does(pair.mo, rescheduleSession, {
      session: id,
      at: new Date(app.clock.at().getTime() + 5 * day).toISOString().slice(0, 16),
      timeZone: 'UTC',
    });
    await app.passes(4 * day, 6 * hour);
    expect((await read(pair, id)).state).toBe('ahead');
    expect(await history(pair, id)).toEqual(['session-scheduled', 'session-rescheduled']);
    const [moved] = (await mailsTo(app, pair.mia)).filter((one) => one.name === 'scheduling.session-moved');
    expect(moved).toBeDefined();
    expect(before < (await read(pair, id)).startsAt.toISOString()).toBe(true);
  });

  it.each([
    ['excused', excuseSession],
    ['cancelled', cancelSession],
  ] as const)('never counts a session that was %s', async (state, command) => {
    const pair = await aPair(app);
    const { id } = await aSession(app, pair.mia, pair.match);
    app.clock.advance(60_000);
    await app.does(pair.mo, command, { session: id });
    await app.does(pair.mo, command, { session: id });
    await app.passes(3 * day, 6 * hour);
    expect((await read(pair, id)).state).toBe(state);
    expect(await history(pair, id)).toEqual(['session-scheduled', `session-${state}`]);
  });

  it('excuses what falls into a pause', async () => {
    const pair = await aPair(app);
    const { id } = await aSession(app, pair.mia, pair.match);
    await app.ownerPool.query('update pairing.matches set paused_at = $2 where id = $1', [pair.match, app.clock.at()]);
    await app.passes(3 * day, 6 * hour);
    expect((await read(pair, id)).state).toBe('excused');
  });
});

describe('A0-34 contesting', () => {
  it.each([
    ['yes', 'held'],
    ['no', 'contested'],
  ] as const)('by either side, having met: %s, makes it %s', async (met, state) => {
    const pair = await aPair(app);
    const { id } = await aSession(app, pair.mia, pair.match);
    await app.passes(3 * day, 6 * hour);
    expect(await app.does(pair.mo, contestMissed, { session: id, met })).toEqual({ session: id, state });
    expect(await app.does(pair.mo, contestMissed, { session: id, met })).toEqual({ session: id, state });
    await app.passes(3 * day, 6 * hour);
    expect(await read(pair, id)).toMatchObject({ state, missedAt: null, missedBy: null });
    expect((await history(pair, id)).filter((one) => one === 'session-missed')).toHaveLength(1);
  });

  it('also by saying that they met', async () => {
    const pair = await aPair(app);
    const { id } = await aSession(app, pair.mia, pair.match);
    await app.passes(3 * day, 6 * hour);
    await app.does(pair.mia, logHeld, { session: id });
    expect((await history(pair, id)).toSorted()).toEqual(['session-contested', 'session-held', 'session-missed', 'session-scheduled']);
  });

  it('makes nothing of a session that does not count', async () => {
    const pair = await aPair(app);
    const { id } = await aSession(app, pair.mia, pair.match);
    await expect(app.does(pair.mia, contestMissed, { session: id, met: 'no' })).rejects.toThrow('This session has not begun.');
  });
});

describe('A0-34 saying who did not come', () => {
  it('counts at once, ten minutes after the start and not before', async () => {
    const pair = await aPair(app);
    const { id } = await aSession(app, pair.mia, pair.match);
    await app.passes(day + 5 * 60_000, 6 * hour);
    await expect(app.does(pair.mia, reportNoShow, { session: id, who: 'mentor' })).rejects.toThrow('Wait 10 minutes');
    await app.passes(5 * 60_000);
    const twice = await Promise.all([1, 2].map(() => execute(app, pair.mia, reportNoShow, { session: id, who: 'mentor' })));
    expect(twice[0]).toEqual(twice[1]);
    expect(await read(pair, id)).toMatchObject({ state: 'missed', missedBy: 'mentor' });
    await expect(app.does(pair.mo, reportNoShow, { session: id, who: 'mentee' })).rejects.toThrow('contest it');
    await app.passes(2 * day, 6 * hour);
    expect(await history(pair, id)).toEqual(['session-scheduled', 'session-missed']);
  });

  it('names the absent also after the clock has counted it', async () => {
    const pair = await aPair(app);
    const { id } = await aSession(app, pair.mia, pair.match);
    await app.passes(3 * day, 6 * hour);
    app.clock.advance(hour);
    await app.does(pair.mia, reportNoShow, { session: id, who: 'mentor' });
    expect(await history(pair, id)).toEqual(['session-scheduled', 'session-missed', 'absence-named']);
  });
});

describe('A3-01 having met', () => {
  it('keeps how long it was planned and how long it was, said by either, once', async () => {
    const pair = await aPair(app);
    const { id } = await aSession(app, pair.mia, pair.match, { minutes: 45 });
    await expect(app.does(pair.mo, logHeld, { session: id })).rejects.toThrow('This session has not begun.');
    await app.passes(day + hour, 5 * hour);
    await Promise.all([
      execute(app, pair.mo, logHeld, { session: id, minutes: 50 }),
      execute(app, pair.mia, logHeld, { session: id, minutes: '50' }),
    ]);
    expect(await read(pair, id)).toMatchObject({ state: 'held', plannedMinutes: 45, heldMinutes: 50 });
    app.clock.advance(hour);
    await app.does(pair.mia, logHeld, { session: id, minutes: 40 });
    expect(await history(pair, id)).toEqual(['session-scheduled', 'session-held', 'held-minutes-corrected']);
  });

  it('numbers a meeting that was not planned like any other', async () => {
    const pair = await aPair(app);
    await aSession(app, pair.mia, pair.match, { startsAt: new Date(app.clock.at().getTime() + 5 * day) });
    await app.passes(2 * day, 6 * hour);
    const at = new Date(app.clock.at().getTime() - hour).toISOString().slice(0, 16);
    const unplanned = { match: pair.match, at, timeZone: 'UTC', minutes: 20 };
    const made = await app.does(pair.mo, logUnplanned, unplanned);
    expect(made.number).toBe(2);
    expect(await app.does(pair.mia, logUnplanned, unplanned)).toEqual(made);
    expect(await read(pair, made.session)).toMatchObject({ state: 'held', unplanned: true, heldMinutes: 20 });
    await expect(app.does(pair.mo, logUnplanned, { ...unplanned, at: '2030-01-01T10:00' })).rejects.toThrow('This time has not come yet.');
    await expect(app.does(pair.mo, logUnplanned, { ...unplanned, at: '2020-01-01T10:00' })).rejects.toThrow('before you were matched');
  });

  it('cancels late from three hours before, and in time before that', async () => {
    const pair = await aPair(app);
    const { id } = await aSession(app, pair.mia, pair.match);
    const { id: soon } = await aSession(app, pair.mia, pair.match, { startsAt: new Date(app.clock.at().getTime() + 2 * hour) });
    expect(await app.does(pair.mo, cancelSession, { session: id })).toEqual({ session: id, late: false });
    expect(await app.does(pair.mo, cancelSession, { session: soon })).toEqual({ session: soon, late: true });
    await expect(app.does(pair.mo, rescheduleSession, { session: soon, at: '2026-12-01T10:00' })).rejects.toThrow(
      'This session was cancelled.',
    );
  });
});
