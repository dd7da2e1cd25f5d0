import { describe, expect, it } from 'vitest';
import { theSystem, type PersonActor } from '../platform/actor.ts';
import { readCalendar, type ReadEvent } from '../platform/calendar/testing.ts';
import { shownAfter } from '../platform/calendar/testing-series.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { execute } from '../platform/execute.ts';
import { drain } from '../platform/jobs/worker.ts';
import { testApp } from '../platform/testing/test-app.ts';
import { matchEnded } from '../pairing/events.ts';
import { matches } from '../pairing/tables.ts';
import { pairing } from '../pairing/stage.ts';
import { people } from '../people/stage.ts';
import { planning } from '../planning/stage.ts';
import { registration } from '../registration/stage.ts';
import { sessionOf } from './session-of.ts';
import { cancelSession } from './sessions/cancel-session.ts';
import { excuseSession } from './sessions/excuse-session.ts';
import { rescheduleSession } from './sessions/reschedule-session.ts';
import { scheduleSeries } from './sessions/schedule-series.ts';
import { scheduleSession } from './sessions/schedule-session.ts';
import { scheduling } from './stage.ts';
import { aPair, mailsTo, type Pair, type SentMail } from './testing-pair.ts';
import { eq } from 'drizzle-orm';

const app = await testApp([people, planning, registration, pairing, scheduling]);

const calendarIn = (mail: SentMail | undefined) => {
  const read = readCalendar(mail?.calendar?.content ?? '');
  expect(read.method).toBe(mail?.calendar?.method);
  return { ...read, event: read.events[0] as ReadEvent };
};

/** What a calendar that took every mail in would still show. */
const shownTo = (sent: SentMail[]) => shownAfter(sent.flatMap((mail) => (mail.calendar ? [readCalendar(mail.calendar.content)] : [])));
const calendarOf = (sent: SentMail[]): ReadEvent[] => shownTo(sent).map((one) => one.event);

async function end(pair: Pair): Promise<void> {
  await inTransaction(app, theSystem(pair.cara.organizationId), async (ctx) => {
    await ctx.db.update(matches).set({ endedAt: ctx.now, endReason: 'goals met' }).where(eq(matches.id, pair.match));
    await ctx.emit(matchEnded, { program: pair.program.id, match: pair.match, reason: 'goals met' });
  });
  await drain(app);
}

describe('A4-28 the invitation', () => {
  it('goes to both, in each reader’s own time, from the program, with the link to the agenda', async () => {
    const pair = await aPair(app);
    const { session } = await app.does(pair.mia, scheduleSession, {
      match: pair.match,
      at: '2026-03-10T15:00',
      minutes: 45,
      place: 'Room 4; left, then "A"',
    });
    const [toMo, toMia] = [await mailsTo(app, pair.mo), await mailsTo(app, pair.mia)];
    expect([toMo.length, toMia.length]).toEqual([1, 1]);
    const { event, method, attendees } = calendarIn(toMo[0]);
    expect(method).toBe('REQUEST');
    expect(event).toMatchObject({
      UID: `session-${session}@pairwell`,
      SEQUENCE: '0',
      DTSTAMP: '20260302T090000Z',
      DTSTART: '20260310T140000Z',
      DTEND: '20260310T144500Z',
      LOCATION: 'Room 4; left, then "A"',
      ORGANIZER: 'mailto:pairwell@localhost',
      SUMMARY: 'Mentoring, session 1: Mo Hansen, Mia Wolf',
    });
    expect(event.DESCRIPTION).toContain(`${app.configuration.url}/sessions/${session}`);
    expect(attendees.map((one) => one.address)).toEqual([toMo[0]?.toAddress, toMia[0]?.toAddress]);
    expect(calendarIn(toMia[0]).event).toEqual(event);
    expect(toMo[0]?.bodyText).toContain(
      'Mia Wolf has scheduled your session 1 for Tuesday, March 10 at 10:00 AM (New York time), 45 minutes.',
    );
    expect(toMo[0]?.bodyText).toContain('For Mia Wolf it is 3:00 PM then (Berlin time).');
    expect(toMia[0]?.bodyText).toContain(
      'Your session 1 with Mo Hansen is set for Tuesday, March 10 at 3:00 PM (Berlin time), 45 minutes.',
    );
  });

  it('is updated and cancelled under its UID with a higher SEQUENCE', async () => {
    const pair = await aPair(app);
    const { session } = await app.does(pair.mia, scheduleSession, { match: pair.match, at: '2026-03-10T15:00', minutes: 45 });
    app.clock.advance(60_000);
    await app.does(pair.mo, rescheduleSession, { session, at: '2026-03-11T10:00', minutes: 60, place: 'https://meet.example.org/1' });
    app.clock.advance(60_000);
    expect(calendarOf(await mailsTo(app, pair.mia)).map((one) => one.DTSTART)).toEqual(['20260311T140000Z']);
    await app.does(pair.mo, cancelSession, { session });
    const read = (await mailsTo(app, pair.mia)).map(calendarIn);
    expect(read.map((one) => [one.method, one.event.SEQUENCE])).toEqual([
      ['REQUEST', '0'],
      ['REQUEST', '1'],
      ['CANCEL', '2'],
    ]);
    expect(new Set(read.map((one) => one.event.UID)).size).toBe(1);
    expect(calendarOf(await mailsTo(app, pair.mia))).toEqual([]);
    expect(calendarOf(await mailsTo(app, pair.mo))).toEqual([]);
  });

  it('ends at the last word where both move it at once', async () => {
    const pair = await aPair(app);
    const { session } = await app.does(pair.mia, scheduleSession, { match: pair.match, at: '2026-03-10T15:00', minutes: 45 });
    app.clock.advance(60_000);
    await Promise.all([
      execute(app, pair.mo, rescheduleSession, { session, at: '2026-03-11T10:00' }),
      execute(app, pair.mia, rescheduleSession, { session, at: '2026-03-12T10:00' }),
    ]);
    await drain(app);
    const { startsAt } = await inTransaction(app, pair.mia, (ctx) => sessionOf(ctx, session));
    const compact = startsAt.toISOString().replace(/[-:]|\.\d+/g, '');
    for (const person of [pair.mo, pair.mia])
      expect(calendarOf(await mailsTo(app, person)).map((one) => [one.SEQUENCE, one.DTSTART])).toEqual([['2', compact]]);
  });

  it('is not sent again when nothing has changed', async () => {
    const pair = await aPair(app);
    const { session } = await app.does(pair.mia, scheduleSession, { match: pair.match, at: '2026-03-10T15:00', minutes: 45 });
    await app.does(pair.mia, rescheduleSession, { session, at: '2026-03-10T15:00' });
    expect(await mailsTo(app, pair.mo)).toHaveLength(1);
  });

  it('leaves the calendars when the session is excused before it starts', async () => {
    const pair = await aPair(app);
    const { session } = await app.does(pair.mia, scheduleSession, { match: pair.match, at: '2026-03-10T15:00', minutes: 45 });
    app.clock.advance(60_000);
    await app.does(pair.mo, excuseSession, { session });
    expect(calendarOf(await mailsTo(app, pair.mia))).toEqual([]);
    expect((await mailsTo(app, pair.mia)).at(-1)?.bodyText).toContain('Mo Hansen has excused your session 1');
  });

  it('keeps hostile names and places in their lines', async () => {
    const pair = await aPair(app);
    await app.ownerPool.query('update people.persons set given_name = $2 where id = $1', [
      pair.mo.personId,
      'Mo"\r\nATTENDEE:mailto:eve@example.org\r\nX: \u202e😀;,:',
    ]);
    await app.does(pair.mia, scheduleSession, { match: pair.match, at: '2026-03-10T15:00', minutes: 45, place: '=cmd|x\r\nEND:VEVENT' });
    const { events, attendees } = calendarIn((await mailsTo(app, pair.mia))[0]);
    expect([events.length, attendees.length]).toEqual([1, 2]);
    expect(attendees.some((one) => one.address.includes('eve@'))).toBe(false);
  });
});

describe('A4-28 a series', () => {
  const series = { at: '2026-03-16T15:00', minutes: 45, place: 'Room 4', everyDays: 7, count: 4 };
  const due = ['2026-03-16T14:00:00.000Z', '2026-03-23T14:00:00.000Z', '2026-03-30T13:00:00.000Z', '2026-04-06T13:00:00.000Z'];
  const shown = async (person: PersonActor) =>
    shownTo(await mailsTo(app, person))
      .map((one) => one.startsAt.toISOString())
      .toSorted();

  it('is one mail with one calendar file to each, at the same time on the wall when the clocks change', async () => {
    const pair = await aPair(app);
    await app.does(pair.mia, scheduleSeries, { match: pair.match, ...series });
    for (const person of [pair.mo, pair.mia]) {
      const sent = await mailsTo(app, person);
      expect(sent.map((one) => one.name)).toEqual(['scheduling.series-scheduled']);
      const { event, events, zones, attendees } = calendarIn(sent[0]);
      expect([events.length, attendees.length, Object.keys(zones)]).toEqual([1, 2, ['Europe/Berlin']]);
      expect(event).toMatchObject({
        SEQUENCE: '0',
        RRULE: 'FREQ=WEEKLY;COUNT=4;INTERVAL=1',
        DTSTART: '20260316T150000',
        LOCATION: 'Room 4',
      });
      expect(event.SUMMARY).toBe('Mentoring: Mo Hansen, Mia Wolf');
      expect(await shown(person)).toEqual(due);
    }
    const [toMo] = await mailsTo(app, pair.mo);
    expect(toMo?.bodyText).toContain('Session 3: Monday, March 30 at 9:00 AM (New York time)');
  });

  it('is done once by a double click', async () => {
    const pair = await aPair(app);
    for (let click = 0; click < 2; click++) await app.does(pair.mia, scheduleSeries, { match: pair.match, ...series });
    expect(await mailsTo(app, pair.mo)).toHaveLength(1);
  });

  it('leaves out what had been booked before, which keeps its own invitation', async () => {
    const pair = await aPair(app);
    await app.does(pair.mia, scheduleSession, { match: pair.match, at: '2026-03-23T15:00', minutes: 45, place: 'Room 4' });
    app.clock.advance(60_000);
    await app.does(pair.mia, scheduleSeries, { match: pair.match, ...series });
    const sent = await mailsTo(app, pair.mo);
    expect(sent.map((one) => one.name)).toEqual(['scheduling.session-scheduled', 'scheduling.series-scheduled']);
    expect(calendarIn(sent[1]).event.EXDATE).toBe('20260323T150000');
    expect(await shown(pair.mo)).toEqual(due);
  });

  it('has single sessions moved, moved again and cancelled in it, each with a higher SEQUENCE', async () => {
    const pair = await aPair(app);
    const { sessions } = await app.does(pair.mia, scheduleSeries, { match: pair.match, ...series });
    const [, second, third] = sessions.map((one) => one.session) as [string, string, string, string];
    for (const at of ['2026-03-24T10:00', '2026-03-25T10:00']) {
      app.clock.advance(60_000);
      await app.does(pair.mo, rescheduleSession, { session: second, at });
    }
    app.clock.advance(60_000);
    await app.does(pair.mia, cancelSession, { session: third });
    const changes = (await mailsTo(app, pair.mia)).slice(1).map((one) => calendarIn(one));
    expect(changes.map(({ method, event }) => [method, event['RECURRENCE-ID'], event['RECURRENCE-ID;TZID'], event.SEQUENCE])).toEqual([
      ['REQUEST', '20260323T150000', 'Europe/Berlin', '1'],
      ['REQUEST', '20260323T150000', 'Europe/Berlin', '2'],
      ['CANCEL', '20260330T150000', 'Europe/Berlin', '1'],
    ]);
    expect(new Set((await mailsTo(app, pair.mia)).map((one) => calendarIn(one).event.UID)).size).toBe(1);
    for (const person of [pair.mo, pair.mia]) expect(await shown(person)).toEqual([due[0], '2026-03-25T14:00:00.000Z', due[3]]);
    await end(pair);
    for (const person of [pair.mo, pair.mia]) expect(await shown(person)).toEqual([]);
    expect(calendarIn((await mailsTo(app, pair.mia)).at(-1))).toMatchObject({ method: 'CANCEL', event: { SEQUENCE: '4' } });
  });

  it('ends after what has been when its match ends: moved ones stay where they were, what is ahead goes', async () => {
    const pair = await aPair(app);
    const { sessions } = await app.does(pair.mia, scheduleSeries, { match: pair.match, ...series });
    const [first, second, third] = sessions.map((one) => one.session) as [string, string, string, string];
    app.clock.advance(60_000);
    await app.does(pair.mia, cancelSession, { session: first });
    await app.does(pair.mia, rescheduleSession, { session: second, at: '2026-03-24T10:00' });
    await app.does(pair.mia, rescheduleSession, { session: third, at: '2026-05-05T10:00' });
    app.clock.moveTo('2026-03-31T09:00:00Z');
    await end(pair);
    for (const person of [pair.mo, pair.mia]) expect(await shown(person)).toEqual(['2026-03-24T09:00:00.000Z']);
    const last = (await mailsTo(app, pair.mia)).at(-1);
    expect([last?.name, last?.calendar?.method]).toEqual(['scheduling.series-ended', 'REQUEST']);
    app.clock.moveTo('2026-03-02T09:00:00Z');
  });

  it('is invited to one by one where the clocks leave its time out, which calendars read differently', async () => {
    const pair = await aPair(app);
    await app.does(pair.mia, scheduleSeries, { match: pair.match, ...series, at: '2026-03-22T02:30', count: 2 });
    expect((await mailsTo(app, pair.mo)).map((one) => one.name)).toEqual(['scheduling.session-scheduled', 'scheduling.session-scheduled']);
  });
});

describe('A4-28 when a match ends', () => {
  it('no ghost invitation is left: every session ahead is cancelled, held ones stay', async () => {
    const pair = await aPair(app);
    await app.does(pair.mia, scheduleSeries, { match: pair.match, at: '2026-03-10T15:00', minutes: 45, everyDays: 7, count: 4 });
    app.clock.advance(60_000);
    const { session } = await app.does(pair.mo, scheduleSession, { match: pair.match, at: '2026-03-12T15:00', minutes: 45 });
    app.clock.advance(60_000);
    await app.does(pair.mo, rescheduleSession, { session, at: '2026-03-13T15:00' });
    await app.passes(9 * 86_400_000, 6 * 3_600_000);
    expect(shownTo(await mailsTo(app, pair.mo))).toHaveLength(5);
    await end(pair);
    for (const person of [pair.mo, pair.mia]) {
      const shown = shownTo(await mailsTo(app, person)).map((one) => one.startsAt);
      expect(shown.filter((at) => at > app.clock.at())).toEqual([]);
      expect(shown).toHaveLength(1);
    }
    const last = (await mailsTo(app, pair.mia)).filter((one) => one.name !== 'scheduling.reminder').slice(-2);
    expect(last.map((one) => one.name).toSorted()).toEqual(['scheduling.series-ended', 'scheduling.session-cancelled']);
    for (const mail of last) expect(mail.bodyText).toContain('Your match with Mo Hansen has ended');
    await expect(app.does(pair.mia, scheduleSession, { match: pair.match, at: '2026-06-10T15:00', minutes: 45 })).rejects.toThrow(
      'This match has ended',
    );
  });
});
