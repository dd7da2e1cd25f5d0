import { describe, expect, it } from 'vitest';
import { aMatch } from '../../pairing/testing.ts';
import { aPerson } from '../../people/testing.ts';
import type { PersonActor } from '../../platform/actor.ts';
import { testApp } from '../../platform/testing/test-app.ts';
import { aRegistration } from '../../registration/testing.ts';
import { reportQueryOf, rowsQueryOf } from '../report-queries.ts';
import { wilsonInterval } from '../shape/rates.rules.ts';
import { aWorld, drawnIn, stagesTested, valueOf, type World } from '../testing.ts';

const app = await testApp(stagesTested);
const show = reportQueryOf('pairing')!;
const read = (world: World, filters = {}) => app.does(world.vera, show, { program: world.program.id, ...filters });

async function registered(world: World, as: 'mentor' | 'mentee', many: number, department = 'Sales'): Promise<PersonActor[]> {
  const people: PersonActor[] = [];
  for (let place = 0; place < many; place++) {
    const person = await aPerson(app, world.organization, { department });
    await aRegistration(app, person, world.program.id, { as, track: as === 'mentee' ? Object.values(world.program.tracks)[0] : undefined });
    people.push(person);
  }
  return people;
}

/** The proposal in force leaves these people alone, for these reasons. */
async function proposes(world: World, alone: [PersonActor, 'mentor' | 'mentee', string][]): Promise<void> {
  const { rows } = await app.ownerPool.query<{ id: string }>(
    'insert into pairing.runs (id, number, organization_id, program_id, work_id, criteria_version, structure, tracks, asked_at, finished_at) select gen_random_uuid(), 1, $1, $2, gen_random_uuid(), 0, p.structure, array(select t.id from planning.tracks t where t.program_id = p.id), $3, $3 from planning.programs p where p.id = $2 returning id',
    [world.organization.id, world.program.id, app.clock.at()],
  );
  for (const [person, role, why] of alone)
    await app.ownerPool.query(
      'insert into pairing.unmatched_people (organization_id, program_id, run_id, person_id, role, reason) values ($1, $2, $3, $4, $5, $6)',
      [world.organization.id, world.program.id, rows[0]!.id, person.personId, role, { why }],
    );
}

/** Those a mentee would like, the dearest first. */
async function ranks(world: World, mentee: PersonActor, mentors: PersonActor[]): Promise<void> {
  for (const [place, mentor] of mentors.entries())
    await app.ownerPool.query(
      `insert into pairing.rankings (organization_id, program_id, person_id, role, other_id, place, ranked_at) values ($1, $2, $3, 'mentee', $4, $5, $6)`,
      [world.organization.id, world.program.id, mentee.personId, mentor.personId, place, app.clock.at()],
    );
}

const fitOf = (match: { id: string }, fit: number) =>
  app.ownerPool.query('update pairing.matches set fit = $2 where id = $1', [match.id, fit]);
const end = (match: { id: string }) =>
  app.ownerPool.query(`update pairing.matches set ended_at = $2, end_reason = 'distance' where id = $1`, [match.id, app.clock.at()]);

describe('the pairing report', () => {
  it('A4-43 gives the match rate now and ever, the fit, the time to a match, and who is without a partner and why', async () => {
    app.clock.moveTo('2026-03-02T09:00:00Z');
    const world = await aWorld(app);
    const mentors = await registered(world, 'mentor', 3);
    const mentees = await registered(world, 'mentee', 5, 'Research');
    app.clock.moveTo('2026-03-06T09:00:00Z');
    await proposes(world, [
      [mentees[3]!, 'mentee', 'too few places'],
      [mentees[4]!, 'mentee', 'ruled out'],
    ]);
    const matches = [];
    for (const place of [0, 1, 2]) matches.push(await aMatch(app, world.program, mentors[place]!, mentees[place]!));
    await fitOf(matches[0]!, 100);
    await fitOf(matches[1]!, 64);
    app.clock.moveTo('2026-03-20T09:00:00Z');
    await end(matches[2]!);
    const reading = await read(world);
    const shown = Object.fromEntries(reading.figures.map(({ key, shown: text, detail }) => [key, [text, detail]]));
    expect(shown).toMatchObject({
      active: ['8', null],
      matchRate: ['50%', '4 of 8'],
      matchRateEver: ['75%', '6 of 8'],
      unmatched: ['4', null],
      published: ['3', null],
      running: ['2', null],
      fit: ['82', 'over 2'],
      daysToMatch: ['4', 'over 6'],
      rematchRate: ['0%', '0 of 3'],
      satisfaction: ['–', 'Not enough answers: 0 of at least 5'],
    });
    expect(drawnIn(reading, 'why')).toEqual([
      ['A rule excludes everybody on the other side', 1],
      ['Too few places with the mentors who could be theirs', 1],
      ['Came after the latest proposal, or there is none', 2],
    ]);
    expect(drawnIn(reading, 'fit').filter(([, count]) => count)).toEqual([
      ['60–69', 1],
      ['90–100', 1],
    ]);
    expect(reading.charts.find(({ key }) => key === 'fit')!.drawn[0]!.note).toContain('1 match made by hand');
    const departments = reading.charts.find(({ key }) => key === 'segments')!.drawn[1]!;
    expect(departments.rows.map(({ label, values }) => [label, ...values])).toEqual([
      ['Research', 2, 5, 0.4, expect.closeTo(0.1176, 3), expect.closeTo(0.7693, 3)],
      ['Sales', 2, 3, 2 / 3, expect.closeTo(0.2077, 3), expect.closeTo(0.9385, 3)],
    ]);
    expect(departments.note).toBe('As far as these numbers can tell, the groups are served alike.');
  });

  it('A4-43 counts a mentee as matched again once a second match follows an ended one', async () => {
    app.clock.moveTo('2026-03-02T09:00:00Z');
    const world = await aWorld(app);
    const mentors = await registered(world, 'mentor', 3);
    const [mia, tea] = await registered(world, 'mentee', 2);
    const first = await aMatch(app, world.program, mentors[0]!, mia!);
    await aMatch(app, world.program, mentors[1]!, tea!);
    app.clock.moveTo('2026-03-20T09:00:00Z');
    await end(first);
    app.clock.moveTo('2026-03-25T09:00:00Z');
    await aMatch(app, world.program, mentors[2]!, mia!);
    expect((await read(world)).figures.find(({ key }) => key === 'rematchRate')).toMatchObject({ shown: '50%', detail: '1 of 2' });
    expect(valueOf(await read(world, { from: '2026-03-22' }), 'published')).toBe(1);
    expect((await read(world, { from: '2026-03-22' })).figures.find(({ key }) => key === 'matchRateEver')).toMatchObject({
      detail: '4 of 5',
    });
    const rate = await app.does(world.cara, rowsQueryOf('pairing', 'rematch-rate')!, { program: world.program.id });
    expect([rate.total, rate.isWhole, rate.items.filter((row) => row.counted).length]).toEqual([2, true, 1]);
  });

  it('A4-43 shows which of their choices mentees got, as their own lists have it', async () => {
    app.clock.moveTo('2026-03-02T09:00:00Z');
    const world = await aWorld(app);
    const mentors = await registered(world, 'mentor', 3);
    const [mia, tea, ulf] = await registered(world, 'mentee', 3);
    await ranks(world, mia!, [mentors[0]!, mentors[1]!]);
    await ranks(world, tea!, [mentors[0]!, mentors[2]!, mentors[1]!]);
    for (const [place, mentee] of [mia!, tea!, ulf!].entries()) await aMatch(app, world.program, mentors[place]!, mentee);
    const reading = await app.does(world.cara, show, { program: world.program.id });
    expect(reading.figures.find(({ key }) => key === 'firstChoice')).toMatchObject({ shown: '50%', detail: '1 of 2' });
    expect(drawnIn(reading, 'choice').filter(([, count]) => count)).toEqual([
      ['Choice 1', 1],
      ['Choice 3', 1],
    ]);
    const rows = await app.does(world.cara, rowsQueryOf('pairing', 'first-choice')!, { program: world.program.id });
    expect(rows.items.map((row) => row.choiceRank).sort()).toEqual([1, 3]);
    expect((await read(world)).figures.find(({ key }) => key === 'firstChoice')?.value).toBeNull();
  });

  it('A4-43 names the groups that are served otherwise than chance explains', async () => {
    expect(wilsonInterval(0, 0)).toBeNull();
    expect(wilsonInterval(10, 10)?.high).toBe(1);
    expect(wilsonInterval(0, 10)).toEqual({ low: 0, high: expect.closeTo(0.2775, 3) });
    app.clock.moveTo('2026-03-02T09:00:00Z');
    const world = await aWorld(app);
    const mentors = await registered(world, 'mentor', 8);
    const served = await registered(world, 'mentee', 8);
    await registered(world, 'mentee', 10, 'Research');
    for (const [place, mentee] of served.entries()) await aMatch(app, world.program, mentors[place]!, mentee);
    const departments = (await read(world)).charts.find(({ key }) => key === 'segments')!.drawn[1]!;
    expect(departments.note).toBe('Served otherwise than all together, beyond what chance explains: Sales, Research.');
  });
});
