/** A match in rounds has its days, and one with a new hire begins on theirs. */
import { describe, expect, it } from 'vitest';
import { people } from '../../people/stage.ts';
import { aManager, anOrganization, aPerson } from '../../people/testing.ts';
import { createProgram } from '../../planning/blueprint/create-program.ts';
import { launch } from '../../planning/launching/launch.ts';
import { planning } from '../../planning/stage.ts';
import { aProgram } from '../../planning/testing.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { Refused } from '../../platform/problems.ts';
import { testApp } from '../../platform/testing/test-app.ts';
import { listMatches } from '../../pairing/matches/list-matches.ts';
import { pairing } from '../../pairing/stage.ts';
import { aMatchOf } from '../../pairing/testing.ts';
import { registration } from '../../registration/stage.ts';
import { aRegistration } from '../../registration/testing.ts';
import { scheduling } from '../stage.ts';
import { scheduleSession } from './schedule-session.ts';
import { showSessions } from './show-sessions.ts';
import { suggestTimes } from './suggest-times.ts';

const app = await testApp([people, planning, registration, pairing, scheduling]);
const organization = await anOrganization(app);
const cara = await aManager(app, organization);
const dayMs = 86_400_000;
const dayIn = (days: number) => new Date(app.clock.at().getTime() + days * dayMs).toISOString().slice(0, 10);
const meets = (match: string, days: number) => ({ match, at: `${dayIn(days)}T10:00`, timeZone: 'UTC', minutes: 30 });

describe('the days of a match', { timeout: 60_000 }, () => {
  it('A4-07 keep a meeting within its round, suggested or chosen', async () => {
    const { id: program } = await aProgram(app, cara, { structure: 'flash' });
    const [mo, mia] = [await aPerson(app, organization), await aPerson(app, organization)];
    const days = { round: 2, startsOn: dayIn(14), endsOn: dayIn(18) };
    const { id: match } = await aMatchOf(app, program, { mentors: [mo], mentees: [mia] }, days);
    const refused = (on: string) => ({ fields: { at: expect.stringContaining(on) } });
    await expect(app.does(mia, scheduleSession, meets(match, 13))).rejects.toMatchObject(refused('begin on'));
    await expect(app.does(mia, scheduleSession, meets(match, 19))).rejects.toMatchObject(refused('last day'));
    const { times } = await app.does(mia, suggestTimes, { match });
    expect(times.length).toBeGreaterThan(0);
    for (const { at } of times) expect([days.startsOn <= at.slice(0, 10), at.slice(0, 10) <= days.endsOn]).toEqual([true, true]);
    expect((await app.does(mia, showSessions, { match })).few).toEqual({ most: 2, until: days.endsOn });
    await app.does(mia, scheduleSession, meets(match, 18));
  });

  it('A4-08 begin on the first day of a new hire, whom no date reaches before they are told', async () => {
    const { program } = await app.does(cara, createProgram, { blueprint: 'new-hire-buddies-90-days' });
    await inTransaction(app, cara, (ctx) => launch(ctx, program));
    const mo = await aPerson(app, organization, { givenName: 'Mo', location: 'Berlin' });
    await aRegistration(app, mo, program, { as: 'mentor', capacity: 1, answers: {} });
    await aPerson(app, organization, { givenName: 'Noa', location: 'Berlin', hiredOn: dayIn(9) });
    await app.passes(2 * dayMs, dayMs);
    const { items } = await app.does(cara, listMatches, { program });
    const match = items[0]?.id as string;
    await expect(app.does(mo, scheduleSession, meets(match, 8))).rejects.toBeInstanceOf(Refused);
    expect((await app.does(mo, showSessions, { match })).closed).toContain('hears of you on');
    await app.passes(4 * dayMs, dayMs);
    await expect(app.does(mo, scheduleSession, meets(match, 2))).rejects.toMatchObject({
      fields: { at: expect.stringContaining('begin on') },
    });
    await app.does(mo, scheduleSession, meets(match, 3));
  });
});
