import { describe, expect, it } from 'vitest';
import { Forbidden, Invalid, NotFound } from '../../platform/problems.ts';
import { testApp } from '../../platform/testing/test-app.ts';
import { people } from '../stage.ts';
import { anAdministrator, aManager, anOrganization, anOwner, aPerson, hasRole } from '../testing.ts';
import { addPerson } from './add-person.ts';
import { editPerson } from './edit-person.ts';
import { listPeople } from './list-people.ts';
import { showPerson } from './show-person.ts';

const app = await testApp([people]);
const organization = await anOrganization(app);
const cara = await aManager(app, organization, { email: 'cara@fjord.example' });
const ian = await anAdministrator(app, organization);
const olga = await anOwner(app, organization);
const mia = await aPerson(app, organization, {
  givenName: 'Mia',
  familyName: 'Sund',
  email: 'mia@fjord.example',
  department: 'Sales',
  hiredOn: '2024-01-15',
});
const elsewhere = await anOrganization(app, { name: 'Elsewhere' });
const mallory = await anOwner(app, elsewhere);

const namesFor = async (input: Parameters<typeof app.does<typeof listPeople>>[2]) =>
  (await app.does(cara, listPeople, input)).items.map((one) => one.name);

describe('the list of people', () => {
  it.each([
    ['a name', 'sund'],
    ['both names in any order', 'SUND mia'],
    ['an address', 'mia@fjord'],
    ['a name and a department', 'mia sales'],
  ])('is searched by %s', async (_by, search) => {
    expect(await namesFor({ search })).toEqual(['Mia Sund']);
  });

  it.each(['100%', '_', '\\', "'; drop table people.persons; --", '\u0000mia\u0000'])(
    'takes %j as text, not as a pattern',
    async (search) => {
      await expect(namesFor({ search })).resolves.toBeInstanceOf(Array);
      if (search === '100%' || search === '_') expect(await namesFor({ search })).toEqual([]);
    },
  );

  it('pages through everyone once, in order, whichever way it is sorted', async () => {
    const other = await anOrganization(app);
    const owner = await anOwner(app, other, { familyName: 'Aalto' });
    for (let place = 0; place < 9; place++)
      await aPerson(app, other, {
        givenName: 'Same',
        familyName: 'Name',
        department: place % 2 ? 'Sales' : undefined,
        hiredOn: place % 3 ? '2020-01-01' : undefined,
      });
    for (const sort of ['name', '-name', 'email', '-department', 'joined', '-joined']) {
      const seen: string[] = [];
      for (let after: string | undefined, more = true; more;) {
        const page = await app.does(owner, listPeople, { sort, limit: 4, ...(after ? { after } : {}) });
        expect(page.total).toBe(10);
        seen.push(...page.items.map((one) => one.id));
        more = page.next !== null;
        after = page.next ?? undefined;
      }
      expect(new Set(seen).size).toBe(10);
      expect(seen).toHaveLength(10);
    }
  });

  it('leaves out people who have left, unless they are asked for', async () => {
    await aPerson(app, organization, { givenName: 'Leo', familyName: 'Gone', leftOn: '2026-01-31' });
    expect(await namesFor({ search: 'Leo' })).toEqual([]);
    expect(await namesFor({ search: 'Leo', who: 'left' })).toEqual(['Leo Gone']);
    expect(await namesFor({ search: 'Leo', who: 'all' })).toEqual(['Leo Gone']);
  });
});

describe('A5-21 who may look people up', () => {
  it.each([
    ['an owner', () => anOwner(app, organization)],
    ['an IT administrator', () => anAdministrator(app, organization)],
    [
      'a manager of one program',
      async () => hasRole(app, await aPerson(app, organization), 'program_manager', '019b0000-0000-7000-8000-000000000001'),
    ],
  ])('%s may', async (_who, make) => {
    await expect(app.does(await make(), listPeople, {})).resolves.toBeDefined();
  });

  it.each([
    ['an executive sponsor', 'executive_sponsor'],
    ['a viewer', 'viewer'],
  ] as const)('%s may not', async (_who, role) => {
    const actor = await hasRole(app, await aPerson(app, organization), role);
    await expect(app.does(actor, listPeople, {})).rejects.toThrow(Forbidden);
    await expect(app.does(actor, showPerson, { person: mia.personId })).rejects.toThrow(Forbidden);
  });

  it('a participant may not, and nobody changes the directory for one program alone', async () => {
    await expect(app.does(mia, listPeople, {})).rejects.toThrow(Forbidden);
    const one = await hasRole(app, await aPerson(app, organization), 'program_manager', '019b0000-0000-7000-8000-000000000001');
    await expect(app.does(one, addPerson, { givenName: 'Max' })).rejects.toThrow(Forbidden);
  });

  it('another organisation’s owner does not learn that a person exists', async () => {
    await expect(app.does(mallory, showPerson, { person: mia.personId })).rejects.toThrow(NotFound);
    await expect(app.does(mallory, editPerson, { person: mia.personId, givenName: 'Mine' })).rejects.toThrow(NotFound);
  });
});

describe('adding and editing', () => {
  it('adds a person under a manager, found by address', async () => {
    const { id } = await app.does(ian, addPerson, {
      givenName: 'Noor',
      familyName: 'Ito',
      email: 'noor@fjord.example',
      manager: 'CARA@fjord.example',
    });
    expect(await app.does(cara, showPerson, { person: id })).toMatchObject({
      name: 'Noor Ito',
      manager: { id: cara.personId },
      timeZone: 'UTC',
      active: true,
    });
  });

  it.each([
    ['no first name', { givenName: '' }, 'givenName', 'The first name is missing.'],
    ['a bad address', { givenName: 'A', email: 'a@b' }, 'email', 'This is not an e-mail address. It looks like mia@example.org.'],
    ['an address that is taken', { givenName: 'A', email: 'MIA@fjord.example' }, 'email', 'This belongs to Mia Sund already.'],
    [
      'an unknown manager',
      { givenName: 'A', manager: '4711' },
      'manager',
      'Nobody in the directory has the e-mail address or employee number “4711”.',
    ],
    ['a bad day', { givenName: 'A', hiredOn: '31.12.2025' }, 'hiredOn', 'The day of joining must be a day such as 2026-03-31.'],
    ['an unknown zone', { givenName: 'A', timeZone: 'Mars/Base' }, 'timeZone', 'Choose a time zone from the list, such as Europe/Berlin.'],
    [
      'a NUL',
      { givenName: 'A\u0000B' },
      'givenName',
      'The first name holds a character that cannot be stored (NUL). Remove it and try again.',
    ],
    ['a megabyte', { givenName: 'A'.repeat(1_000_000) }, 'givenName', expect.stringContaining('longer than 200 characters')],
  ])('refuses %s with a sentence', async (_what, input, field, sentence) => {
    const problem = await app.does(ian, addPerson, input).catch((reason: unknown) => reason);
    expect(problem).toBeInstanceOf(Invalid);
    expect((problem as Invalid).fields[field]).toEqual(sentence);
  });

  it.each(['<script>alert(1)</script>', 'مها الشريف', '👩‍🚀 Zoë', "O'Brien & Søns", '=1+1', '{{givenName}}'])(
    'keeps %s as it was typed',
    async (givenName) => {
      const { id } = await app.does(ian, addPerson, { givenName });
      expect((await app.does(cara, showPerson, { person: id })).givenName).toBe(givenName);
    },
  );

  it('changes what is given, clears what is emptied, leaves the rest, and says what changed', async () => {
    const tea = await aPerson(app, organization, { givenName: 'Tea', department: 'Sales', title: 'AE', managerId: cara.personId });
    const { changed } = await app.does(ian, editPerson, { person: tea.personId, department: '', title: 'Senior AE' });
    expect(changed.sort()).toEqual(['department', 'title']);
    expect(await app.does(cara, showPerson, { person: tea.personId })).toMatchObject({
      department: null,
      title: 'Senior AE',
      manager: { id: cara.personId },
    });
    expect((await app.does(ian, editPerson, { person: tea.personId, title: 'Senior AE' })).changed).toEqual([]);
  });

  it('leaves the address of somebody with a role to the owners: it is how they sign in', async () => {
    await expect(app.does(ian, editPerson, { person: olga.personId, email: 'ian@fjord.example' })).rejects.toThrow('Only an owner');
    await app.does(olga, editPerson, { person: ian.personId, email: 'ian.moor@fjord.example' });
  });
});

describe('leaving', () => {
  const departures = async (person: string) =>
    (await app.ownerPool.query(`select 1 from platform.events where name = 'people.person-left' and data->>'person' = $1`, [person]))
      .rowCount;

  it('is told once, when a last day is entered that has passed', async () => {
    const person = (await aPerson(app, organization)).personId;
    await app.does(ian, editPerson, { person, leftOn: '2026-02-20' });
    await app.does(ian, editPerson, { person, leftOn: '2026-02-21' });
    expect(await departures(person)).toBe(1);
    expect((await app.does(cara, showPerson, { person })).active).toBe(false);
  });

  it('is told once, the day after a last day to come', async () => {
    const person = (await aPerson(app, organization)).personId;
    await app.does(ian, editPerson, { person, leftOn: '2026-03-04' });
    await app.passes(2 * 86_400_000, 86_400_000);
    expect(await departures(person)).toBe(0);
    await app.passes(3 * 86_400_000, 86_400_000);
    expect(await departures(person)).toBe(1);
    expect((await app.does(cara, showPerson, { person })).active).toBe(false);
  });

  it('ends when the last day is taken back', async () => {
    const person = (await aPerson(app, organization, { leftOn: '2026-01-31' })).personId;
    await app.does(ian, editPerson, { person, leftOn: '' });
    expect((await app.does(cara, showPerson, { person })).active).toBe(true);
  });
});
