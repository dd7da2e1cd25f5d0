import { describe, expect, it } from 'vitest';
import { wallTimeOf } from '../../platform/calendar/wall-time.ts';
import { testApp } from '../../platform/testing/test-app.ts';
import { aMatch } from '../../pairing/testing.ts';
import { pairing } from '../../pairing/stage.ts';
import { people } from '../../people/stage.ts';
import { planning } from '../../planning/stage.ts';
import { registration } from '../../registration/stage.ts';
import { isQuiet } from '../reminders.rules.ts';
import { logHeld } from '../sessions/log-held.ts';
import { rescheduleSession } from '../sessions/reschedule-session.ts';
import { scheduleSession } from '../sessions/schedule-session.ts';
import { scheduling } from '../stage.ts';
import { aPair, mailsTo } from '../testing-pair.ts';

const hour = 3_600_000;
const day = 24 * hour;
const app = await testApp([people, planning, registration, pairing, scheduling], '2026-03-02T08:05:00Z');

/** Lives until the instant, in long steps where nothing is due and hour by hour where it matters. */
const live = (until: string, stepHours = 1) => app.passes(Date.parse(until) - app.clock.at().getTime(), stepHours * hour);

/** As a program may have it; once is the default. */
const threeTimes = { settings: { meetings: { remindHoursBefore: [168, 24, 1] } } };

const clockMails = ['scheduling.reminder', 'scheduling.did-you-meet', 'scheduling.counted-as-missed'];

describe('A4-30 reminders', () => {
  it('come a week, a day and an hour ahead where the program says so, each once, in the reader’s time, never at night, and once more the question how it went', async () => {
    const pair = await aPair(app, threeTimes);
    const { startsAt } = await app.does(pair.mia, scheduleSession, { match: pair.match, at: '2026-03-11T15:00', minutes: 45 });
    await live('2026-03-04T12:05Z', 12);
    await live('2026-03-04T16:05Z');
    await live('2026-03-10T12:05Z', 24);
    await live('2026-03-10T16:05Z');
    await live('2026-03-11T12:05Z', 12);
    await live('2026-03-11T17:05Z');
    await live('2026-03-14T08:05Z', 6);
    for (const person of [pair.mo, pair.mia]) {
      const sent = (await mailsTo(app, person)).filter((one) => clockMails.includes(one.name));
      expect(sent.map((one) => one.name.replace('scheduling.', ''))).toEqual([
        'reminder',
        'reminder',
        'reminder',
        'did-you-meet',
        'counted-as-missed',
      ]);
      expect(sent.filter((one) => isQuiet(wallTimeOf(one.writtenAt, person.timeZone)))).toEqual([]);
      const ahead = sent.slice(0, 3).map((one) => Math.round((Date.parse(startsAt) - one.writtenAt.getTime()) / hour));
      expect(ahead).toEqual([168, 24, 1]);
    }
    const [reminder] = (await mailsTo(app, pair.mo)).filter((one) => one.name === 'scheduling.reminder');
    expect(reminder?.bodyText).toContain('Session 1 with Mia Wolf is on Wednesday, March 11 at 10:00 AM (New York time), 45 minutes.');
  });

  it('wait for the morning of their reader', async () => {
    const pair = await aPair(app, threeTimes);
    const { startsAt } = await app.does(pair.mia, scheduleSession, {
      match: pair.match,
      at: wallTimeOf(new Date(app.clock.at().getTime() + 3 * day), 'Europe/Berlin').replace(/T.*/, 'T13:30'),
      minutes: 45,
    });
    await live('2026-03-16T04:05Z', 12);
    await live('2026-03-16T13:05Z');
    await live('2026-03-17T04:05Z', 12);
    await live('2026-03-17T13:05Z');
    const toMo = (await mailsTo(app, pair.mo)).filter((one) => one.name === 'scheduling.reminder');
    expect(toMo.map((one) => wallTimeOf(one.writtenAt, pair.mo.timeZone).slice(11, 13))).toEqual(['08', '08']);
    expect(Date.parse(startsAt) - (toMo[1]?.writtenAt.getTime() ?? 0)).toBeGreaterThan(15 * 60_000);
  });

  it('come again for the new time of a session that was moved', async () => {
    const pair = await aPair(app, threeTimes);
    const at = (days: number) => wallTimeOf(new Date(app.clock.at().getTime() + days * day), 'Europe/Berlin').replace(/T.*/, 'T15:00');
    const { session } = await app.does(pair.mia, scheduleSession, { match: pair.match, at: at(2), minutes: 45 });
    await live('2026-03-18T12:05Z', 12);
    await live('2026-03-18T16:05Z');
    await app.does(pair.mia, rescheduleSession, { session, at: at(3) });
    await live('2026-03-20T12:05Z', 12);
    await live('2026-03-20T16:05Z');
    await live('2026-03-21T11:05Z', 12);
    await live('2026-03-21T14:05Z');
    expect((await mailsTo(app, pair.mia)).filter((one) => one.name === 'scheduling.reminder')).toHaveLength(3);
  });

  it('are one mail for all that is due in the same hour', async () => {
    const pair = await aPair(app, threeTimes);
    const { id: other } = await aMatch(app, pair.program, pair.mo, pair.tea);
    const at = (time: string) => wallTimeOf(new Date(app.clock.at().getTime() + 3 * day), 'Europe/Berlin').replace(/T.*/, `T${time}`);
    await app.does(pair.mia, scheduleSession, { match: pair.match, at: at('17:00'), minutes: 30 });
    await app.does(pair.tea, scheduleSession, { match: other, at: at('17:30'), minutes: 30 });
    await live('2026-03-23T14:05Z', 12);
    await live('2026-03-23T17:05Z');
    const reminders = (await mailsTo(app, pair.mo)).filter((one) => one.name === 'scheduling.reminder');
    expect(reminders).toHaveLength(1);
    expect(reminders[0]?.bodyText).toMatch(/with Mia Wolf[\s\S]*with Tea Novak/);
  });

  it('do not ask how it went where somebody has said so', async () => {
    const pair = await aPair(app, threeTimes);
    const { session } = await app.does(pair.mia, scheduleSession, {
      match: pair.match,
      at: wallTimeOf(new Date(app.clock.at().getTime() + hour), 'Europe/Berlin'),
      minutes: 45,
    });
    await app.passes(1.5 * hour, hour / 2);
    await app.does(pair.mo, logHeld, { session });
    await app.passes(2 * day, 6 * hour);
    expect((await mailsTo(app, pair.mia)).map((one) => one.name)).toEqual(['scheduling.session-scheduled']);
  });
});
