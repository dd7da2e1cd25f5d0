import { describe, expect, it } from 'vitest';
import { people } from '../people/stage.ts';
import { aManager, anOrganization, aPerson, hasRole } from '../people/testing.ts';
import { execute } from '../platform/execute.ts';
import { Forbidden, Invalid, NotFound } from '../platform/problems.ts';
import { testApp } from '../platform/testing/test-app.ts';
import { addObjective } from './objectives/add-objective.ts';
import { addTrack } from './tracks/add-track.ts';
import { createProgram } from './blueprint/create-program.ts';
import { editGeneralInformation } from './general/edit-general-information.ts';
import { editSettings } from './general/edit-settings.ts';
import { editObjective } from './objectives/edit-objective.ts';
import { exportBlueprint } from './blueprint/export-blueprint.ts';
import { editTrack } from './tracks/edit-track.ts';
import { listPrograms } from './programs/list-programs.ts';
import { removeTrack } from './tracks/remove-track.ts';
import { showProgram } from './programs/show-program.ts';
import { planning } from './stage.ts';
import { structures } from './structures.ts';
import { aProgram } from './testing.ts';

const app = await testApp([people, planning]);
const organization = await anOrganization(app);
const cara = await aManager(app, organization, { email: 'cara@fjord.example' });
const vera = await aPerson(app, organization, { givenName: 'Vera', email: 'vera@fjord.example' });
const mia = await aPerson(app, organization, { givenName: 'Mia' });

const problemOf = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (problem: unknown) => problem,
  );
const general = { name: 'Sales mentorship', structure: 'one-on-one', timeZone: 'Europe/Berlin' };
const track = { name: 'Discovery', says: 'Ask better questions.', hoursPerMonth: 2, cadenceEveryDays: 7, sessionMinutes: 30 };

describe('the sales blueprint', () => {
  it('A0-07 sets up the two tracks with focus, hours, cadence, metric and escalation from the file', async () => {
    const { program } = await app.does(cara, createProgram, { blueprint: 'sales-mentorship-90-days', startsOn: '2026-04-06' });
    const { tracks, settings, structure } = await app.does(cara, showProgram, { program });
    expect(
      tracks.map(({ name, hoursPerMonth, cadenceEveryDays, design }) => ({ name, hoursPerMonth, cadenceEveryDays, focus: design.focus })),
    ).toEqual([
      { name: 'Skill transfer', hoursPerMonth: 2, cadenceEveryDays: 7, focus: ['Discovery', 'Demos', 'Negotiation'] },
      {
        name: 'Career sponsorship',
        hoursPerMonth: 4,
        cadenceEveryDays: 14,
        focus: ['Executive visibility', 'Strategic projects', 'Promotion readiness'],
      },
    ]);
    expect(tracks.map(({ design }) => design.successMetric)).toMatchObject([
      { unit: '%', threshold: 15, stretch: 20, withinDays: 90 },
      { unit: 'move', threshold: 1, withinDays: 365 },
    ]);
    expect(tracks.every(({ design, warning }) => design.escalation.length >= 2 && warning === undefined)).toBe(true);
    expect(settings.competencies[0]?.competencies.map(({ letter }) => letter).join('')).toBe('MEDDIC');
    expect(settings.competencies[0]?.competencies.every(({ levels }) => levels.length === 6)).toBe(true);
    expect(settings.kickoff.blocks.map(({ minutes }) => minutes)).toEqual([10, 20, 15, 20, 15, 10]);
    expect(structure).toBe('one-on-one');
  });

  it('A0-11 refuses a track above the cap of hours, and a cap below a track', async () => {
    const { program } = await app.does(cara, createProgram, { blueprint: 'sales-mentorship-90-days' });
    const tooMuch = await problemOf(app.does(cara, addTrack, { program, ...track, hoursPerMonth: 4.5 }));
    expect((tooMuch as Invalid).fields.hoursPerMonth).toMatch(/asks for 4\.5 hours a month; the program keeps everyone to 4/);
  });
});

describe('general information', () => {
  it('finds contacts by their address, and lets the sponsor read reports', async () => {
    const { id: program } = await aProgram(app, cara);
    expect(await problemOf(execute(app, vera, showProgram, { program }))).toBeInstanceOf(NotFound);
    await app.does(cara, editGeneralInformation, {
      program,
      ...general,
      executiveSponsor: 'VERA@fjord.example',
      facilitator: mia.personId,
    });
    const { contacts } = await execute(app, vera, showProgram, { program });
    expect(contacts).toMatchObject({ executiveSponsor: { id: vera.personId }, facilitator: { id: mia.personId }, programManager: null });
    await app.does(cara, editGeneralInformation, { program, ...general });
    expect(await problemOf(execute(app, vera, showProgram, { program }))).toBeInstanceOf(NotFound);
  });

  it.each([
    ['no name', { name: '  ' }, 'name', 'is missing'],
    ['a name with NUL', { name: 'a\0b' }, 'name', 'cannot be stored'],
    ['ten megabytes', { purpose: 'x'.repeat(10_000_000) }, 'purpose', 'longer than 2,000'],
    ['an unknown structure', { structure: 'pyramid' }, 'structure', 'must be one of'],
    ['an unknown zone', { timeZone: 'Mars/Olympus' }, 'timeZone', 'not one we know'],
    ['a last day before the first', { startsOn: '2026-05-02', endsOn: '2026-05-01' }, 'endsOn', 'before the first'],
    ['a day there never was', { startsOn: '2026-02-30' }, 'startsOn', 'must be a day'],
    ['a contact nobody knows', { facilitator: 'nobody@fjord.example' }, 'facilitator', 'Nobody here has this address'],
    ['a manager who does not manage', { programManager: 'vera@fjord.example' }, 'programManager', 'does not manage the program'],
  ])('refuses %s with a sentence', async (_, change, field, sentence) => {
    const { id: program } = await aProgram(app, cara);
    const problem = await problemOf(app.does(cara, editGeneralInformation, { program, ...general, ...change }));
    expect((problem as Invalid).fields[field]).toContain(sentence);
  });

  it.each(['<script>alert(1)</script>', 'مرشد ‮abc', 'Mentors 👩🏽‍🏫 & more', '=HYPERLINK("x")', "Robert'); drop table programs;--"])(
    'keeps %s as it was typed',
    async (name) => {
      const { id: program } = await aProgram(app, cara);
      await app.does(cara, editGeneralInformation, { program, ...general, name, purpose: name });
      expect(await app.does(cara, showProgram, { program })).toMatchObject({ name, purpose: name });
    },
  );
});

describe('a track', () => {
  it('A0-21 weekly for 60 minutes is saved with a warning that says what would fit', async () => {
    const { id: program } = await aProgram(app, cara);
    const { track: id, warning } = await app.does(cara, addTrack, { program, ...track, sessionMinutes: 60 });
    expect(warning).toMatchObject({ meetingHours: 4, promisedHours: 2, offPercent: 100 });
    expect((await app.does(cara, editTrack, { track: id, ...track, ...warning?.wouldFit[0] })).warning).toBeUndefined();
  });

  it('reads lines and rows as a form sends them', async () => {
    const { id: program } = await aProgram(app, cara);
    await app.does(cara, addTrack, {
      program,
      ...track,
      hoursPerMonth: '2',
      focus: 'Discovery\r\n\r\n Demos ',
      successMetric: { says: '', unit: '', threshold: '', stretch: '', withinDays: '' },
      escalation: [
        { who: 'Cara', says: 'Listens.', withinWorkingDays: '2' },
        { who: '', says: '', withinWorkingDays: '' },
      ],
    });
    const { tracks } = await app.does(cara, showProgram, { program });
    expect(tracks[1]).toMatchObject({
      key: 'discovery',
      design: { focus: ['Discovery', 'Demos'], successMetric: null, escalation: [{ who: 'Cara' }] },
    });
  });

  it('A0-10 is never the last to go, for every pair needs one', async () => {
    const { id: program, tracks } = await aProgram(app, cara);
    await expect(app.does(cara, removeTrack, { track: tracks.growth! })).rejects.toThrow('This is the only track');
    const { track: second } = await app.does(cara, addTrack, { program, ...track });
    await app.does(cara, removeTrack, { track: tracks.growth! });
    expect((await app.does(cara, showProgram, { program })).tracks.map(({ id }) => id)).toEqual([second]);
  });

  it('gives a second one of the same name a key of its own', async () => {
    const { id: program } = await aProgram(app, cara);
    await app.does(cara, addTrack, { program, ...track });
    await app.does(cara, addTrack, { program, ...track });
    expect((await app.does(cara, showProgram, { program })).tracks.map(({ key }) => key)).toEqual(['growth', 'discovery', 'discovery-2']);
  });
});

describe('settings', () => {
  const settings = {
    mentorWord: 'guide',
    mentorsWord: 'guides',
    menteeWord: 'learner',
    menteesWord: 'learners',
    signWithinDays: '7',
    goals: '3',
    requireCadence: 'on',
    remindHoursBefore: '24, 168 1',
    graceHours: '24',
    hoursCapPerMonth: '',
    remindAfterDays: '10, 3',
    remindDaysBeforeClosing: '2',
    requireNextDate: false,
    askForRatings: 'on',
    oneTrackPerCycle: undefined,
  };

  it('are saved as a form sends them, and leave the rest alone', async () => {
    const { program } = await app.does(cara, createProgram, { blueprint: 'sales-mentorship-90-days' });
    await app.does(cara, editSettings, { program, ...settings });
    const { settings: saved } = await app.does(cara, showProgram, { program });
    expect(saved.meetings.remindHoursBefore).toEqual([168, 24, 1]);
    expect(saved.registration.remindAfterDays).toEqual([3, 10]);
    expect(saved).toMatchObject({
      terminology: { mentor: { one: 'guide' } },
      agreement: { requireNextDate: false },
      matching: { hoursCapPerMonth: null },
    });
    expect(saved.kickoff.blocks).toHaveLength(6);
  });

  it('refuse what is no number with a sentence', async () => {
    const { id: program } = await aProgram(app, cara);
    const problem = await problemOf(app.does(cara, editSettings, { program, ...settings, remindHoursBefore: 'a day' }));
    expect(Object.values((problem as Invalid).fields)[0]).toContain('write whole numbers with commas between');
  });
});

describe('who may', () => {
  it('outsiders do not learn that a program exists; those who have to do with it are refused', async () => {
    const { id: program } = await aProgram(app, cara);
    const stranger = await aManager(app, await anOrganization(app));
    const sponsor = await hasRole(app, await aPerson(app, organization), 'executive_sponsor', program);
    for (const outsider of [mia, stranger]) {
      expect(await problemOf(execute(app, outsider, showProgram, { program }))).toBeInstanceOf(NotFound);
      expect(await problemOf(execute(app, outsider, addTrack, { program, ...track }))).toBeInstanceOf(NotFound);
      expect((await execute(app, outsider, listPrograms, {})).items).toEqual([]);
    }
    expect(await problemOf(execute(app, sponsor, addTrack, { program, ...track }))).toBeInstanceOf(Forbidden);
    expect((await execute(app, sponsor, listPrograms, {})).items.map(({ id }) => id)).toEqual([program]);
    expect(await problemOf(execute(app, mia, createProgram, { blueprint: 'sales-mentorship-90-days' }))).toBeInstanceOf(Forbidden);
  });

  it('A5-09 a program is listed with all ways in which people meet in it', async () => {
    const { id: program } = await aProgram(app, cara);
    const listed = async () => (await app.does(cara, listPrograms, {})).items.find(({ id }) => id === program);
    expect(await listed()).toMatchObject({ structure: 'one-on-one', otherStructures: [] });
    await app.does(cara, addTrack, { program, ...track, name: 'Circle', structure: 'group', groupLeast: 2, groupMost: 5 });
    await app.does(cara, addTrack, { program, ...track, name: 'Pairs' });
    expect(await listed()).toMatchObject({ structure: 'one-on-one', otherStructures: ['group'] });
  });

  it('who manages one program may make another and manages it', async () => {
    const { id } = await aProgram(app, cara);
    const pat = await hasRole(app, await aPerson(app, organization, { givenName: 'Pat' }), 'program_manager', id);
    const { program } = await app.does(pat, createProgram, { blueprint: 'career-development-6-months' });
    await app.does(pat, addObjective, { program, metric: 'Moves', target: 3 });
    expect((await app.does(pat, listPrograms, { sort: 'name' })).items.map((one) => one.id).sort()).toEqual([id, program].sort());
  });
});

describe('objectives', () => {
  it('name what measures them, whatever their words; such a one is a share', async () => {
    const { id: program } = await aProgram(app, cara);
    const shown = async () =>
      (await app.does(cara, showProgram, { program })).objectives.map(({ metric, measure }) => ({ metric, measure }));
    const fields = { metric: 'Sellers on board', unit: '%', target: 90, measure: 'participation' as const };
    const { objective } = await app.does(cara, addObjective, { program, ...fields });
    expect(await shown()).toEqual([{ metric: 'Sellers on board', measure: 'participation' }]);
    await app.does(cara, editObjective, { objective, ...fields, metric: 'Taking part', measure: '' as never });
    expect(await shown()).toEqual([{ metric: 'Taking part', measure: null }]);
    const inPeople = await problemOf(app.does(cara, editObjective, { objective, ...fields, unit: 'people' }));
    expect(inPeople).toMatchObject({ fields: { unit: 'Pairwell measures this as a share, so its unit is %.' } });
    const unknown = await problemOf(app.does(cara, editObjective, { objective, ...fields, measure: 'joy' as never }));
    expect((unknown as Invalid).fields.measure).toContain('must be one of: participation');
  });

  it('keep it from file to file', async () => {
    const { program } = await app.does(cara, createProgram, { blueprint: 'sales-mentorship-90-days' });
    const { objectives } = await app.does(cara, showProgram, { program });
    expect(objectives.map(({ measure }) => measure)).toEqual([null, 'participation', null]);
    expect((await app.does(cara, exportBlueprint, { program })).text).toContain('measure: participation');
  });
});

describe('structures', () => {
  it('A4-03 are six, as data', () => {
    expect(structures.map(({ key }) => key)).toEqual(['one-on-one', 'group', 'peer', 'reverse', 'buddy', 'flash']);
    expect(structures.map(({ mentorSeniority }) => mentorSeniority)).toEqual(['above', 'above', 'same', 'below', 'any', 'any']);
  });
});
