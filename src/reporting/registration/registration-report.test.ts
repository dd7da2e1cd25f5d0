import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { aPerson } from '../../people/testing.ts';
import { testApp } from '../../platform/testing/test-app.ts';
import { seededRandom } from '../../platform/seeded-random.ts';
import type { Answers } from '../../registration/answers.ts';
import { aRegistration } from '../../registration/testing.ts';
import { loader as reportFile } from '../files/report-file.ts';
import { loader as rowsFile } from '../files/rows-file.ts';
import { reportQueryOf, rowsQueryOf } from '../report-queries.ts';
import { aWorld, drawnIn, isInvited, stagesTested, valueOf, type World } from '../testing.ts';
import { visits } from '../testing-pages.ts';

const app = await testApp(stagesTested, '2026-03-02T23:30:00Z');
const world = await aWorld(app, {
  tracks: [
    { key: 'skill', name: 'Skill transfer' },
    { key: 'sponsor', name: 'Sponsorship' },
  ],
});
const program = world.program.id;
const show = reportQueryOf('registration')!;

const departments = ['Sales', 'Research', 'Finance'];
const random = seededRandom(7);
const pick = <T>(from: readonly T[]) => from[Math.floor(random() * from.length)] as T;

/** Forty people are invited over four days; most of them answer, each on a day of their own choosing. */
async function register(into: World): Promise<void> {
  for (let place = 0; place < 40; place++) {
    if (place % 10 === 0) app.clock.advance(24 * 3_600_000);
    const person = await aPerson(app, into.organization, {
      familyName: `=Berg ${place}`,
      department: pick(departments),
      title: pick(['Lead', 'Associate']),
    });
    await isInvited(app, into, person);
    if (place % 4 === 3) continue;
    const as = pick(['mentor', 'mentee', 'both'] as const);
    const answers: Answers = {
      seniority: pick(['Junior', 'Senior']),
      'can-teach': as === 'mentee' ? {} : { Negotiation: 1 + Math.floor(random() * 4), Presenting: 2 },
      'want-to-learn': as === 'mentor' ? {} : { [pick(['Negotiation', 'Leading a team'])]: 3 },
      languages: ['English', ...(random() < 0.5 ? ['German'] : [])],
    };
    await aRegistration(app, person, into.program.id, {
      as,
      capacity: 2,
      track: as === 'mentor' ? undefined : pick(Object.values(into.program.tracks)),
      answers,
      finished: place % 8 !== 0,
    });
  }
  await app.ownerPool.query(
    `update registration.registrations set withdrawn_at = finished_at where program_id = $1 and person_id in
    (select person_id from registration.registrations where program_id = $1 and finished_at is not null order by id limit 2)`,
    [into.program.id],
  );
}
await register(world);

const read = (filters = {}) => app.does(world.cara, show, { program, ...filters });

describe('the registration report', () => {
  it('A4-42 counts mentors, mentees, both, places and the rate as the database holds them', async () => {
    const { rows } = await app.ownerPool.query<Record<string, number>>(
      `select count(*)::int as registered, (count(*) filter (where is_mentor))::int as mentors, (count(*) filter (where is_mentee))::int as mentees,
         (count(*) filter (where is_mentor and is_mentee))::int as both, sum(mentor_capacity)::int as places
       from registration.registrations where program_id = $1 and finished_at is not null and withdrawn_at is null`,
      [program],
    );
    const reading = await read();
    const found = Object.fromEntries(Object.keys(rows[0]!).map((key) => [key, valueOf(reading, key)]));
    expect(found).toEqual(rows[0]);
    expect(valueOf(reading, 'eligible')).toBe(40);
    expect(valueOf(reading, 'rate')).toBe(found.registered! / 40);
    expect(found.mentors! + found.mentees! - found.both!).toBe(found.registered);
    expect(reading.figures.every(({ formula }) => formula.length > 5)).toBe(true);
  });

  it('A4-42 draws registrations by day in the time zone of the program, and they add up', async () => {
    const reading = await read();
    const days = reading.charts.find(({ key }) => key === 'overTime')!.drawn[0]!.rows;
    expect(days.map(({ on }) => on)).toEqual(['2026-03-03', '2026-03-04', '2026-03-05', '2026-03-06']);
    expect(days.reduce((sum, { values }) => sum + values[0]!, 0)).toBe(valueOf(reading, 'registered'));
    const behind = await app.does(world.cara, rowsQueryOf('registration', 'over-time-chart')!, { program, bar: 'day:2026-03-04' });
    expect(behind.total).toBe(days[1]!.values[0]);
  });

  it('A4-42 divides registered people by department, title, seniority and track, each adding up', async () => {
    const reading = await read();
    const segments = reading.charts.find(({ key }) => key === 'segments')!.drawn;
    expect(segments.map(({ title }) => title)).toEqual(['By department', 'By title', 'By seniority', 'By track']);
    for (const { rows } of segments) {
      expect(rows.reduce((sum, { values }) => sum + values[0]!, 0)).toBe(valueOf(reading, 'registered'));
      const opened = new URL(rows[0]!.rows!, 'http://localhost').searchParams.get('bar')!;
      const behind = await app.does(world.cara, rowsQueryOf('registration', 'segments-chart')!, { program, bar: opened });
      expect(behind.total, opened).toBe(rows[0]!.values[0]);
    }
  });

  it('A4-42 sets skills wanted beside skills offered, and answers by question', async () => {
    const reading = await read();
    const { rows } = await app.ownerPool.query<{ wanted: number; offered: number }>(
      `select (count(*) filter (where answers -> 'want-to-learn' ? 'Negotiation'))::int as wanted, (count(*) filter (where answers -> 'can-teach' ? 'Negotiation'))::int as offered
       from registration.registrations join registration.answers using (program_id, person_id)
       where program_id = $1 and finished_at is not null and withdrawn_at is null`,
      [program],
    );
    const { wanted, offered } = rows[0]!;
    const skill = reading.charts.find(({ key }) => key === 'skills')!.drawn[0]!.rows.find(({ label }) => label === 'Negotiation')!;
    expect(skill.values).toEqual([wanted, offered, wanted - offered]);
    const behind = await app.does(world.cara, rowsQueryOf('registration', 'skills-chart')!, { program, bar: 'want-to-learn:Negotiation' });
    expect(behind.total).toBe(wanted);
    const languages = reading.charts.find(({ key }) => key === 'answers')!.drawn.find(({ title }) => title?.includes('languages'))!;
    expect(languages.rows[0]).toMatchObject({ label: 'English', values: [valueOf(reading, 'registered')] });
  });

  it('A4-42 exports as many rows as each number counts, under every filter', async () => {
    const searches: Record<string, string>[] = [
      {},
      { department: 'Sales' },
      { track: world.program.tracks.skill! },
      { from: '2026-03-04', to: '2026-03-05' },
    ];
    for (const search of searches) {
      const reading = await read(search);
      for (const { key, value } of reading.figures.filter(({ unit }) => unit === 'people')) {
        const { given } = await visits(app, world.cara, rowsFile, {
          params: { program, report: 'registration', rows: key, file: `${key}.csv` },
          search,
        });
        const lines = parse(await given.text(), { bom: true, columns: true }) as Record<string, string>[];
        expect(lines.length, `${key} ${JSON.stringify(search)}`).toBe(value);
        expect(lines.every((line) => !line.Person!.startsWith('='))).toBe(true);
      }
    }
  });

  it('is narrowed by search and sorted in the database, page by page', async () => {
    const rows = rowsQueryOf('registration', 'eligible')!;
    const seen: unknown[] = [];
    for (let after: string | undefined; ;) {
      const page = await app.does(world.cara, rows, { program, sort: '-places', limit: 7, after });
      seen.push(...page.items.map((row) => row.places));
      expect(page.total).toBe(40);
      if (page.next === null) break;
      after = page.next;
    }
    expect(seen).toEqual(seen.toSorted((a, b) => Number(b) - Number(a)));
    expect(seen.length).toBe(40);
    expect((await app.does(world.cara, rows, { program, search: 'berg 39' })).total).toBe(1);
  });

  it('is one CSV and one JSON, with how each number is counted', async () => {
    const file = (ending: string) =>
      visits(app, world.vera, reportFile, { params: { program, report: 'registration', file: `registration.${ending}` } });
    const csv = Buffer.from(await (await file('csv')).given.arrayBuffer()).toString();
    expect(csv.startsWith('\uFEFFPart,Item,Measure,Value,How it is counted,As of\r\n')).toBe(true);
    const rate = (parse(csv, { bom: true, columns: true }) as Record<string, string>[]).find((line) => line.Item === 'Registration rate')!;
    const reading = await read();
    expect(rate).toMatchObject({
      Value: String(valueOf(reading, 'rate')),
      'How it is counted': 'Registered ÷ eligible.',
      'As of': app.clock.at().toISOString(),
    });
    expect(JSON.parse(await (await file('json')).given.text())).toMatchObject({ key: 'registration' });
  });

  it('shows a sponsor no answers of few, nor of a part of the program', async () => {
    const seen = await app.does(world.vera, show, { program, department: 'Sales' });
    expect(seen.charts.find(({ key }) => key === 'answers')!.drawn).toEqual([
      expect.objectContaining({ rows: [], note: expect.stringContaining('whole program') }),
    ]);
    const bySeniority = async (reader: typeof world.cara, filters = {}) => {
      const { charts } = await app.does(reader, show, { program, ...filters });
      return charts.find(({ key }) => key === 'segments')!.drawn.find(({ title }) => title === 'By seniority')!;
    };
    const counts = async (...asked: Parameters<typeof bySeniority>) =>
      (await bySeniority(...asked)).rows.map(({ label, values }) => [label, values]);
    const sales = { department: 'Sales' };
    expect(await bySeniority(world.vera, sales)).toMatchObject({ rows: [], note: expect.stringContaining('whole program') });
    expect(await counts(world.cara, sales)).not.toEqual([]);
    expect(await counts(world.vera)).toEqual(await counts(world.cara));
    const small = await aWorld(app);
    await aRegistration(app, await aPerson(app, small.organization), small.program.id, { answers: { pace: 'Step by step' } });
    const few = await app.does(small.vera, show, { program: small.program.id });
    expect(few.charts.find(({ key }) => key === 'answers')!.drawn.flatMap(({ rows }) => rows)).toEqual([]);
    expect(drawnIn(await app.does(small.cara, show, { program: small.program.id }), 'segments')).toEqual([['Not said', 1]]);
  });
});
