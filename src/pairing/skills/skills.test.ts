import { describe, expect, it } from 'vitest';
import { people } from '../../people/stage.ts';
import { receiveSkillFile } from '../../people/skills/files/receive-skill-file.ts';
import { storeSkillFile } from '../../people/skills/files/store-skill-file.ts';
import { withShippedSkills } from '../../people/skills/testing.ts';
import { aManager, anOrganization } from '../../people/testing.ts';
import { planning } from '../../planning/stage.ts';
import { aProgram } from '../../planning/testing.ts';
import { testApp } from '../../platform/testing/test-app.ts';
import { sayIn } from '../../platform/words/words.ts';
import { registration } from '../../registration/stage.ts';
import { criteriaSet } from '../criteria/criteria-set.ts';
import { saveCriteria } from '../criteria/save-criteria.ts';
import { listProposedPairs } from '../runs/list-proposed-pairs.ts';
import { proposeMatches } from '../runs/propose-matches.ts';
import { reasonInWords } from '../runs/reason-in-words.ts';
import { pairing } from '../stage.ts';
import { aParticipant, inShort } from '../testing-pool.ts';

const app = await testApp([people, planning, registration, pairing]);
const org = await anOrganization(app);
const cara = await aManager(app, org);
await withShippedSkills(app, org);

const skillsOnly = (strength: 'very' | 'required') =>
  criteriaSet.parse({
    criteria: [{ key: 'skills', name: 'Teaches it', kind: 'wanted-offered', mentee: ['want-to-learn'], mentor: ['can-teach'], strength }],
  });

async function aSkillProgram(strength: 'very' | 'required' = 'very') {
  const { id } = await aProgram(app, cara);
  await app.does(cara, saveCriteria, { program: id, ...skillsOnly(strength) });
  return id;
}

const join = (program: string, given: Parameters<typeof aParticipant>[3]) => aParticipant(app, org, program, given);

async function proposed(program: string) {
  await app.does(cara, proposeMatches, { program });
  const { items } = await app.does(cara, listProposedPairs, { program, sort: 'mentee' });
  return { short: inShort(items), reasons: items.flatMap(({ reasons }) => reasons.map((one) => reasonInWords(sayIn('en'), one))), items };
}

describe('A2-09 skills that are near to each other', () => {
  it('finds the expert in data science for whoever wants to learn Python, and says why', async () => {
    const program = await aSkillProgram();
    await join(program, { givenName: 'Gardener', as: 'mentor', teaches: ['Midwifery'] });
    await join(program, { givenName: 'Expert', as: 'mentor', teaches: ['Expert in Data Science'] });
    await join(program, { givenName: 'Mia', wants: ['learn Python'] });
    const { short, reasons, items } = await proposed(program);
    expect(short).toEqual(['Mia < Expert']);
    expect(reasons).toEqual(['Teaches it: near to Python: Data science (Python is used in Data science)']);
    expect(items[0]!.reasons[0]).toMatchObject({ points: 20, of: 30 });
  });

  it('prefers whoever teaches the skill itself, under whatever word', async () => {
    const program = await aSkillProgram();
    await join(program, { givenName: 'Near', as: 'mentor', teaches: ['Data science'] });
    await join(program, { givenName: 'Same', as: 'mentor', teaches: ['machine learning'] });
    await join(program, { givenName: 'Mia', wants: ['ML'] });
    const { short, reasons } = await proposed(program);
    expect(short).toEqual(['Mia < Same']);
    expect(reasons).toEqual(['Teaches it: Machine learning']);
  });

  it('counts other words for a skill as the skill where it is required, and near ones not', async () => {
    const program = await aSkillProgram('required');
    await join(program, { givenName: 'Near', as: 'mentor', teaches: ['Data science'] });
    await join(program, { givenName: 'Same', as: 'mentor', teaches: ['golang'] });
    await join(program, { givenName: 'Mia', wants: ['Go language'] });
    await join(program, { givenName: 'Tea', wants: ['Python'] });
    expect((await proposed(program)).short).toEqual(['Mia < Same']);
  });

  it('never takes AI for retail, and keeps words that name no skill', async () => {
    const program = await aSkillProgram();
    await join(program, { givenName: 'Shop', as: 'mentor', teaches: ['Retail sales'] });
    await join(program, { givenName: 'Bees', as: 'mentor', teaches: ['Keeping bees'] });
    await join(program, { givenName: 'Ada', wants: ['AI'] });
    await join(program, { givenName: 'Bea', wants: ['keeping bees', 'Keeping bees'] });
    const { items } = await proposed(program);
    const pointsOf = (name: string) => items.find(({ mentee }) => mentee.name.startsWith(name))!.reasons[0]!.points;
    expect([pointsOf('Ada'), pointsOf('Bea')]).toEqual([0, 15]);
  });
});

describe('A2-08 the survey and the skills matrix', () => {
  it('both feed the matcher: the matrix speaks for those who did not answer', async () => {
    const program = await aSkillProgram();
    const open = { 'can-teach': {}, 'want-to-learn': {} };
    await join(program, { givenName: 'Mo', email: 'mo@fjord.example', as: 'mentor', answers: open });
    await join(program, { givenName: 'Max', email: 'max@fjord.example', as: 'mentor', teaches: ['Knitting'] });
    await join(program, { givenName: 'Mia', email: 'mia@fjord.example', answers: open });
    const content = 'person,skill,level,needed\nmo@fjord.example,SQL,4,\nmax@fjord.example,SQL,5,\nmia@fjord.example,SQL,1,3\n';
    const { id } = await app.does(cara, receiveSkillFile, { holds: 'levels', fileName: 'levels.csv', content });
    await app.does(cara, storeSkillFile, { file: id });
    const { short, reasons } = await proposed(program);
    expect(short).toEqual(['Mia < Mo']);
    expect(reasons).toEqual(['Teaches it: SQL']);
  });
});
