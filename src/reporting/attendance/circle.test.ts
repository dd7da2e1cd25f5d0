/** Matches of more than two, of peers and of rounds, from publication to the report. */
import { describe, expect, it } from 'vitest';
import { addFacilitator } from '../../pairing/circle/add-facilitator.ts';
import { leaveCircle } from '../../pairing/circle/leave-circle.ts';
import { renameCircle } from '../../pairing/circle/rename-circle.ts';
import { listMatches } from '../../pairing/matches/list-matches.ts';
import { publishMatches } from '../../pairing/matches/publish-matches.ts';
import { proposeMatches } from '../../pairing/runs/propose-matches.ts';
import { aParticipant, type PoolMember } from '../../pairing/testing-pool.ts';
import { aMatchOf } from '../../pairing/testing.ts';
import { aManager, anOrganization, aPerson } from '../../people/testing.ts';
import { aProgram, type PlannedProgram } from '../../planning/testing.ts';
import type { PersonActor } from '../../platform/actor.ts';
import { readCalendar } from '../../platform/calendar/testing.ts';
import { Invalid } from '../../platform/problems.ts';
import { testApp, type TestApp } from '../../platform/testing/test-app.ts';
import { listPairsWithoutDate } from '../../scheduling/overview/list-pairs-without-date.ts';
import { listSessions } from '../../scheduling/overview/list-sessions.ts';
import { logHeld } from '../../scheduling/sessions/log-held.ts';
import { reportNoShow } from '../../scheduling/sessions/report-no-show.ts';
import { scheduleSeries } from '../../scheduling/sessions/schedule-series.ts';
import { scheduleSession } from '../../scheduling/sessions/schedule-session.ts';
import { suggestTimes } from '../../scheduling/sessions/suggest-times.ts';
import { saveCharter } from '../../supporting/charter/save-charter.ts';
import { showCharter } from '../../supporting/charter/show-charter.ts';
import { signCharter } from '../../supporting/charter/sign-charter.ts';
import { listMatchHealth } from '../../supporting/health/list-match-health.ts';
import { showRoom } from '../../supporting/room/show-room.ts';
import { agreed, competencies, day, hour, stagesToSupporting } from '../../supporting/testing.ts';
import { finishWrapUp } from '../../supporting/wrap-up/finish-wrap-up.ts';
import { rateSession } from '../../supporting/wrap-up/rate-session.ts';
import { reportQueryOf, rowsQueryOf } from '../report-queries.ts';
import { reporting } from '../stage.ts';

const app = await testApp([...stagesToSupporting, reporting]);

async function aProgramOf(structure: string) {
  const organization = await anOrganization(app);
  const cara = await aManager(app, organization);
  const track = { key: 'skill', cadenceEveryDays: 14, sessionMinutes: 60, hoursPerMonth: 2, design: { competencies: 'sales' } };
  const program = await aProgram(app, cara, { structure, settings: { competencies }, tracks: [track], launched: true });
  const join = (givenName: string, given: PoolMember = {}) =>
    aParticipant(app, organization, program.id, { givenName, familyName: 'Berg', timeZone: 'Europe/Berlin', ...given });
  return { organization, cara, program, join };
}

const inDays = (days: number) => new Date(app.clock.at().getTime() + days * day).toISOString().slice(0, 16);

interface Sent {
  name: string;
  subject: string;
  text: string;
  calendar: { content: string } | null;
}

async function mailsTo({ ownerPool }: TestApp, person: PersonActor, name?: string): Promise<Sent[]> {
  const { rows } = await ownerPool.query<Sent>(
    'select name, subject, body_text as text, calendar from platform.mails where to_person_id = $1 and ($2::text is null or name = $2) order by id',
    [person.personId, name ?? null],
  );
  return rows;
}

const guestsIn = ({ calendar }: Sent) => readCalendar(calendar?.content ?? '').attendees.length;

/** Of the program's only match. */
async function matchIn({ id }: PlannedProgram): Promise<string> {
  const { rows } = await app.ownerPool.query<{ id: string }>('select id from pairing.matches where program_id = $1', [id]);
  expect(rows).toHaveLength(1);
  return rows[0]?.id as string;
}

describe('A4-04 a co-facilitated circle of eight', () => {
  it('A4-04 runs end to end: published, signed by all, met, wrapped up, and counted by who was there', async () => {
    const { cara, program, join } = await aProgramOf('group');
    const mo = await join('Mo', { as: 'mentor', capacity: 8, teaches: ['Writing'] });
    const mentees: PersonActor[] = [];
    for (const name of ['Ana', 'Ben', 'Cleo', 'Dan', 'Eva', 'Fay']) mentees.push(await join(name, { wants: ['Writing'] }));
    await app.does(cara, proposeMatches, { program: program.id });
    expect(await app.does(cara, publishMatches, { program: program.id })).toEqual({ published: 1, leftOut: [] });
    const match = await matchIn(program);
    const [ana, ben] = mentees as [PersonActor, PersonActor];

    // Each is told who is in it; of the reasons, each reads their own.
    const [ready] = await mailsTo(app, ana, 'pairing.your-circle-is-ready');
    expect(ready?.text).toContain('You are in a circle of 7');
    expect(ready?.text).toContain('Mentor: Mo Berg');
    expect((await mailsTo(app, mo, 'pairing.your-circle-is-ready'))[0]?.text).not.toContain('What you asked for');

    // Somebody to lead beside: they are told whom they are with, and the others that they came.
    const tea = await join('Tea', { as: 'mentor', capacity: 8 });
    await app.does(mo, addFacilitator, { match, person: tea.personId });
    expect((await mailsTo(app, tea, 'scheduling.you-have-joined')).map((one) => one.subject)).toEqual([
      'You are now with Mo Berg, Ana Berg and 5 more in Sales mentorship',
    ]);
    expect((await mailsTo(app, ana, 'scheduling.your-circle-has-changed'))[0]?.text).toContain('Tea Berg has joined you');

    // The charter is the group's: one set of goals, and all eight sign.
    const { version } = await app.does(ana, saveCharter, { match, basedOn: 0, ...agreed });
    const everybody = [mo, tea, ...mentees];
    for (const [place, signer] of everybody.entries()) {
      const { complete } = await app.does(signer, signCharter, { match, version });
      expect(complete).toBe(place === everybody.length - 1);
    }
    expect(await mailsTo(app, tea, 'supporting.charter-awaits-you')).toHaveLength(1);
    expect((await mailsTo(app, tea, 'supporting.charter-is-signed'))[0]?.text).toContain('all of you have signed');
    expect((await app.does(ben, showCharter, { match })).document?.goals).toHaveLength(3);

    // One series stands in everybody's calendar; times are suggested that suit all.
    expect((await app.does(ana, suggestTimes, { match })).times[0]?.others).toHaveLength(7);
    const { sessions } = await app.does(mo, scheduleSeries, {
      match,
      at: inDays(2),
      timeZone: 'UTC',
      minutes: 60,
      everyDays: 7,
      count: 3,
    });
    const [invited] = await mailsTo(app, ben, 'scheduling.series-scheduled');
    expect(invited?.subject).toContain('3 sessions with Mo Berg, Tea Berg and 5 more');
    expect(guestsIn(invited as Sent)).toBe(8);

    // The first: everybody there. The second: one was not, and is asked for no rating.
    app.clock.advance(2 * day + 2 * hour);
    const [first, second] = sessions.map((one) => one.session) as [string, string];
    await app.does(mo, logHeld, { session: first });
    app.clock.advance(7 * day);
    const there = everybody.filter((one) => one !== ben).map((one) => one.personId);
    await app.does(tea, finishWrapUp, { session: second, minutes: 50, present: ['', ...there], stars: 5 });
    await expect(app.does(ben, rateSession, { session: second, stars: 1 })).rejects.toThrow(/You were not there/);
    await app.does(ana, rateSession, { session: second, stars: 4 });
    const room = await app.does(ana, showRoom, { match });
    expect(room.past.map(({ number, there: present, expected }) => [number, present, expected])).toEqual([
      [2, 7, 8],
      [1, 8, 8],
    ]);
    expect(room.attendance.find((one) => one.name === 'Ben Berg')).toMatchObject({ there: 1, of: 2 });
    await expect(app.does(mo, logHeld, { session: second, present: [''] })).rejects.toThrow(Invalid);

    // One row everywhere, by its name once it has one.
    await app.does(mo, renameCircle, { match, name: 'Northern light' });
    expect((await app.does(ana, showRoom, { match })).match.name).toBe('Northern light');
    const listed = await app.does(cara, listMatches, { program: program.id, search: 'northern' });
    expect(listed.items).toMatchObject([
      { name: 'Northern light', mentor: 'Mo Berg and Tea Berg', mentee: 'Ana Berg, Ben Berg and 4 more', people: 8 },
    ]);
    expect((await app.does(cara, listSessions, { program: program.id })).total).toBe(3);
    expect((await app.does(cara, listMatchHealth, { program: program.id })).items).toMatchObject([
      { charter: 'signed', state: 'on track' },
    ]);

    // The report: sessions by people, and the share of each.
    const report = await app.does(cara, reportQueryOf('attendance')!, { program: program.id });
    const shown = Object.fromEntries(report.figures.map(({ key, shown: text, detail }) => [key, [text, detail]]));
    expect(shown).toMatchObject({
      attendance: ['94%', '15 of 16'],
      sessions: ['2', null],
      complete: ['1', null],
      people: ['8', null],
      seldom: ['0', null],
    });
    const rows = await app.does(cara, rowsQueryOf('attendance', 'people')!, { program: program.id });
    expect(rows.items[0]).toMatchObject({ person: 'Ben Berg', circle: 'Northern light', there: 1, expected: 2, share: 50 });
    const held = await app.does(cara, reportQueryOf('sessions')!, { program: program.id });
    const figure = (key: string) => held.figures.find((one) => one.key === key)?.shown;
    expect([figure('held'), figure('hours')]).toEqual(['2', '1.8']);
  });

  it('A4-04 goes on without who leaves: their calendar is cleared, the others are told no reason, and who comes signs too', async () => {
    const { cara, program, join } = await aProgramOf('group');
    const people: PersonActor[] = [];
    for (const name of ['Mo', 'Ana', 'Ben', 'Cleo']) people.push(await join(name, name === 'Mo' ? { as: 'mentor', capacity: 8 } : {}));
    const [mo, ana, ben, cleo] = people as [PersonActor, PersonActor, PersonActor, PersonActor];
    const { id: match } = await aMatchOf(app, program, { mentors: [mo], mentees: [ana, ben, cleo] });
    await app.does(ana, scheduleSession, { match, at: inDays(5), timeZone: 'UTC', minutes: 60 });
    await app.does(ana, leaveCircle, { match });
    const [left] = await mailsTo(app, ana, 'scheduling.you-have-left');
    expect(left?.text).toContain('none of them takes away from what you did together');
    expect(readCalendar(left?.calendar?.content ?? '').method).toBe('CANCEL');
    const [told] = await mailsTo(app, ben, 'scheduling.your-circle-has-changed');
    expect(told?.subject).toBe('Ana Berg is no longer with you in Sales mentorship');
    expect([guestsIn(told as Sent), readCalendar(told?.calendar?.content ?? '').method]).toEqual([3, 'REQUEST']);
    for (const operation of [showRoom, showCharter, suggestTimes]) await expect(app.does(ana, operation, { match })).rejects.toThrow();
    await expect(app.does(ana, scheduleSession, { match, at: inDays(6), timeZone: 'UTC', minutes: 60 })).rejects.toThrow();
    const { total } = await app.does(cara, listPairsWithoutDate, { program: program.id });
    expect(total).toBe(0);
    // A charter that all had signed waits for whoever leads it from now on.
    const { version } = await app.does(ben, saveCharter, { match, basedOn: 0, ...agreed });
    for (const signer of [mo, ben, cleo]) await app.does(signer, signCharter, { match, version });
    expect((await app.does(ben, showRoom, { match })).charter).toBe('signed');
    const tea = await join('Tea', { as: 'mentor', capacity: 8 });
    await app.does(mo, addFacilitator, { match, person: tea.personId });
    const [joined] = await mailsTo(app, tea, 'scheduling.you-have-joined');
    expect(joined?.text).toContain('You meet next for session 1');
    expect(joined?.text).toContain('sign it too');
    expect(guestsIn(joined as Sent)).toBe(4);
    expect((await app.does(tea, showRoom, { match })).action.key).toBe('sign');
    expect((await app.does(ben, showRoom, { match })).charter).toBe('signed by me');
  });
});

describe('A4-05 peers of three', () => {
  it('A4-05 have no mentor anywhere: not in their mail, their room, or what is said of who did not come', async () => {
    const { program, join } = await aProgramOf('peer');
    const [ana, ben, cleo] = [await join('Ana'), await join('Ben'), await join('Cleo')];
    const { id: match } = await aMatchOf(app, program, { mentors: [], mentees: [ana, ben, cleo] });
    const [mail] = await mailsTo(app, ana, 'pairing.you-are-peers');
    expect(mail?.subject).toBe('Your peers in Sales mentorship: Ben Berg and Cleo Berg');
    expect((await app.does(ana, showRoom, { match })).hasMentor).toBe(false);
    const { session } = await app.does(ana, scheduleSession, { match, at: inDays(1), timeZone: 'UTC', minutes: 45 });
    app.clock.advance(day + hour);
    await expect(app.does(ana, reportNoShow, { session, who: 'mentor' })).rejects.toThrow(Invalid);
    await app.does(ana, reportNoShow, { session, who: 'both' });
    await app.does(ben, logHeld, { session, present: [ana.personId, ben.personId] });
    expect((await app.does(cleo, showRoom, { match })).attendance.map(({ name, there }) => [name, there])).toEqual([
      ['Ana Berg', 1],
      ['Ben Berg', 1],
      ['Cleo Berg', 0],
    ]);
  });
});

describe('A4-07 a flash match', () => {
  it('A4-07 asks for no charter, owes no date after the first, and closes after the 2nd', async () => {
    const { cara, program, join } = await aProgramOf('flash');
    const [mo, mia] = [await join('Mo', { as: 'mentor', capacity: 1 }), await join('Mia')];
    const startsOn = app.clock.at().toISOString().slice(0, 10);
    const endsOn = new Date(app.clock.at().getTime() + 14 * day).toISOString().slice(0, 10);
    const { id: match } = await aMatchOf(app, program, { mentors: [mo], mentees: [mia] }, { round: 1, startsOn, endsOn });
    const [mail] = await mailsTo(app, mia, 'pairing.your-rounds');
    expect(mail?.text).toContain('Up to 2 meetings');
    expect((await app.does(mia, showRoom, { match })).charter).toBe('not asked');
    await expect(app.does(mia, saveCharter, { match, basedOn: 0, ...agreed })).rejects.toThrow(/asks for no charter/);
    await expect(app.does(mia, scheduleSession, { match, at: inDays(20), timeZone: 'UTC', minutes: 30 })).rejects.toThrow(Invalid);
    const meet = async () => {
      const { session } = await app.does(mia, scheduleSession, { match, at: inDays(1), timeZone: 'UTC', minutes: 30 });
      app.clock.advance(day + hour);
      await app.does(mia, finishWrapUp, { session, stars: 5 });
      return session;
    };
    await meet();
    expect((await app.does(cara, listMatches, { program: program.id })).items).toMatchObject([{ state: 'under way', round: 1 }]);
    expect((await app.does(cara, listPairsWithoutDate, { program: program.id })).total).toBe(0);
    const last = await meet();
    expect((await app.does(cara, listMatches, { program: program.id })).items).toMatchObject([{ state: 'ended', endReason: 'goals met' }]);
    // It was announced with its last day, and that nobody has to end it.
    expect(await mailsTo(app, mo, 'pairing.your-match-has-ended')).toEqual([]);
    // Who had no time to say how it was still may.
    await app.does(mo, finishWrapUp, { session: last, takeaway: 'Ask first, then advise.', stars: 4 });
    expect(await mailsTo(app, mo, 'supporting.charter-unsigned')).toEqual([]);
  });
});

describe('somebody erased', () => {
  it('A4-04 is in no list of who was there', async () => {
    const { organization, program } = await aProgramOf('group');
    const people = await Promise.all(['Mo', 'Ana', 'Ben', 'Cleo'].map((givenName) => aPerson(app, organization, { givenName })));
    const [mo, ana, ben, cleo] = people as [PersonActor, PersonActor, PersonActor, PersonActor];
    const { id: match } = await aMatchOf(app, program, { mentors: [mo], mentees: [ana, ben, cleo] });
    const { session } = await app.does(ana, scheduleSession, { match, at: inDays(1), timeZone: 'UTC', minutes: 45 });
    app.clock.advance(day + hour);
    await app.does(ana, logHeld, { session });
    const noted = async () =>
      (await app.ownerPool.query('select from scheduling.attendance where person_id = $1', [ana.personId])).rowCount;
    expect(await noted()).toBe(1);
    const client = await app.pool.connect();
    try {
      await client.query('begin');
      await client.query(`select set_config('app.organization', $1, true)`, [organization.id]);
      await client.query('select scheduling.erase_attendance($1)', [ana.personId]);
      await client.query('commit');
      expect(await noted()).toBe(1);
      await app.ownerPool.query('update people.persons set erased_at = now() where id = $1', [ana.personId]);
      await client.query('begin');
      await client.query(`select set_config('app.organization', $1, true)`, [organization.id]);
      await client.query('select scheduling.erase_attendance($1)', [ana.personId]);
      await client.query('commit');
    } finally {
      client.release();
    }
    expect(await noted()).toBe(0);
  });
});
