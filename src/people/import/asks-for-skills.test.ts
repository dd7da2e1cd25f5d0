import { describe, expect, it } from 'vitest';
import { Refused } from '../../platform/problems.ts';
import { testApp } from '../../platform/testing/test-app.ts';
import { listPeople } from '../directory/list-people.ts';
import { showPerson } from '../directory/show-person.ts';
import { people } from '../stage.ts';
import { aManager, anOrganization, aPerson } from '../testing.ts';
import { asksFor } from './asks-for-skills.rules.ts';
import { readNamed } from './people-of-pairs.rules.ts';
import { receiveImport } from './receive-import.ts';
import { showImport } from './show-import.ts';
import { splitPairs } from './split-pairs.ts';
import { startImport } from './start-import.ts';
import { imports } from './testing.ts';

const app = await testApp([people]);
const organization = await anOrganization(app);
const cara = await aManager(app, organization);
const bring = async (content: string) => {
  const { id } = await app.does(cara, receiveImport, { fileName: 'pairs.csv', content });
  return app.does(cara, showImport, { import: id });
};

describe('a list of pairs', () => {
  it('A0-13 importing a two-column sheet prompts for skills and says why nobody can be matched on it', async () => {
    const { id, asks, missing } = await bring('Mentor,Mentee\nMo Rahm,Mia Sund\nTea Virt,Leo Holm\n');
    expect(asks).toBe('pairs');
    expect(missing).toContain('nothing that pairs could be found by');
    await expect(app.does(cara, startImport, { import: id })).rejects.toThrow(Refused);
    await expect(app.does(cara, splitPairs, { import: id })).rejects.toThrow('names only');
  });

  it('A0-13 becomes a list of people, each once, known ones under the name they have', async () => {
    await aPerson(app, organization, { givenName: 'Moritz', familyName: 'Rahm', email: 'mo@fjord.example' });
    const { id } = await bring(
      'Buddy;New hire\nMo <mo@fjord.example>;Mia Sund <mia@fjord.example>\nmo@fjord.example;leo.holm@fjord.example\n',
    );
    expect(await app.does(cara, splitPairs, { import: id })).toMatchObject({ people: 3, unknown: 0 });
    const after = await app.does(cara, showImport, { import: id });
    expect(after).toMatchObject({ asks: 'skills', missing: null });
    await app.does(cara, startImport, { import: id });
    const names = (await app.does(cara, listPeople, { search: 'fjord.example', who: 'all' })).items.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['Moritz Rahm', 'Mia Sund', 'Leo Holm']));
  });
});

describe('a list of people', () => {
  it('A0-13 asks for skills too, and keeps those it has until the person answers', async () => {
    const plain = await bring('First name,E-mail\nMia,mia.s@fjord.example\n');
    expect(plain).toMatchObject({ asks: 'skills', missing: null });
    const skilled = 'First name,E-mail,Can teach,Wants to learn\nMia,mia.t@fjord.example,"Demos, Discovery",Negotiation\n';
    expect((await bring(skilled)).asks).toBeNull();
    await imports(app, cara, skilled);
    const [mia] = (await app.does(cara, listPeople, { search: 'mia.t@', who: 'all' })).items;
    const { otherFields } = await app.does(cara, showPerson, { person: mia!.id });
    expect(otherFields).toEqual({ 'Can teach': 'Demos, Discovery', 'Wants to learn': 'Negotiation' });
  });
});

describe('columns', () => {
  const column = (name: string, ...samples: string[]) => ({ name, samples, sensitive: false });
  it.each([
    [[column('Mentor'), column('Mentee')], 'pairs'],
    [[column('Mentor name'), column('Mentee name'), column('Since')], 'pairs'],
    [[column('A', 'mo@x.org'), column('B', 'mia@x.org')], 'pairs'],
    [[column('Name'), column('E-mail', 'mo@x.org')], 'skills'],
    [[column('Name'), column('E-mail'), column('Manager e-mail')], 'skills'],
  ] as const)('%o ask for %s', (columns, asks) =>
    expect(
      asksFor(
        columns,
        columns.map(() => 'ignore'),
      ),
    ).toBe(asks),
  );

  it.each([
    ['Mo Rahm <MO@x.org>', { name: 'Mo Rahm', email: 'mo@x.org' }],
    ['mo@x.org', { name: '', email: 'mo@x.org' }],
    ['  Mo   Rahm ', { name: 'Mo Rahm', email: '' }],
  ])('%s names somebody', (cell, named) => expect(readNamed(cell)).toEqual(named));
});
