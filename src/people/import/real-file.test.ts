/** The employees sample of `shared/data`, by path: 10,000 people with their file's own column names. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { testApp } from '../../platform/testing/test-app.ts';
import { people } from '../stage.ts';
import { aManager, anOrganization } from '../testing.ts';
import { proposeMapping } from './propose-mapping.rules.ts';
import { describeColumns } from './describe-file.ts';
import { imports } from './testing.ts';

const file = resolve(process.env.PAIRWELL_SHARED ?? '../shared', 'data/employees_10k.csv');
const present = existsSync(file);
if (!present) process.stdout.write(`Skipped: ${file} is not here.\n`);

describe.skipIf(!present)('the 10,000 people of the employees sample', async () => {
  const app = await testApp([people]);
  const organization = await anOrganization(app);
  const cara = await aManager(app, organization);
  const bytes = present ? readFileSync(file) : Buffer.alloc(0);

  it('has its columns recognised, and the sensitive ones left out', () => {
    const columns = describeColumns(bytes.subarray(0, 65_536), { encoding: 'utf-8', delimiter: ',' });
    const { targets, dateOrder } = proposeMapping(columns);
    expect(Object.fromEntries(columns.map((column, place) => [column.name, targets[place]]))).toEqual({
      emp_no: 'employeeNumber',
      first_name: 'givenName',
      last_name: 'familyName',
      email: 'email',
      gender: 'ignore',
      birth_date: 'ignore',
      hire_date: 'hiredOn',
      department: 'department',
      title: 'title',
      left_on: 'leftOn',
      manager_emp_no: 'manager',
    });
    expect(dateOrder).toBeNull();
    expect(columns.filter((column) => column.sensitive).map((column) => column.name)).toEqual(['gender', 'birth_date']);
  });

  it('is imported, and imported again changes nothing', async () => {
    const first = await imports(app, cara, bytes.toString());
    const left = bytes
      .toString()
      .split('\n')
      .slice(1)
      .filter((line) => /^\d{4}/.test(line.split(',')[9] ?? '')).length;
    expect(first.counts).toEqual({ rows: 10_000, added: 10_000, changed: 0, unchanged: 0, left, refused: 0 });
    // The file itself has two managers who report to one another.
    expect(first.problems.map((problem) => problem.replace(/^\d+: /, ''))).toEqual(
      Array(2).fill('manager_circle Alejandro Brender, Karoline Cesareni'),
    );
    const before = await everything();
    const second = await imports(app, cara, bytes.toString());
    expect(second.counts).toEqual({ rows: 10_000, added: 0, changed: 0, unchanged: 10_000, left: 0, refused: 0 });
    expect(await everything()).toEqual(before);
  });

  const everything = async () => {
    const persons = await app.ownerPool.query('select md5(string_agg(p::text, $1 order by id)) as digest from people.persons p', ['\n']);
    const lines = await app.ownerPool.query(
      'select md5(string_agg(l::text, $1 order by person_id, above_id)) as digest from people.reporting_lines l',
      ['\n'],
    );
    return [persons.rows[0], lines.rows[0]];
  };

  it('has its managers as reporting lines', async () => {
    const found = await app.ownerPool.query<{ missing: number; managers: number }>(
      `select count(*) filter (where l.person_id is null)::int as missing, count(distinct p.manager_id)::int as managers
       from people.persons p left join people.reporting_lines l on l.person_id = p.id and l.above_id = p.manager_id and l.distance = 1
       where p.manager_id is not null`,
    );
    expect(found.rows[0]).toEqual({ missing: 0, managers: 9 });
  });
});
