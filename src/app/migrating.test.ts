/** A database that has been in use goes through newer migrations with everything in it. */
import { copyFile, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { outliveLostConnections } from '../platform/db/connect.ts';
import { migrate } from '../platform/db/migrate.ts';
import { onDatabase } from '../platform/testing/start-test-database.ts';

const migrations = resolve('migrations');
const name = `pairwell_test_migrating_${process.pid}`;
const admin = new pg.Client(inject('database'));
await admin.connect();
await admin.query(`create database ${name}`);
const owner = new pg.Pool(onDatabase(inject('database'), name));
outliveLostConnections(owner);

afterAll(async () => {
  await owner.end();
  await admin.query(`drop database ${name} with (force)`);
  await admin.end();
});

/** Brings the database to where the migrations before this one leave it. */
async function migratedBefore(first: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'pairwell-migrations-'));
  const earlier = (await readdir(migrations)).filter((file) => file < first);
  for (const file of earlier) await copyFile(join(migrations, file), join(folder, file));
  await migrate(owner, folder, undefined);
  await rm(folder, { recursive: true });
}

const id = (last: number) => `019b0000-0000-7000-8000-0000000000${String(last).padStart(2, '0')}`;
const [org, mo, mia, program, solved, begun, base] = [1, 2, 3, 4, 5, 6, 7].map(id);
const problem = { mentees: [{ id: mia, answers: { pace: 'slow' } }], mentors: [{ id: mo, answers: { pace: 'fast' } }] };

describe('migrating', () => {
  it('keeps what people answered and what was computed from it, in the rows where they stand now', async () => {
    await migratedBefore('0028');
    await owner.query(`
      insert into people.organizations (id, name, slug, time_zone, created_at) values ('${org}', 'Fjord', 'fjord', 'UTC', now());
      insert into people.persons (id, organization_id, given_name, time_zone, created_at) values ('${mo}', '${org}', 'Mo', 'UTC', now()), ('${mia}', '${org}', 'Mia', 'UTC', now());
      insert into planning.programs (id, organization_id, name, structure, time_zone, created_at) values ('${program}', '${org}', 'Sales', 'one-on-one', 'UTC', now());
      insert into registration.registrations (id, organization_id, program_id, person_id, questionnaire_version, answers, started_at) values
        ('${id(11)}', '${org}', '${program}', '${mo}', 1, '{"pace": "fast"}', now()), ('${id(12)}', '${org}', '${program}', '${mia}', 1, '{}', now());
      insert into pairing.runs (id, organization_id, program_id, number, work_id, criteria_version, asked_at, structure, tracks, problem, certificate, check_holds) values
        ('${solved}', '${org}', '${program}', 1, '${id(21)}', 1, now(), 'one-on-one', '{}', '${JSON.stringify(problem)}', '{"pairs": []}', true),
        ('${begun}', '${org}', '${program}', 2, '${id(22)}', 1, now(), 'one-on-one', '{}', null, null, null);
      insert into pairing.unmatched_people (organization_id, run_id, person_id, role, reason) values ('${org}', '${solved}', '${mia}', 'mentee', '{"why": "paused"}');
      insert into pairing.scenario_bases (id, organization_id, program_id, taken_at, document, figures) values
        ('${base}', '${org}', '${program}', now(), '${JSON.stringify({ problem })}', '{}')`);
    await migrate(owner, migrations, undefined);
    const rows = async (text: string) => (await owner.query<Record<string, unknown>>(text)).rows;
    expect(await rows('select person_id, program_id, organization_id, answers from registration.answers order by person_id')).toEqual([
      { person_id: mo, program_id: program, organization_id: org, answers: { pace: 'fast' } },
      { person_id: mia, program_id: program, organization_id: org, answers: {} },
    ]);
    expect(await rows('select * from pairing.run_problems')).toEqual([
      { run_id: solved, organization_id: org, program_id: program, problem, certificate: { pairs: [] } },
    ]);
    expect(await rows('select id, check_holds from pairing.runs order by number')).toEqual([
      { id: solved, check_holds: true },
      { id: begun, check_holds: null },
    ]);
    expect(await rows('select person_id, program_id, reason from pairing.unmatched_people')).toEqual([
      { person_id: mia, program_id: program, reason: { why: 'paused' } },
    ]);
    expect(await rows('select document from pairing.scenario_bases')).toEqual([{ document: { problem } }]);
  });

  it('leaves them erasable', async () => {
    const client = await owner.connect();
    await client.query('begin');
    await client.query(`select set_config('app.organization', '${org}', true)`);
    await client.query('update people.persons set erased_at = now() where id = $1', [mia]);
    await client.query('select pairing.erase_person($1)', [mia]);
    await client.query('delete from registration.registrations where person_id = $1', [mia]);
    await client.query('commit');
    client.release();
    for (const table of ['pairing.run_problems', 'pairing.scenario_bases', 'pairing.unmatched_people'])
      expect((await owner.query(`select from ${table}`)).rowCount, table).toBe(0);
    expect((await owner.query('select from registration.answers')).rowCount).toBe(1);
    expect((await owner.query('select check_holds from pairing.runs where id = $1', [solved])).rows).toEqual([{ check_holds: null }]);
  });
});
