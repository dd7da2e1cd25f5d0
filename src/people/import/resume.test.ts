/** A worker that dies anywhere, and another that takes over. */
import { describe, expect, it } from 'vitest';
import type { App } from '../../platform/app.ts';
import { execute } from '../../platform/execute.ts';
import { drain } from '../../platform/jobs/worker.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { testApp } from '../../platform/testing/test-app.ts';
import type { Desk } from '../../platform/work.ts';
import { people } from '../stage.ts';
import { aManager, anOrganization } from '../testing.ts';
import { cancelImport } from './cancel-import.ts';
import { importPeople } from './import-people.ts';
import { receiveImport } from './receive-import.ts';
import { showImport } from './show-import.ts';
import { startImport } from './start-import.ts';
import { imports } from './testing.ts';

const app = await testApp([people]);

const file = (rows: number) =>
  `Employee ID,First name,E-mail,Manager ID,Leaving date\n${Array.from({ length: rows }, (_, place) => `${place},Person ${place},p${place}@fjord.example,${place === 0 ? '' : Math.floor(place / 8)},${place % 50 === 49 ? '2025-12-31' : ''}`).join('\n')}\nbad,,nobody,,\n`;

/** Does the work but dies before its nth transaction. */
function deskThatDies(actor: Desk['actor'], after: number): Desk {
  let transactions = 0;
  return {
    app: app as App,
    actor,
    workId: '019b0000-0000-7000-8000-000000000001',
    signal: new AbortController().signal,
    progress: async () => undefined,
    transaction: (fn) => {
      if (transactions++ >= after) throw new Error('killed');
      return inTransaction(app, actor, fn);
    },
  };
}

describe('an import that is killed', () => {
  it('ends as one that was not, wherever it was killed', async () => {
    const text = file(1_100);
    const whole = await aManager(app, await anOrganization(app));
    const expected = (await imports(app, whole, text)).counts;
    for (let after = 1; ; after++) {
      const cara = await aManager(app, await anOrganization(app));
      const { id } = await execute(app, cara, receiveImport, { fileName: 'p.csv', content: text });
      const died = await importPeople.run(deskThatDies(cara, after), { import: id }).then(
        () => false,
        () => true,
      );
      await app.does(cara, startImport, { import: id }).catch(() => undefined);
      expect((await execute(app, cara, showImport, { import: id })).counts, `killed before transaction ${after + 1}`).toEqual(expected);
      const stored = await app.ownerPool.query(
        'select count(*)::int as people, count(manager_id)::int as managed from people.persons where organization_id = $1',
        [cara.organizationId],
      );
      expect(stored.rows[0]).toEqual({ people: 1_101, managed: 1_099 });
      if (!died) break;
    }
  }, 120_000);

  it('is not disturbed by the worker that was thought dead', async () => {
    const cara = await aManager(app, await anOrganization(app));
    const { id } = await execute(app, cara, receiveImport, { fileName: 'p.csv', content: file(3_000) });
    await Promise.all([
      importPeople.run(deskThatDies(cara, 1e9), { import: id }),
      importPeople.run(deskThatDies(cara, 1e9), { import: id }),
    ]);
    expect((await execute(app, cara, showImport, { import: id })).counts).toEqual({
      rows: 3_001,
      added: 3_000,
      changed: 0,
      unchanged: 0,
      left: 60,
      refused: 1,
    });
  });
});

it('an import that is stopped keeps what was stored, and can be started again', async () => {
  const cara = await aManager(app, await anOrganization(app));
  const { id } = await execute(app, cara, receiveImport, { fileName: 'p.csv', content: file(100) });
  await execute(app, cara, startImport, { import: id });
  await execute(app, cara, cancelImport, { import: id });
  await drain(app);
  expect((await execute(app, cara, showImport, { import: id })).state).toBe('cancelled');
  await app.does(cara, startImport, { import: id });
  expect((await execute(app, cara, showImport, { import: id })).state).toBe('finished');
});
