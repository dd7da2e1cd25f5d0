import { describe, expect, it } from 'vitest';
import { testApp } from '../../platform/testing/test-app.ts';
import { aPair, aPastSession, aWorld, stagesTested } from '../testing.ts';
import { visits } from '../testing-pages.ts';
import { loader as overview } from './overview.page.tsx';
import { loader as report } from './report.page.tsx';
import { loader as rows } from './rows.page.tsx';

const app = await testApp(stagesTested);
const world = await aWorld(app);
await aPastSession(app, world, await aPair(app, world), { startsAt: '2026-03-01T10:00:00Z' });
const program = world.program.id;

/** Beside the three of the frame; the beginning of the transaction is among them. */
const most = 9;

describe('the pages of reporting', () => {
  it.each(['participation', 'registration', 'pairing', 'sessions'])('read the report on %s with few statements', async (key) => {
    const { given, statements } = await visits(app, world.cara, report, {
      params: { program, report: key },
      search: { track: '', department: '' },
    });
    expect(given.reading.key).toBe(key);
    expect(statements).toBeLessThanOrEqual(most);
  });

  it.each(['participation', 'registration', 'pairing', 'sessions'])(
    'read the report on %s to a sponsor with one more, in which the product begins to count',
    async (key) => {
      const { given, statements } = await visits(app, world.vera, report, { params: { program, report: key } });
      expect(given.reading.key).toBe(key);
      expect(statements).toBeLessThanOrEqual(most + 1);
    },
  );

  it('read the overview and the rows with few statements', async () => {
    for (const reader of [world.cara, world.vera])
      expect((await visits(app, reader, overview, { params: { program } })).statements).toBeLessThanOrEqual(most);
    const { given, statements } = await visits(app, world.cara, rows, {
      params: { program, report: 'sessions', rows: 'held' },
      search: { sort: '-startsAt' },
    });
    expect([given.total, given.shown]).toEqual([1, '1']);
    expect(statements).toBeLessThanOrEqual(most);
  });

  it('answer an unknown report, and names asked by the sponsor, as they should', async () => {
    await expect(visits(app, world.cara, report, { params: { program, report: 'weather' } })).rejects.toMatchObject({
      init: { status: 404 },
    });
    await expect(visits(app, world.vera, rows, { params: { program, report: 'sessions', rows: 'held' } })).rejects.toMatchObject({
      init: { status: 403 },
    });
  });

  it('refuse a period that ends before it begins, with a sentence', async () => {
    const asked = visits(app, world.cara, report, {
      params: { program, report: 'sessions' },
      search: { from: '2026-03-09', to: '2026-03-01' },
    });
    await expect(asked).rejects.toMatchObject({ data: expect.stringContaining('The period ends before it begins') });
  });
});
