import { describe, expect, it } from 'vitest';
import { Forbidden, Invalid, NotFound, Refused } from '../../../platform/problems.ts';
import { testApp } from '../../../platform/testing/test-app.ts';
import { people } from '../../stage.ts';
import { aManager, anOrganization, aPerson } from '../../testing.ts';
import { readSkills } from '../reading/read-skills.ts';
import { suggestSkills } from '../reading/suggest-skills.ts';
import { switchFreeText } from '../reading/switch-free-text.ts';
import { shippedTaxonomy } from '../taxonomy/shipped-taxonomy.ts';
import { withShippedSkills } from '../testing.ts';
import { addSkill } from './add-skill.ts';
import { addSkillWords } from './add-skill-words.ts';
import { bringBackSkill } from './bring-back-skill.ts';
import { linkSkills } from './link-skills.ts';
import { listSkills } from './list-skills.ts';
import { removeSkillWord } from './remove-skill-word.ts';
import { renameSkill } from './rename-skill.ts';
import { retireSkill } from './retire-skill.ts';
import { showSkill } from './show-skill.ts';
import { unlinkSkills } from './unlink-skills.ts';

const app = await testApp([people]);
const organization = await anOrganization(app);
const cara = await aManager(app, organization);
const mia = await aPerson(app, organization);
const elsewhere = await anOrganization(app, { name: 'Elsewhere' });
const mallory = await aManager(app, elsewhere);
const brought = await withShippedSkills(app, organization);

const find = async (search: string) => (await app.does(cara, listSkills, { search })).items;
const idOf = async (name: string) => (await find(name)).find((one) => one.name === name)!.id;
const read = async (text: string) => {
  const found = await app.does(mia, readSkills, { text });
  return found.skills.map(({ name }) => name);
};
const problemOf = (asked: Promise<unknown>) =>
  asked.then(
    () => undefined,
    (problem: unknown) => problem,
  );
const sentenceAt = async (field: string, asked: Promise<unknown>) => ((await problemOf(asked)) as Invalid).fields[field];

describe('the skills of an organisation', () => {
  it('begin with all that come with the product, and are brought once', async () => {
    expect(brought).toBe(shippedTaxonomy().length);
    expect(await withShippedSkills(app, organization)).toBe(0);
    expect((await app.does(cara, listSkills, {})).total).toBe(brought);
  });

  it('are nobody else’s: another organisation sees and changes none of them', async () => {
    expect((await app.does(mallory, listSkills, {})).total).toBe(0);
    expect(await problemOf(app.does(mallory, showSkill, { skill: await idOf('Python') }))).toBeInstanceOf(NotFound);
    expect(await problemOf(app.does(mallory, retireSkill, { skill: await idOf('Python') }))).toBeInstanceOf(NotFound);
    expect((await app.does(mallory, readSkills, { text: 'Python' })).skills).toEqual([]);
  });

  it('are read by everyone and changed by those who keep the directory', async () => {
    expect((await app.does(mia, listSkills, {})).items).toHaveLength(50);
    expect(await problemOf(app.does(mia, addSkill, { name: 'Mine' }))).toBeInstanceOf(Forbidden);
  });

  it('are searched by the beginnings of whole words', async () => {
    expect((await find('ai')).map(({ name }) => name)).toContain('Artificial intelligence');
    expect((await find('ai')).map(({ name }) => name)).not.toContain('Retail sales');
    expect((await find('learn mach')).map(({ name }) => name)).toContain('Machine learning');
    expect(await find('100%')).toEqual([]);
  });

  it('are narrowed to what is part of a function, and page through in order', async () => {
    const { functions } = await app.does(cara, listSkills, {});
    expect(functions.map(({ name }) => name)).toContain('Sales');
    const within = functions.find(({ name }) => name === 'Sales')!.id;
    const seen: string[] = [];
    for (let after: string | undefined, more = true; more;) {
      const page = await app.does(cara, listSkills, { within, limit: 10, ...(after ? { after } : {}) });
      seen.push(...page.items.map(({ name }) => name));
      more = page.next !== null;
      after = page.next ?? undefined;
    }
    expect(seen).toContain('Price negotiation');
    expect(seen).not.toContain('Kubernetes');
    expect(seen).toEqual([...seen].sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)));
  });

  it('are suggested by what one begins to type, names before other words', async () => {
    const beginning = async (typed: string) => (await app.does(mia, suggestSkills, { beginning: typed })).items;
    expect((await beginning('Nego'))[0]).toMatchObject({ name: 'Negotiation', by: null });
    expect(await beginning('golang')).toMatchObject([{ name: 'Go language', by: 'Golang' }]);
    expect(await beginning('')).toEqual([]);
    expect(await beginning('%')).toEqual([]);
  });
});

describe('A2-09 what a text names', () => {
  it('is said with its reason; unknown words stay as typed, with what is nearest', async () => {
    const found = await app.does(mia, readSkills, { text: 'ML, glass blowing, clinical surveys of patients' });
    expect(found.skills).toMatchObject([
      { name: 'Machine learning', typed: 'ML', because: 'Read as Machine learning: “ML” is another word for it.' },
      { name: 'Surveys' },
    ]);
    expect(found.unknown).toEqual([{ typed: 'glass blowing', nearest: [] }]);
  });

  it('has nothing nearest once the ranking of free text is switched off', async () => {
    const before = await app.does(mia, readSkills, { text: 'vehicles fleets' });
    expect(before).toMatchObject({
      ranker: 'words',
      unknown: [{ nearest: [{ name: 'Fleet management' }, { name: 'Automotive engineering' }] }],
    });
    await app.does(cara, switchFreeText, {});
    expect(await app.does(mia, readSkills, { text: 'vehicles fleets' })).toMatchObject({ ranker: null, unknown: [{ nearest: [] }] });
    await app.does(cara, switchFreeText, { on: 'on' });
    expect((await app.does(mia, readSkills, { text: 'vehicles fleets' })).ranker).toBe('words');
  });
});

describe('changing skills', () => {
  it('adds one with other words, as part of another, and understands it at once', async () => {
    const { id } = await app.does(cara, addSkill, { name: 'Winch driving', words: 'winches, cable winches', partOf: 'lorry driving' });
    expect(await read('cable winches')).toEqual(['Winch driving']);
    expect(await app.does(mia, showSkill, { skill: id })).toMatchObject({
      own: true,
      words: [{ word: 'cable winches' }, { word: 'winches' }],
      links: [{ kind: 'part of', to: { name: 'Driving heavy vehicles' } }],
      near: expect.arrayContaining([
        { id: expect.any(String), name: 'Driving heavy vehicles', percent: 67, because: 'Winch driving is part of Driving heavy vehicles' },
      ]),
    });
  });

  it.each([
    ['a name that means another', { name: 'python' }, 'name', '“python” means Python already. A word can mean one skill only.'],
    [
      'a word that means another',
      { name: 'Snakes', words: 'reptiles, Python 3' },
      'words',
      '“Python 3” means Python already. A word can mean one skill only.',
    ],
    ['a name without a letter', { name: '!!' }, 'name', '“!!” holds no letter and no digit. Write it as a word.'],
    [
      'an unknown broader skill',
      { name: 'Snakes', partOf: 'Zoo' },
      'partOf',
      'No skill is called “Zoo”. Look how it is spelled, or add it first.',
    ],
    ['no name', { name: ' ' }, 'name', 'The name is missing.'],
  ])('refuses %s', async (_what, input, field, sentence) => {
    expect(await sentenceAt(field, app.does(cara, addSkill, input))).toBe(sentence);
  });

  it('renames one and still understands the old name', async () => {
    const skill = await idOf('Office management');
    await app.does(cara, renameSkill, { skill, name: 'Keeping the office' });
    expect(await read('keeping the office; office management')).toEqual(['Keeping the office']);
  });

  it('adds and removes words, but never the name', async () => {
    const skill = await idOf('Carpentry');
    expect(await app.does(cara, addSkillWords, { skill, words: 'timber work, woodwork' })).toEqual({ added: 1 });
    expect(await read('timber work')).toEqual(['Carpentry']);
    const { words } = await app.does(cara, showSkill, { skill });
    await app.does(cara, removeSkillWord, { word: words.find(({ word }) => word === 'timber work')!.id });
    expect(await read('timber work')).toEqual([]);
    const name = await app.ownerPool.query<{ id: string }>(`select id from people.skill_words where skill_id = $1 and word = 'Carpentry'`, [
      skill,
    ]);
    expect(await problemOf(app.does(cara, removeSkillWord, { word: name.rows[0]!.id }))).toBeInstanceOf(Refused);
  });

  it('links two, says so once, and never in a circle', async () => {
    const skill = await idOf('Photography');
    const { id } = await app.does(cara, linkSkills, { skill, kind: 'used in', to: 'Journalism' });
    expect((await app.does(cara, showSkill, { skill })).near).toContainEqual(
      expect.objectContaining({ name: 'Journalism', because: 'Photography is used in Journalism' }),
    );
    expect(await sentenceAt('to', app.does(cara, linkSkills, { skill, kind: 'close to', to: 'Journalism' }))).toBe(
      'Photography and Journalism are linked already. Take that link away first.',
    );
    expect(await sentenceAt('to', app.does(cara, linkSkills, { skill: await idOf('Design'), kind: 'part of', to: 'Photography' }))).toBe(
      'Photography is part of Design already, so the two would go round in a circle.',
    );
    expect(await sentenceAt('to', app.does(cara, linkSkills, { skill, kind: 'part of', to: 'photography' }))).toBe(
      'A skill is not linked to itself.',
    );
    await app.does(cara, unlinkSkills, { link: id });
    expect((await app.does(cara, showSkill, { skill })).near.map(({ name }) => name)).not.toContain('Journalism');
  });

  it('retires one: not offered, not understood, and its word not free; and brings it back', async () => {
    const skill = await idOf('Esperanto');
    await app.does(cara, retireSkill, { skill });
    expect(await find('Esperanto')).toEqual([]);
    expect(await read('Esperanto')).toEqual([]);
    expect((await app.does(mia, suggestSkills, { beginning: 'Esper' })).items).toEqual([]);
    expect(await sentenceAt('name', app.does(cara, addSkill, { name: 'Esperanto' }))).toBe(
      '“Esperanto” means Esperanto, which is retired. Bring that skill back instead.',
    );
    expect(await problemOf(app.does(cara, retireSkill, { skill }))).toBeInstanceOf(Refused);
    expect((await app.does(cara, listSkills, { which: 'retired' })).items.map(({ name }) => name)).toEqual(['Esperanto']);
    await app.does(cara, bringBackSkill, { skill });
    expect(await read('Esperanto')).toEqual(['Esperanto']);
    expect(await withShippedSkills(app, organization)).toBe(0);
  });

  it('keeps a word of the organisation’s own when new skills are brought', async () => {
    const later = await anOrganization(app);
    const owner = await aManager(app, later);
    await app.does(owner, addSkill, { name: 'Snake keeping', words: 'Python, ML' });
    expect(await withShippedSkills(app, later)).toBe(shippedTaxonomy().length - 1);
    const found = await app.does(owner, readSkills, { text: 'python, ML, machine learning' });
    expect(found.skills.map(({ name }) => name)).toEqual(['Snake keeping', 'Machine learning']);
  });
});
