/** What follows from a match is by its own structure, in a program that brings people together in several ways. */
import { describe, expect, it } from 'vitest';
import { listMatches } from '../../pairing/matches/list-matches.ts';
import { aMatchOf } from '../../pairing/testing.ts';
import { aManager, anOrganization, aPerson } from '../../people/testing.ts';
import { aProgram } from '../../planning/testing.ts';
import { editTrack } from '../../planning/tracks/edit-track.ts';
import { testApp } from '../../platform/testing/test-app.ts';
import type { PersonActor } from '../../platform/actor.ts';
import { listPairsWithoutDate } from '../../scheduling/overview/list-pairs-without-date.ts';
import { scheduleSession } from '../../scheduling/sessions/schedule-session.ts';
import { saveCharter } from '../../supporting/charter/save-charter.ts';
import { listMatchHealth } from '../../supporting/health/list-match-health.ts';
import { showRoom } from '../../supporting/room/show-room.ts';
import { agreed, competencies, day, hour, stagesToSupporting } from '../../supporting/testing.ts';
import { mailsNamed } from '../../supporting/testing-mails.ts';
import { finishWrapUp } from '../../supporting/wrap-up/finish-wrap-up.ts';
import { showOverview } from '../show-overview.ts';
import { reporting } from '../stage.ts';

const app = await testApp([...stagesToSupporting, reporting]);
const skill = { cadenceEveryDays: 14, sessionMinutes: 60, hoursPerMonth: 2, design: { competencies: 'sales' } };

async function threeWays() {
  const organization = await anOrganization(app);
  const cara = await aManager(app, organization);
  const tracks = [
    { key: 'pair', name: 'Pair', ...skill },
    { key: 'circle', name: 'Circle', structure: 'group', ...skill },
    { key: 'flash', name: 'Flash', structure: 'flash', ...skill },
  ];
  const program = await aProgram(app, cara, { settings: { competencies }, tracks, launched: true });
  const names = ['Mo', 'Ana', 'Ben', 'Cleo', 'Dan', 'Eva'];
  const made: PersonActor[] = [];
  for (const givenName of names) made.push(await aPerson(app, organization, { givenName, familyName: 'Berg', timeZone: 'Europe/Berlin' }));
  const [mo, ana, ben, cleo, dan, eva] = made as [PersonActor, PersonActor, PersonActor, PersonActor, PersonActor, PersonActor];
  const on = (track: string) => ({ track: program.tracks[track] as string });
  const today = app.clock.at();
  const days = { startsOn: today.toISOString().slice(0, 10), endsOn: new Date(today.getTime() + 14 * day).toISOString().slice(0, 10) };
  const pair = await aMatchOf(app, program, { mentors: [mo], mentees: [ana] }, on('pair'));
  const circle = await aMatchOf(app, program, { mentors: [mo], mentees: [ben, cleo, dan] }, on('circle'));
  const flash = await aMatchOf(app, program, { mentors: [mo], mentees: [eva] }, { ...on('flash'), round: 1, ...days });
  return { cara, program, mo, ana, ben, eva, pair: pair.id, circle: circle.id, flash: flash.id };
}

const inDays = (days: number) => new Date(app.clock.at().getTime() + days * day).toISOString().slice(0, 16);

describe('A5-09 matches of several structures in one program', () => {
  it('A5-09 are told of, agreed on and closed each in its own way: the short one after its meetings, while the pair goes on', async () => {
    const { cara, program, mo, ana, ben, eva, pair, circle, flash } = await threeWays();
    const mailed = async (name: string, person: PersonActor) => (await mailsNamed(app, `pairing.${name}`, person)).length;
    expect(await mailed('you-are-matched', ana)).toBe(1);
    expect(await mailed('your-circle-is-ready', ben)).toBe(1);
    expect(await mailed('your-rounds', eva)).toBe(1);
    expect(await Promise.all(['you-are-matched', 'your-circle-is-ready', 'your-rounds'].map((name) => mailed(name, mo)))).toEqual([
      1, 1, 1,
    ]);

    expect((await app.does(ana, showRoom, { match: pair })).charter).toBe('missing');
    expect((await app.does(ben, showRoom, { match: circle })).charter).toBe('missing');
    expect((await app.does(eva, showRoom, { match: flash })).charter).toBe('not asked');
    await app.does(ben, saveCharter, { match: circle, basedOn: 0, ...agreed });
    await expect(app.does(eva, saveCharter, { match: flash, basedOn: 0, ...agreed })).rejects.toThrow(/asks for no charter/);

    const meet = async (person: PersonActor, match: string, more: object = {}) => {
      const { session } = await app.does(person, scheduleSession, { match, at: inDays(1), timeZone: 'UTC', minutes: 30 });
      app.clock.advance(day + hour);
      await app.does(person, finishWrapUp, { session, stars: 5, ...more });
    };
    // The pair owes its next date; the short one does not.
    await expect(meet(ana, pair)).rejects.toThrow('Agree on your next date');
    for (let times = 0; times < 2; times++) await meet(eva, flash);
    for (let times = 0; times < 2; times++) await meet(ana, pair, { noNextReason: 'We look at the calendar on Monday.' });
    const { items } = await app.does(cara, listMatches, { program: program.id });
    expect(Object.fromEntries(items.map(({ id, state }) => [id, state]))).toEqual({
      [pair]: 'under way',
      [circle]: 'under way',
      [flash]: 'ended',
    });
    expect((await app.does(cara, listPairsWithoutDate, { program: program.id })).total).toBe(2);
    const health = await app.does(cara, listMatchHealth, { program: program.id });
    expect(health.items.map(({ charter }) => charter)).not.toContain('not asked');
  });

  it('A5-09 are what the reports ask of: who was there is asked where some track meets in circles', async () => {
    const { cara, program } = await threeWays();
    const keys = async (id: string) => (await app.does(cara, showOverview, { program: id })).reports.map(({ key }) => key);
    expect(await keys(program.id)).toContain('attendance');
    expect(await keys((await aProgram(app, cara)).id)).not.toContain('attendance');
  });

  it('A5-09 cannot be put together otherwise while they go on', async () => {
    const { cara, program } = await threeWays();
    const { design: _, ...times } = skill;
    const changed = app.does(cara, editTrack, { track: program.tracks.circle as string, name: 'Circle', says: 'Together.', ...times });
    await expect(changed).rejects.toMatchObject({ fields: { structure: expect.stringContaining('People meet in this track') as string } });
    await app.does(cara, editTrack, {
      track: program.tracks.circle as string,
      name: 'Ring',
      says: 'Together.',
      ...times,
      structure: 'group',
      groupMost: 6,
    });
  });
});
