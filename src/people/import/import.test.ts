import { describe, expect, it } from 'vitest';
import { Forbidden, NotFound, Refused } from '../../platform/problems.ts';
import { testApp } from '../../platform/testing/test-app.ts';
import { listPeople } from '../directory/list-people.ts';
import { showPerson } from '../directory/show-person.ts';
import { people } from '../stage.ts';
import { anAdministrator, aManager, anOrganization, anOwner, aPerson } from '../testing.ts';
import { cancelImport } from './cancel-import.ts';
import { listProblems } from './list-problems.ts';
import { mapImport } from './map-import.ts';
import { receiveImport } from './receive-import.ts';
import { showImport } from './show-import.ts';
import { startImport } from './start-import.ts';
import { imports } from './testing.ts';

const app = await testApp([people]);

async function aPlace() {
  const organization = await anOrganization(app);
  const cara = await aManager(app, organization, { email: 'cara@fjord.example', employeeNumber: 'cara' });
  const find = async (search: string) => (await app.does(cara, listPeople, { search, who: 'all' })).items[0];
  const show = async (search: string) => app.does(cara, showPerson, { person: (await find(search))!.id });
  return { organization, cara, find, show };
}

const head = 'Employee ID,First name,Last name,E-mail,Department,Manager ID,Leaving date\n';
const departures = async (organization: string) =>
  (await app.ownerPool.query(`select 1 from platform.events where name = 'people.person-left' and organization_id = $1`, [organization]))
    .rowCount;

describe('importing', () => {
  it('adds, changes, leaves alone, and says how many of each', async () => {
    const { cara, show } = await aPlace();
    await imports(app, cara, `${head}1,Mia,Sund,mia@fjord.example,Sales,,\n2,Mo,Rahm,mo@fjord.example,Sales,,\n`);
    const { counts } = await imports(
      app,
      cara,
      `${head}1,Mia,Sund,mia@fjord.example,Marketing,,\n2,Mo,Rahm,mo@fjord.example,Sales,,\n3,Tea,Virt,tea@fjord.example,Sales,,\n`,
    );
    expect(counts).toEqual({ rows: 3, added: 1, changed: 1, unchanged: 1, left: 0, refused: 0 });
    expect((await show('mia')).department).toBe('Marketing');
  });

  it('recognises by number first, and by address whoever gets a number later', async () => {
    const { organization, cara, show } = await aPlace();
    await aPerson(app, organization, { givenName: 'Mia', familyName: 'Sund', email: 'mia@fjord.example' });
    const { counts } = await imports(app, cara, `${head}1,Mia,Sund,MIA@fjord.example,,,\n`);
    expect(counts).toMatchObject({ added: 0, changed: 1 });
    const again = await imports(app, cara, `${head}1,Mia,Berg,mia.berg@fjord.example,,,\n`);
    expect(again.counts).toMatchObject({ added: 0, changed: 1 });
    expect(await show('berg')).toMatchObject({ employeeNumber: '1', email: 'mia.berg@fjord.example' });
  });

  it('leaves alone what the file has no column for, and what an empty address or number would clear', async () => {
    const { organization, cara, show } = await aPlace();
    await aPerson(app, organization, {
      givenName: 'Mia',
      email: 'mia@fjord.example',
      employeeNumber: '1',
      title: 'AE',
      department: 'Sales',
    });
    await imports(app, cara, 'Employee ID,First name,E-mail,Department\n1,Mia,,\n');
    expect(await show('mia')).toMatchObject({ email: 'mia@fjord.example', title: 'AE', department: null });
  });

  it('draws reporting lines by number, address or name, whatever the order of the rows', async () => {
    const { cara, show } = await aPlace();
    const { problems } = await imports(
      app,
      cara,
      `${head}1,Mia,Sund,mia@fjord.example,,2,\n2,Mo,Rahm,mo@fjord.example,,VERA@fjord.example,\n3,Vera,Okon,vera@fjord.example,,3,\n4,Tea,Virt,tea@fjord.example,,Vera Okon,\n5,Leo,Holm,leo@fjord.example,,99,\n`,
    );
    expect(problems).toEqual(['6: manager_unknown 99']);
    expect((await show('mia')).manager?.name).toBe('Mo Rahm');
    expect((await show('vera')).reportsTotal).toBe(2);
    expect((await show('vera')).manager).toBeNull();
    const lines = await app.ownerPool.query(
      `select distance from people.reporting_lines l join people.persons p on p.id = l.person_id where p.email = 'mia@fjord.example' and p.organization_id = $1 order by 1`,
      [cara.organizationId],
    );
    expect(lines.rows.map((row) => row.distance)).toEqual([1, 2]);
  });

  it('finds a manager who stands ten thousand rows further down', { timeout: 60_000 }, async () => {
    const { cara, show } = await aPlace();
    const rows = Array.from(
      { length: 10_050 },
      (_, place) => `${place},P${place},Z,p${place}@fjord.example,,${place < 50 ? 10_049 - place : ''},`,
    );
    const { counts, problems } = await imports(app, cara, `${head}${rows.join('\n')}\n`);
    expect(counts).toMatchObject({ added: 10_050, refused: 0 });
    expect(problems).toEqual([]);
    expect((await show('p7@fjord.example')).manager?.name).toBe('P10042 Z');
  });

  it('leaves out the lines of a circle and tells whom it runs through, each time alike', async () => {
    const { cara } = await aPlace();
    const file = `${head}1,Mia,A,mia@fjord.example,,2,\n2,Mo,B,mo@fjord.example,,3,\n3,Tea,C,tea@fjord.example,,1,\n4,Leo,D,leo@fjord.example,,1,\n`;
    const first = await imports(app, cara, file);
    expect(first.problems).toHaveLength(3);
    expect(first.problems[0]).toMatch(/^2: manager_circle .*Mia A, Mo B, Tea C|Mo B, Tea C, Mia A|Tea C, Mia A, Mo B/);
    const lines = await app.ownerPool.query('select 1 from people.reporting_lines where organization_id = $1', [cara.organizationId]);
    expect(lines.rowCount).toBe(1);
    expect((await imports(app, cara, file)).counts).toMatchObject({ changed: 0, unchanged: 4 });
  });

  it('tells of every bad row its line, field and reason, and stores the others', async () => {
    const { organization, cara, find } = await aPlace();
    await aPerson(app, organization, { givenName: 'Vera', email: 'vera@fjord.example', employeeNumber: 'v' });
    const { counts, problems, id } = await imports(
      app,
      cara,
      `${head}1,,,nameless@fjord.example,,,\n2,Mo,Rahm,not an address,,,\n3,Tea,Virt,tea@fjord.example,,,31.02.2020\n4,Mia,Sund,mia@fjord.example,,,\n5,Mia,Twin,MIA@fjord.example,,,\n4,Number,Twin,twin@fjord.example,,,\n6,Takes,Hers,vera@fjord.example,,,\n,No,Body,,,,\n7,Too,Many,m@fjord.example,,,,x,y\n`,
    );
    expect(counts).toMatchObject({ rows: 9, added: 1, refused: 8 });
    expect(problems).toEqual([
      '2: missing_name',
      '3: bad_email not an address',
      '4: bad_day 31.02.2020',
      '6: duplicate_email 5',
      '7: duplicate_number 5',
      '8: email_taken vera@fjord.example',
      '9: nobody',
      '10: too_many_cells 9',
    ]);
    expect(await find('mia')).toBeDefined();
    expect(await find('twin')).toBeUndefined();
    const listed = await app.does(cara, listProblems, { import: id, limit: 3 });
    expect(listed.total).toBe(8);
    expect(listed.items[1]).toMatchObject({
      line: 3,
      field: 'email',
      sentence: '“not an address” is not an e-mail address.',
      refused: true,
    });
    expect((await app.does(cara, listProblems, { import: id, limit: 3, after: listed.next! })).items[0]?.line).toBe(6);
  });

  it('keeps markup, right-to-left text, emoji and formulas as they are', async () => {
    const { cara } = await aPlace();
    const names = ['<b>Mia</b>', 'مها', '👩‍🚀', '=1+1', "O'Brien", '{{givenName}}', '%_\\'];
    await imports(app, cara, `Employee ID,First name\n${names.map((name, place) => `${place},"${name}"`).join('\n')}\n`);
    const stored = await app.ownerPool.query(
      'select given_name from people.persons where organization_id = $1 and imported_at is not null order by employee_number',
      [cara.organizationId],
    );
    expect(stored.rows.map((row) => row.given_name)).toEqual(names);
  });

  it('stores nothing of a column that is not to be imported, and lets go of the file', async () => {
    const { cara } = await aPlace();
    await imports(app, cara, 'First name,E-mail,Birth date\nMia,mia@fjord.example,1990-05-17\n');
    for (const table of ['persons', 'import_rows', 'import_pieces', 'import_problems']) {
      const found = await app.ownerPool.query(
        `select count(*)::int as rows, coalesce(string_agg(t::text, ' '), '') as text from people.${table} t where organization_id = $1`,
        [cara.organizationId],
      );
      expect(found.rows[0].text).not.toContain('1990-05-17');
    }
  });
});

describe('people who left', () => {
  it('become inactive, which is told once for whoever was active here', async () => {
    const { organization, cara, find } = await aPlace();
    await imports(app, cara, `${head}1,Mia,Sund,mia@fjord.example,,,\n`);
    const file = `${head}1,Mia,Sund,mia@fjord.example,,,2026-02-27\n2,Leo,Gone,leo@fjord.example,,,2020-01-31\n3,Tea,Stays,tea@fjord.example,,,9999-12-31\n`;
    expect((await imports(app, cara, file)).counts).toMatchObject({ added: 2, changed: 1, left: 2 });
    expect(await departures(organization.id)).toBe(1);
    expect((await find('mia'))?.active).toBe(false);
    expect((await find('leo'))?.active).toBe(false);
    expect(await find('tea')).toMatchObject({ active: true, leftOn: null });
    expect((await imports(app, cara, file)).counts).toMatchObject({ unchanged: 3, left: 0 });
    expect(await departures(organization.id)).toBe(1);
  });

  it('are back when the file has no last day for them any more', async () => {
    const { cara, find } = await aPlace();
    await imports(app, cara, `${head}1,Mia,Sund,mia@fjord.example,,,2026-02-27\n`);
    await imports(app, cara, `${head}1,Mia,Sund,mia@fjord.example,,,\n`);
    expect((await find('mia'))?.active).toBe(true);
  });
});

describe('days that can be read in two ways', () => {
  const file = 'First name,E-mail,Hire date\nMia,mia@fjord.example,03/04/2024\n';

  it('are asked about before the import starts', async () => {
    const { cara, show } = await aPlace();
    const { id } = await app.does(cara, receiveImport, { fileName: 'p.csv', content: file });
    expect(await app.does(cara, showImport, { import: id })).toMatchObject({
      asksForDateOrder: true,
      missing: expect.stringContaining('begin with the day or with the month'),
    });
    await expect(app.does(cara, startImport, { import: id })).rejects.toThrow(Refused);
    await app.does(cara, mapImport, { import: id, dateOrder: 'monthFirst' });
    await app.does(cara, startImport, { import: id });
    expect((await show('mia')).hiredOn).toBe('2024-03-04');
  });
});

describe('the preview', () => {
  it('shows the rows as they would be stored, and follows every change of the mapping', async () => {
    const { cara } = await aPlace();
    const { id } = await app.does(cara, receiveImport, {
      fileName: 'C:\\Export\\p.csv',
      content: 'Name;Grade;Contact\n"Sund, Mia";L3;mia@fjord.example\nMo;L4;nowhere\n',
    });
    const shown = await app.does(cara, showImport, { import: id });
    expect(shown).toMatchObject({
      fileName: 'p.csv',
      delimiter: ';',
      missing: expect.stringContaining('e-mail address or the employee number'),
    });
    await app.does(cara, mapImport, { import: id, targets: ['fullName', 'keep', 'email'] });
    const { preview, missing } = await app.does(cara, showImport, { import: id });
    expect(missing).toBeNull();
    expect(preview).toEqual([
      { line: 2, person: { givenName: 'Mia', familyName: 'Sund', email: 'mia@fjord.example', Grade: 'L3' }, problems: [] },
      { line: 3, problems: ['“nowhere” is not an e-mail address.'] },
    ]);
  });

  it('cuts the file anew with another encoding or delimiter', async () => {
    const { cara } = await aPlace();
    const { id } = await app.does(cara, receiveImport, { fileName: 'p.csv', content: 'First name|E-mail,x\nMia|m@fjord.example,y\n' });
    await app.does(cara, mapImport, { import: id, delimiter: ',' });
    expect((await app.does(cara, showImport, { import: id })).columns.map((column) => column.name)).toEqual(['First name|E-mail', 'x']);
  });
});

describe('A5-21 who may import', () => {
  it('keepers of the directory may, others may not, and no other organisation sees it', async () => {
    const { organization, cara } = await aPlace();
    for (const make of [anOwner, anAdministrator, aManager])
      await expect(
        app.does(await make(app, organization), receiveImport, { fileName: 'p.csv', content: 'First name,E-mail\n' }),
      ).resolves.toBeDefined();
    await expect(app.does(await aPerson(app, organization), receiveImport, { fileName: 'p.csv', content: 'a,b\n' })).rejects.toThrow(
      Forbidden,
    );
    const { id } = await app.does(cara, receiveImport, { fileName: 'p.csv', content: 'First name,E-mail\nMia,m@fjord.example\n' });
    const mallory = await anOwner(app, await anOrganization(app));
    for (const operation of [showImport, startImport, cancelImport, listProblems])
      await expect(app.does(mallory, operation, { import: id })).rejects.toThrow(NotFound);
  });

  it('a file does not move the address of somebody with a role, unless an owner brings it', async () => {
    const { organization, cara, show } = await aPlace();
    const olga = await anOwner(app, organization, { email: 'olga@fjord.example', employeeNumber: 'olga' });
    const file = `${head}olga,Olga,Stein,cara+olga@fjord.example,,,\n`;
    expect((await imports(app, cara, file)).problems).toEqual(['2: email_guarded cara+olga@fjord.example']);
    expect((await show('olga')).email).toBe('olga@fjord.example');
    expect((await imports(app, olga, file)).counts.changed).toBe(1);
  });

  it('two files are not imported at once', async () => {
    const { cara } = await aPlace();
    const bring = () => app.does(cara, receiveImport, { fileName: 'p.csv', content: 'First name,E-mail\nMia,m@fjord.example\n' });
    const [one, two] = [await bring(), await bring()];
    const { execute } = await import('../../platform/execute.ts');
    const both = await Promise.allSettled([
      execute(app, cara, startImport, { import: one.id }),
      execute(app, cara, startImport, { import: two.id }),
    ]);
    expect(both.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
  });
});
