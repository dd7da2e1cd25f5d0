import { describe, expect, it } from 'vitest';
import { testApp } from '../../platform/testing/test-app.ts';
import { seededRandom } from '../../platform/seeded-random.ts';
import type { RowReading } from '../read/rows-reading.ts';
import { reportQueryOf, rowsQueryOf } from '../report-queries.ts';
import { aPair, aPastSession, aWorld, drawnIn, stagesTested, valueOf, type Pair, type SessionPast, type World } from '../testing.ts';

const app = await testApp(stagesTested);
const show = reportQueryOf('sessions')!;
const rows = (slug: string) => rowsQueryOf('sessions', slug)!;
const read = (world: World, filters = {}) => app.does(world.cara, show, { program: world.program.id, ...filters });

const states: SessionPast['state'][] = ['held', 'held', 'held', 'held', 'missed', 'excused', 'cancelled', 'open'];

/** Six weeks of eight pairs, by a seed. */
async function aBusyProgram(seed: number): Promise<{ world: World; pairs: Pair[] }> {
  app.clock.moveTo('2026-03-02T09:00:00Z');
  const world = await aWorld(app, {
    tracks: [
      { key: 'weekly', cadenceEveryDays: 7 },
      { key: 'monthly', cadenceEveryDays: 28 },
    ],
  });
  const random = seededRandom(seed);
  const pick = <T>(from: readonly T[]) => from[Math.floor(random() * from.length)] as T;
  const pairs: Pair[] = [];
  for (let made = 0; made < 8; made++) {
    const pair = await aPair(app, world, { track: pick(Object.values(world.program.tracks)), department: pick(['Sales', 'Research']) });
    pairs.push(pair);
    for (let session = Math.floor(random() * 9); session > 0; session--) {
      const startsAt = new Date(Date.UTC(2026, 2, 3 + Math.floor(random() * 40), Math.floor(random() * 24))).toISOString();
      const stars = () => (random() < 0.5 ? 1 + Math.floor(random() * 5) : undefined);
      await aPastSession(app, world, pair, {
        startsAt,
        state: pick(states),
        wrappedUp: random() < 0.7,
        rated: { mentee: stars(), mentor: stars() },
        cancelledAhead: random() * 48,
      });
    }
  }
  app.clock.moveTo('2026-04-13T09:00:00Z');
  return { world, pairs };
}

describe('the session report', () => {
  it('A4-45 draws bars that equal the completed sessions in the database, by week and by month', async () => {
    const { world } = await aBusyProgram(1);
    const reading = await read(world);
    const { rows: held } = await app.ownerPool.query<{ week: string; count: number }>(
      `select to_char(date_trunc('week', starts_at at time zone 'UTC'), 'YYYY-MM-DD') as week, count(*)::int as count
       from scheduling.sessions where program_id = $1 and held_at is not null and starts_at <= $2 group by 1 order by 1`,
      [world.program.id, app.clock.at()],
    );
    const all = held.reduce((sum, { count }) => sum + count, 0);
    const [weeks, months] = reading.charts.find(({ key }) => key === 'overTime')!.drawn;
    expect(weeks?.rows.filter(({ values }) => values[0] !== 0).map(({ on, values }) => ({ week: on, count: values[0] }))).toEqual(held);
    expect(months?.rows.reduce((sum, { values }) => sum + (values[0] ?? 0), 0)).toBe(all);
    expect(valueOf(reading, 'held')).toBe(all);
    const week = held[0]!;
    const behind = await app.does(world.cara, rows('over-time-chart'), { program: world.program.id, bar: `week:${week.week}` });
    expect(behind.total).toBe(week.count);
  });

  it.each([2, 3])('A4-46 reconciles the funnel with the rows of each pair and of each step', async (seed) => {
    const { world } = await aBusyProgram(seed);
    const reading = await read(world);
    const funnel = reading.charts.find(({ key }) => key === 'funnel')!.drawn[0]!;
    const pairs = await app.does(world.cara, rows('expected'), { program: world.program.id });
    const sum = (key: string) => pairs.items.reduce((total: number, row: RowReading) => total + Number(row[key]), 0);
    expect(funnel.rows.map(({ values }) => values[0])).toEqual(
      ['expected', 'scheduled', 'notCancelled', 'held', 'wrappedUp', 'ratedByMentee', 'ratedByBoth'].map(sum),
    );
    for (const row of funnel.rows.slice(1)) {
      const slug = /rows\/([a-z-]+)/.exec(row.rows ?? '')?.[1] ?? '';
      const behind = await app.does(world.cara, rows(slug), { program: world.program.id });
      expect(behind.total, slug).toBe(row.values[0]);
    }
    const drawn = funnel.rows.map(({ values }) => values[0] ?? 0);
    const named = funnel.rows.map(({ detail = '' }) =>
      detail.split(' · ').map((said) => (said.includes('beyond') ? 1 : -1) * Number.parseInt(said, 10) || 0),
    );
    drawn.slice(1).forEach((count, place) => expect(drawn[place]! + named[place + 1]!.reduce((total, one) => total + one, 0)).toBe(count));
  });

  it('A4-46 adds up over periods, tracks and departments', async () => {
    const { world } = await aBusyProgram(4);
    const all = await read(world);
    const parts = [
      [{ to: '2026-03-20' }, { from: '2026-03-21' }],
      Object.values(world.program.tracks).map((track) => ({ track })),
      [{ department: 'Sales' }, { department: 'Research' }],
    ];
    for (const filters of parts) {
      const readings = [];
      for (const one of filters) readings.push(await read(world, one));
      for (const key of ['held', 'hours', 'missed', 'expected', 'scheduled', 'notCancelled', 'wrappedUp', 'ratedByMentor'])
        expect(
          readings.reduce((sum, reading) => sum + (valueOf(reading, key) ?? 0), 0),
          key,
        ).toBeCloseTo(valueOf(all, key) ?? Number.NaN);
    }
  });

  it('counts completion without what was cancelled a day ahead, and adherence by the cadence', async () => {
    app.clock.moveTo('2026-03-02T09:00:00Z');
    const world = await aWorld(app, { tracks: [{ key: 'weekly', cadenceEveryDays: 7 }] });
    const pair = await aPair(app, world);
    const on = (day: string, given: Partial<SessionPast> = {}) =>
      aPastSession(app, world, pair, { startsAt: `2026-03-${day}T10:00:00Z`, ...given });
    await on('10');
    await on('12', { state: 'cancelled', cancelledAhead: 24 });
    await on('17', { state: 'cancelled', cancelledAhead: 23 });
    await on('24', { state: 'missed' });
    await on('30');
    await on('31', { state: 'open' });
    app.clock.moveTo('2026-03-30T12:00:00Z');
    const reading = await read(world);
    const shown = Object.fromEntries(reading.figures.map(({ key, shown: text, detail }) => [key, [text, detail]]));
    expect(shown.completion).toEqual(['50%', '2 of 4']);
    expect(shown.adherence).toEqual(['50%', '2 of 4']);
    expect(shown.daysToFirst).toEqual(['8', 'over 1']);
    expect(shown.missed).toEqual(['1', null]);
    const later = await read(world, { from: '2026-03-11' });
    expect(later.figures.find(({ key }) => key === 'daysToFirst')?.detail).toBe('Nothing to count yet');
    expect(drawnIn(reading, 'adherence')).toContainEqual(['Half or more', 1]);
  });
});
