import { describe, expect, it } from 'vitest';
import { nobody } from '../../platform/actor.ts';
import { readCalendar } from '../../platform/calendar/testing.ts';
import { execute } from '../../platform/execute.ts';
import { Invalid, NotFound, Refused } from '../../platform/problems.ts';
import { testApp } from '../../platform/testing/test-app.ts';
import { aMatch } from '../../pairing/testing.ts';
import { pairing } from '../../pairing/stage.ts';
import { people } from '../../people/stage.ts';
import { planning } from '../../planning/stage.ts';
import { registration } from '../../registration/stage.ts';
import { scheduling } from '../stage.ts';
import { aPair, mailsTo } from '../testing-pair.ts';
import { scheduleSeries } from './schedule-series.ts';
import { scheduleSession } from './schedule-session.ts';
import { showSession } from './show-session.ts';

const app = await testApp([people, planning, registration, pairing, scheduling]);
const at = (day: number, time = '10:00') => `2026-03-${String(day).padStart(2, '0')}T${time}`;

describe('scheduling a session', () => {
  it('A3-01 numbers sessions by themselves, in the wall time of who proposes', async () => {
    const { mo, mia, match } = await aPair(app);
    const first = await app.does(mia, scheduleSession, { match, at: at(10), minutes: '45' });
    const second = await app.does(mo, scheduleSession, { match, at: at(24), minutes: 30, place: 'Room 4' });
    expect([first.number, second.number]).toEqual([1, 2]);
    expect(first.startsAt).toBe('2026-03-10T09:00:00.000Z');
    expect(second.startsAt).toBe('2026-03-24T14:00:00.000Z');
  });

  it('is done once by a double click', async () => {
    const { mia, match } = await aPair(app);
    const [first, second] = await Promise.all([1, 2].map(() => execute(app, mia, scheduleSession, { match, at: at(10), minutes: 45 })));
    expect(second).toEqual(first);
  });

  it('takes a new place for the time that is booked already, and sends it to both', async () => {
    const { mo, mia, match } = await aPair(app);
    const booking = { match, at: at(10), minutes: 45 };
    const first = await app.does(mia, scheduleSession, { ...booking, place: 'Room 4' });
    const again = await app.does(mia, scheduleSession, { ...booking, place: 'Room 7' });
    const unsaid = await app.does(mia, scheduleSession, booking);
    expect([again, unsaid]).toEqual([first, first]);
    expect((await execute(app, mo, showSession, { session: first.session })).place).toBe('Room 7');
    for (const person of [mo, mia]) {
      const sent = await mailsTo(app, person);
      expect(sent.map((one) => one.name)).toEqual(['scheduling.session-scheduled', 'scheduling.session-moved']);
      expect(readCalendar(sent[1]?.calendar?.content ?? '').events).toMatchObject([{ SEQUENCE: '1', LOCATION: 'Room 7' }]);
    }
  });

  it('gives two who schedule at once different numbers, and never the same time', async () => {
    const { mo, mia, match } = await aPair(app);
    const given = [
      execute(app, mo, scheduleSession, { match, at: at(10, '09:00'), minutes: 45 }),
      execute(app, mia, scheduleSession, { match, at: at(11, '09:00'), minutes: 45 }),
      execute(app, mia, scheduleSession, { match, at: at(10, '14:30'), minutes: 45 }),
    ];
    const settled = await Promise.allSettled(given);
    const made = settled.filter((one) => one.status === 'fulfilled').map((one) => one.value);
    const refused = settled.filter((one) => one.status === 'rejected');
    expect(new Set(made.map((one) => one.number)).size).toBe(2);
    expect(refused.map((one) => one.reason instanceof Refused)).toEqual([true]);
  });

  it('books nobody twice, whichever pair it is for', async () => {
    const { mo, mia, tea, program, match } = await aPair(app);
    const { id: other } = await aMatch(app, program, mo, tea);
    const given = [
      execute(app, mia, scheduleSession, { match, at: at(10), minutes: 60 }),
      execute(app, tea, scheduleSession, { match: other, at: at(10, '10:30'), minutes: 60 }),
    ];
    const settled = await Promise.allSettled(given);
    expect(settled.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const [sentence] = settled.filter((one) => one.status === 'rejected').map((one) => String(one.reason.message));
    expect(sentence).toBe('Mo Hansen is in another mentoring session at that time. Choose another time.');
  });

  it.each([
    [{ at: '2026-03-02T09:00' }, 'at', 'This time has passed.'],
    [{ at: '2027-12-01T09:00' }, 'at', 'This is more than a year ahead.'],
    [{ at: '2026-02-30T09:00' }, 'at', 'When you meet must be a day and a time'],
    [{ at: '' }, 'at', 'When you meet must be a day and a time'],
    [{ timeZone: 'Mars/Olympus' }, 'timeZone', 'The time zone must be the name of a place'],
    [{ minutes: 5 }, 'minutes', 'at least 10'],
    [{ minutes: '' }, 'minutes', 'must be a number'],
    [{ place: 'x'.repeat(501) }, 'place', 'longer than 500'],
    [{ place: 'a\u0000b' }, 'place', 'NUL'],
  ])('refuses %j with a sentence', async (wrong, field, sentence) => {
    const { mia, match } = await aPair(app);
    const problem = await app
      .does(mia, scheduleSession, { match, at: at(10), minutes: 45, ...wrong } as never)
      .catch((reason: unknown) => reason);
    expect(problem).toBeInstanceOf(Invalid);
    expect((problem as Invalid).fields[field]).toContain(sentence);
  });

  it('says when the clocks leave an hour out, and begins just after', async () => {
    const { mia, match } = await aPair(app);
    const made = await app.does(mia, scheduleSession, { match, at: '2026-03-29T02:30', minutes: 45 });
    expect(made).toMatchObject({ moved: true, startsAt: '2026-03-29T01:30:00.000Z' });
  });

  it('is for the members alone', async () => {
    const { cara, tea, match } = await aPair(app);
    const { mia: elsewhere } = await aPair(app, { elsewhere: true });
    for (const actor of [cara, tea, elsewhere, nobody])
      await expect(app.does(actor, scheduleSession, { match, at: at(10), minutes: 45 })).rejects.toThrow(NotFound);
  });

  it.each([
    ['ended_at', 'This match has ended, so no further sessions can be agreed on.'],
    ['paused_at', 'This match is paused. Sessions can be agreed on again once it is resumed.'],
  ])('refuses with a sentence once the match has its %s', async (column, sentence) => {
    const { mia, match } = await aPair(app);
    await app.ownerPool.query(`update pairing.matches set ${column} = $2 where id = $1`, [match, app.clock.at()]);
    await expect(app.does(mia, scheduleSession, { match, at: at(10), minutes: 45 })).rejects.toThrow(sentence);
  });
});

describe('scheduling a series', () => {
  it('A4-28 keeps the time on the wall when the clocks change', async () => {
    const { mia, match } = await aPair(app);
    const { sessions } = await app.does(mia, scheduleSeries, { match, at: at(23), minutes: 45, everyDays: 7, count: 3 });
    expect(sessions.map((one) => one.startsAt)).toEqual([
      '2026-03-23T09:00:00.000Z',
      '2026-03-30T08:00:00.000Z',
      '2026-04-06T08:00:00.000Z',
    ]);
    expect(sessions.map((one) => one.number)).toEqual([1, 2, 3]);
  });

  it('is made whole or not at all, and once', async () => {
    const { mo, mia, match } = await aPair(app);
    await app.does(mo, scheduleSession, { match, at: at(17, '05:30'), minutes: 45 });
    const series = { match, at: at(10), minutes: 45, everyDays: 7, count: 3 };
    await expect(app.does(mia, scheduleSeries, series)).rejects.toThrow('You already have session 1 on Tuesday, March 17');
    const later = { ...series, at: at(11) };
    const made = await app.does(mia, scheduleSeries, later);
    expect(made.sessions.map((one) => one.number)).toEqual([2, 3, 4]);
    expect(await app.does(mia, scheduleSeries, later)).toEqual(made);
  });
});
