import { describe, expect, it } from 'vitest';
import { theSystem } from '../platform/actor.ts';
import { readCalendar, type ReadEvent } from '../platform/calendar/testing.ts';
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

/** What a calendar that took every mail in would still show: by UID, the highest SEQUENCE wins. */
function calendarOf(sent: SentMail[]): ReadEvent[] {
  const shown = new Map<string, { sequence: number; event?: ReadEvent }>();
  for (const mail of sent) {
    if (!mail.calendar) continue;
    const { method, event } = calendarIn(mail);
    const sequence = Number(event.SEQUENCE);
    const uid = event.UID as string;
    if (sequence >= (shown.get(uid)?.sequence ?? -1)) shown.set(uid, { sequence, event: method === 'CANCEL' ? undefined : event });
  }
  return [...shown.values()].flatMap(({ event }) => (event ? [event] : []));
}

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

describe('A4-28 when a match ends', () => {
  it('no ghost invitation is left: every session ahead is cancelled, held ones stay', async () => {
    const pair = await aPair(app);
    await app.does(pair.mia, scheduleSeries, { match: pair.match, at: '2026-03-10T15:00', minutes: 45, everyDays: 7, count: 4 });
    app.clock.advance(60_000);
    const { session } = await app.does(pair.mo, scheduleSession, { match: pair.match, at: '2026-03-12T15:00', minutes: 45 });
    app.clock.advance(60_000);
    await app.does(pair.mo, rescheduleSession, { session, at: '2026-03-13T15:00' });
    await app.passes(9 * 86_400_000, 6 * 3_600_000);
    expect(calendarOf(await mailsTo(app, pair.mo))).toHaveLength(5);
    await end(pair);
    const now = app.clock
      .at()
      .toISOString()
      .replace(/[-:]|\.\d+/g, '');
    for (const person of [pair.mo, pair.mia]) {
      const ghosts = calendarOf(await mailsTo(app, person)).filter((one) => (one.DTSTART as string) > now);
      expect(ghosts).toEqual([]);
    }
    const last = (await mailsTo(app, pair.mia)).at(-1);
    expect(last?.bodyText).toContain('Your match with Mo Hansen has ended');
    await expect(app.does(pair.mia, scheduleSession, { match: pair.match, at: '2026-06-10T15:00', minutes: 45 })).rejects.toThrow(
      'This match has ended',
    );
  });
});
