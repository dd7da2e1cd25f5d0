import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { testApp } from '../testing/test-app.ts';
import { restoreBackup } from './restore-backup.ts';
import { writeBackup } from './write-backup.ts';

const here = await testApp([]);
const there = await testApp([]);
const file = join(await mkdtemp(join(tmpdir(), 'pairwell-backup-')), 'all.pairwell');

await here.ownerPool.query(`
  insert into people.organizations (id, name, slug, time_zone, created_at)
  values ('019b0000-0000-7000-8000-000000000001', 'Fjord', 'fjord', 'Europe/Oslo', '2026-03-01T10:00:00.123456Z');
  insert into people.persons (id, organization_id, given_name, family_name, time_zone, manager_id, created_at) values
  ('019b0000-0000-7000-8000-000000000011', '019b0000-0000-7000-8000-000000000001', 'Mia "<b>" \u{1F642}', E'two\\nlines', 'UTC', '019b0000-0000-7000-8000-000000000012', now()),
  ('019b0000-0000-7000-8000-000000000012', '019b0000-0000-7000-8000-000000000001', 'Mo', '{"table":"x"}', 'UTC', null, now())`);

const everyone = async (app: typeof here) => (await app.ownerPool.query('select to_jsonb(p) from people.persons p order by id')).rows;

describe('a backup', () => {
  it('brings back every row as it was, people who point at people after them included', async () => {
    const rows = await writeBackup(here.ownerPool, file, new Date('2026-03-02T09:00:00Z'));
    expect(await restoreBackup(there.ownerPool, file)).toBe(rows);
    expect(await everyone(there)).toEqual(await everyone(here));
  });

  it('is refused by a database that holds something', async () => {
    await expect(restoreBackup(here.ownerPool, file)).rejects.toThrow('This database already holds an organisation');
  });

  it('is refused when it is cut short, and leaves nothing half-restored', async () => {
    const empty = await testApp([]);
    const lines = gunzipSync(await readFile(file))
      .toString()
      .trimEnd()
      .split('\n');
    await writeFile(`${file}.cut`, gzipSync(`${lines.slice(0, -1).join('\n')}\n`));
    await expect(restoreBackup(empty.ownerPool, `${file}.cut`)).rejects.toThrow('cut short');
    expect((await empty.ownerPool.query('select from people.organizations')).rowCount).toBe(0);
  });

  it('is refused when it is some other file', async () => {
    await writeFile(`${file}.other`, gzipSync('{"hello":1}\n'));
    await expect(restoreBackup((await testApp([])).ownerPool, `${file}.other`)).rejects.toThrow('not a backup of Pairwell');
  });
});
