import { describe, expect, it } from 'vitest';
import { pairing } from '../../pairing/stage.ts';
import { people } from '../../people/stage.ts';
import { planning } from '../../planning/stage.ts';
import { testApp } from '../../platform/testing/test-app.ts';
import { registration } from '../../registration/stage.ts';
import { scheduling } from '../../scheduling/stage.ts';
import { reportQueryOf, rowsQueryOf } from '../report-queries.ts';
import { reporting } from '../stage.ts';
import { aPair, aPastSession, aWorld } from '../testing.ts';

const app = await testApp([people, planning, registration, pairing, scheduling, reporting]);
const world = await aWorld(app, { tracks: [{ key: 'skill', cadenceEveryDays: 7 }] });
const show = reportQueryOf('sessions')!;

describe('the session report', () => {
  it('A4-46 reconciles', async () => {
    const pair = await aPair(app, world);
    for (const day of ['03-09', '03-16'])
      await aPastSession(app, world, pair, { startsAt: `2026-${day}T10:00:00Z`, wrappedUp: true, rated: { mentee: 5, mentor: 4 } });
    await aPastSession(app, world, pair, { startsAt: '2026-03-23T10:00:00Z', state: 'missed' });
    app.clock.moveTo('2026-04-13T09:00:00Z');
    const read = await app.does(world.cara, show, { program: world.program.id });
    console.log(JSON.stringify(read, null, 1));
    const rows = await app.does(world.cara, rowsQueryOf('sessions', 'expected')!, { program: world.program.id });
    console.log(JSON.stringify(rows, null, 1));
    for (const one of ['registration', 'pairing', 'participation'])
      console.log(JSON.stringify(await app.does(world.vera, reportQueryOf(one)!, { program: world.program.id }), null, 1));
    expect(read.figures.length).toBe(14);
  });
});
