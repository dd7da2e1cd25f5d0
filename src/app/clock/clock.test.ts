import { describe, expect, it } from 'vitest';
import { anOrganization, aPerson } from '../../people/testing.ts';
import { machineClock } from '../../platform/clock.ts';
import { execute } from '../../platform/execute.ts';
import { advanceClock as moveClock } from '../../platform/jobs/advance-clock.ts';
import { drain } from '../../platform/jobs/worker.ts';
import { testApp } from '../../platform/testing/test-app.ts';
import { stages } from '../stages.ts';
import { advanceClock } from './advance-clock.ts';
import { showClock } from './show-clock.ts';

const dayMs = 86_400_000;
const app = await testApp(stages);
const demo = { ...app, clock: machineClock, configuration: { ...app.configuration, demo: true } };
const mia = await aPerson(app, await anOrganization(app));

describe("the demo's clock", () => {
  it('lives through the days, and can be watched', async () => {
    const before = (await execute(demo, mia, showClock, {})).now.getTime();
    await execute(demo, mia, advanceClock, { days: 2 });
    expect((await execute(demo, mia, showClock, {})).work).toMatchObject({ finishedAt: null });
    await expect(execute(demo, mia, advanceClock, { days: 1 })).rejects.toThrow('Wait until it stands');
    await drain(demo);
    const { now, work } = await execute(demo, mia, showClock, {});
    expect(now.getTime() - before).toBeGreaterThanOrEqual(2 * dayMs);
    expect(now.getTime() - before).toBeLessThan(2.1 * dayMs);
    expect(work).toMatchObject({ fraction: 1, failedAt: null });
    expect(work?.finishedAt).not.toBeNull();
  });

  it('is moved by whole milliseconds, whatever length it is given', async () => {
    const offset = async () => Number((await app.ownerPool.query('select offset_ms from platform.clock')).rows[0].offset_ms);
    const before = await offset();
    await moveClock(demo, 2.6, { stepMs: 1.4 });
    expect((await offset()) - before).toBe(3);
  });

  it('is moved by whole days', async () => {
    await expect(execute(demo, mia, advanceClock, { days: 0 })).rejects.toThrow('at least 1');
    await expect(execute(demo, mia, advanceClock, { days: 'many' })).rejects.toThrow('must be a number');
  });

  it('is not there outside the demo', async () => {
    await expect(execute(app, mia, advanceClock, { days: 1 })).rejects.toThrow('does not exist');
    await expect(execute(app, mia, showClock, {})).rejects.toThrow('does not exist');
  });
});
