import { describe, expect, it } from 'vitest';
import { people } from '../../people/stage.ts';
import { aManager, anOrganization } from '../../people/testing.ts';
import { createProgram } from '../../planning/blueprint/create-program.ts';
import { exportBlueprint } from '../../planning/blueprint/export-blueprint.ts';
import { planning } from '../../planning/stage.ts';
import { showChecklist } from '../../planning/launching/show-checklist.ts';
import { aProgram } from '../../planning/testing.ts';
import { execute } from '../../platform/execute.ts';
import { testApp } from '../../platform/testing/test-app.ts';
import { registration } from '../../registration/stage.ts';
import { checkReadiness } from '../readiness/check-readiness.ts';
import { showReadiness } from '../readiness/show-readiness.ts';
import { proposeMatches } from '../runs/propose-matches.ts';
import { pairing } from '../stage.ts';
import { aParticipant } from '../testing-pool.ts';
import { aMatch } from '../testing.ts';
import { addCriterion } from './add-criterion.ts';
import { criteriaSet } from './criteria-set.ts';
import { saveCriteria } from './save-criteria.ts';
import { showCriteria } from './show-criteria.ts';

const app = await testApp([people, planning, registration, pairing]);
const org = await anOrganization(app);
const cara = await aManager(app, org);

describe('the criteria of a program', () => {
  it('A4-03 A4-05 start with the rule on seniority that the structure asks for', async () => {
    const ruleOf = async (structure: string) => {
      const { id: program } = await aProgram(app, cara, { structure });
      return (await app.does(cara, showCriteria, { program })).set.seniority;
    };
    expect(await ruleOf('one-on-one')).toMatchObject({ mentorIs: 'above', steps: 1 });
    expect(await ruleOf('peer')).toMatchObject({ mentorIs: 'same' });
    expect(await ruleOf('reverse')).toMatchObject({ mentorIs: 'below' });
    expect(await ruleOf('flash')).toMatchObject({ mentorIs: 'any' });
  });

  it('only count what the questionnaire asks', async () => {
    const { id: program } = await aProgram(app, cara);
    const { set, notAsked } = await app.does(cara, showCriteria, { program });
    expect(set.criteria.map(({ key }) => key)).toEqual(['skills', 'function', 'languages', 'format', 'pace', 'clocks']);
    expect(notAsked).toEqual([]);
    await app.does(cara, saveCriteria, {
      program,
      criteria: [{ key: 'ghost', name: 'Never asked', kind: 'same', mentee: ['ghost'], mentor: ['ghost'], strength: 'required' }],
    });
    expect((await app.does(cara, showCriteria, { program })).notAsked).toEqual(['ghost']);
  });

  it('get a version with every change, as a form sends it', async () => {
    const { id: program } = await aProgram(app, cara);
    const asTyped = {
      key: 'skills',
      name: 'Skills',
      kind: 'wanted-offered',
      mentee: ['want-to-learn'],
      mentor: ['can-teach'],
      strength: 'points',
      points: '45',
      enough: '',
    };
    const saved = {
      program,
      criteria: [asTyped],
      seniority: { mentorIs: 'any', question: 'seniority', steps: '1' },
      maxHoursApart: '',
      objective: 'best fit',
    };
    expect(await app.does(cara, saveCriteria, saved as never)).toEqual({ version: 1 });
    expect(await app.does(cara, addCriterion, { program, kind: 'same', mentee: 'pace', mentor: 'pace', strength: 'slightly' })).toEqual({
      key: 'pace',
      version: 2,
    });
    const { set } = await app.does(cara, showCriteria, { program });
    expect(set).toMatchObject({ objective: 'best fit', criteria: [{ points: 45 }, { key: 'pace', strength: 'slightly' }] });
    await expect(execute(app, cara, saveCriteria, { ...saved, criteria: [{ ...asTyped, points: '' }] } as never)).rejects.toThrow(
      'Say how many points',
    );
    await expect(
      execute(app, cara, addCriterion, { program, kind: 'same', mentee: 'nothing', mentor: 'pace', strength: 'very' }),
    ).rejects.toThrow('The questionnaire does not ask this.');
  });

  it('leave published matches as they are', async () => {
    const { id: program } = await aProgram(app, cara);
    const mo = await aParticipant(app, org, program, { as: 'mentor', seniority: 'Junior' });
    const mia = await aParticipant(app, org, program, { seniority: 'Senior' });
    const { id } = await aMatch(app, program, mo, mia);
    const before = await app.ownerPool.query('select * from pairing.matches where id = $1', [id]);
    await app.does(cara, saveCriteria, { program, seniority: { mentorIs: 'above', steps: 2 } });
    expect((await app.ownerPool.query('select * from pairing.matches where id = $1', [id])).rows).toEqual(before.rows);
  });

  it('refuse a proposal whose rule on seniority has no question to go by', async () => {
    const { id: program } = await aProgram(app, cara);
    await app.does(cara, saveCriteria, { program, seniority: { mentorIs: 'above', question: 'rank' } });
    await aParticipant(app, org, program, { as: 'mentor' });
    await aParticipant(app, org, program, {});
    expect(await app.does(cara, showCriteria, { program })).toMatchObject({ lacksSeniority: true });
    await expect(execute(app, cara, proposeMatches, { program })).rejects.toThrow('The rule on seniority needs a question');
  });

  it('come with a blueprint and go out with it, the same', async () => {
    const { program } = await app.does(cara, createProgram, { blueprint: 'sales-mentorship-90-days', startsOn: '2026-03-02' });
    const { set } = await app.does(cara, showCriteria, { program });
    expect(set.seniority.mentorIs).toBe('any');
    const { text } = await app.does(cara, exportBlueprint, { program });
    const again = await app.does(cara, createProgram, { file: text });
    expect((await app.does(cara, showCriteria, { program: again.program })).set).toEqual(set);
    expect(criteriaSet.parse(set)).toEqual(set);
  });
});

describe('A4-20 the steps of pairing', () => {
  it('are done one by one', async () => {
    const { id: program } = await aProgram(app, cara, { structure: 'buddy' });
    const done = async () =>
      (await app.does(cara, showChecklist, { program })).steps
        .filter((step) => step.done && [3, 8, 9, 14].includes(step.place))
        .map(({ place }) => place);
    const mo = await aParticipant(app, org, program, { as: 'mentor' });
    const mia = await aParticipant(app, org, program, {});
    expect(await done()).toEqual([]);
    await app.does(cara, saveCriteria, { program });
    expect(await done()).toEqual([3]);
    await app.does(cara, checkReadiness, { program });
    expect(await done()).toEqual([3, 8]);
    await app.does(cara, proposeMatches, { program });
    expect(await done()).toEqual([3, 8, 9]);
    await aMatch(app, program, mo, mia);
    expect(await done()).toEqual([3, 8, 9, 14]);
  });
});

describe('A4-24 readiness', () => {
  it('counts places by heads and hours, shows what is scarce and whom the rules leave nobody', async () => {
    const { id: program } = await aProgram(app, cara);
    await aParticipant(app, org, program, { as: 'mentor', seniority: 'Senior', capacity: 3, hoursPerMonth: 4, teaches: ['Writing'] });
    await aParticipant(app, org, program, { wants: ['Writing', 'Negotiation'] });
    await aParticipant(app, org, program, { wants: ['Writing'] });
    await aParticipant(app, org, program, { wants: ['Writing'] });
    await aParticipant(app, org, program, { givenName: 'Dora', seniority: 'Director', wants: ['Presenting'] });
    await app.does(cara, checkReadiness, { program });
    const { readiness, names, checkedAt } = await app.does(cara, showReadiness, { program });
    expect(checkedAt).toEqual(app.clock.at());
    expect(readiness).toMatchObject({
      mentees: 4,
      mentors: 1,
      places: 2,
      aloneInAll: 1,
      alone: [{ why: { why: 'ruled out', of: 1, rules: [{ rule: 'rule:seniority', people: 1 }] } }],
    });
    expect(readiness?.supply.map(({ name, wanted, places }) => [name, wanted, places])).toEqual([
      ['Writing', 3, 2],
      ['Negotiation', 1, 0],
      ['Presenting', 1, 0],
    ]);
    expect(readiness?.alone.map(({ person }) => names[person])).toEqual([expect.stringMatching(/^Dora/)]);
  });
});
