import { expect, it } from 'vitest';
import { testApp } from '../testing/test-app.ts';
import { waitOutOutages } from './wait-out-outages.ts';

const app = await testApp([]);

it('names a lost connection as a server that starts up, also on one the pool held before', async () => {
  const held = await app.ownerPool.connect();
  const { rows } = await held.query<{ pid: number }>('select pg_backend_pid() as pid');
  held.release();
  waitOutOutages(app.ownerPool);
  const again = await app.ownerPool.connect();
  expect((await again.query<{ pid: number }>('select pg_backend_pid() as pid')).rows).toEqual(rows);
  await expect(again.query('select pg_terminate_backend(pg_backend_pid())')).rejects.toMatchObject({ code: '57P03' });
  again.release(true);
});
