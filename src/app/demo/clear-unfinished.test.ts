import { describe, expect, it } from 'vitest';
import { startWorker } from '../../platform/jobs/worker.ts';
import { testApp } from '../../platform/testing/test-app.ts';
import { anOrganization } from '../../people/testing.ts';
import { stages } from '../stages.ts';
import { clearUnfinished } from './clear-unfinished.ts';
import { loadDemo } from './load-demo.ts';

const app = await testApp(stages);

describe('loading the demo', () => {
  it('is refused with one sentence while Pairwell runs on the same data, and changes nothing', async () => {
    const worker = await startWorker(app);
    const said: string[] = [];
    await expect(loadDemo(app, (line) => said.push(line))).rejects.toThrow('Pairwell is running on this data. Stop it');
    await worker.stop();
    expect(said).toEqual([]);
    expect((await app.ownerPool.query('select from people.organizations')).rowCount).toBe(0);
  });

  it('goes ahead once it is stopped, and also where it was killed and only its last sign of life is left', async () => {
    expect(await clearUnfinished(app)).toBe(true);
    await app.ownerPool.query(
      `insert into platform.workers (id, host, pid, seen_at) values ('worker of a machine that is gone', 'elsewhere', 1, now() - interval '1 minute')`,
    );
    expect(await clearUnfinished(app)).toBe(true);
  });

  it('leaves an organisation of somebody alone, running or not', async () => {
    await anOrganization(app);
    const worker = await startWorker(app);
    expect(await clearUnfinished(app)).toBe(false);
    await worker.stop();
  });
});
