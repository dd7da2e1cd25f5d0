import { describe, expect, it } from 'vitest';
import { people } from '../../people/stage.ts';
import { aManager, anOrganization } from '../../people/testing.ts';
import { planning } from '../../planning/stage.ts';
import { aProgram } from '../../planning/testing.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { testApp } from '../../platform/testing/test-app.ts';
import { registration } from '../../registration/stage.ts';
import { criteriaSet } from '../criteria/criteria-set.ts';
import { saveCriteria } from '../criteria/save-criteria.ts';
import { listProposedPairs } from '../runs/list-proposed-pairs.ts';
import { proposeMatches } from '../runs/propose-matches.ts';
import { pairing } from '../stage.ts';
import { aParticipant, inShort } from '../testing-pool.ts';
import { chooseStrengths } from './choose-strengths.ts';
import { showMyStrengths } from './show-my-strengths.ts';
import { strengthsToChoose } from './strengths-to-choose.ts';

const app = await testApp([people, planning, registration, pairing]);
const org = await anOrganization(app);
const cara = await aManager(app, org);

const both = (key: string) => ({ mentee: [key], mentor: [key] });
const criteria = criteriaSet.parse({
  seniority: { mentorIs: 'any' },
  criteria: [
    { key: 'skills', name: 'Teaches it', kind: 'wanted-offered', mentee: ['want-to-learn'], mentor: ['can-teach'], strength: 'moderately' },
    { key: 'pace', name: 'Like the same pace', kind: 'same', ...both('pace'), strength: 'slightly', opened: true },
  ],
});

/** Mo teaches what Mia wants; Ulf likes her pace. */
async function aPool() {
  const { id: program } = await aProgram(app, cara);
  await app.does(cara, saveCriteria, { program, ...criteria });
  const slow = { answers: { pace: 'Step by step' } };
  await aParticipant(app, org, program, { givenName: 'Mo', as: 'mentor', teaches: ['Finance'], answers: { pace: 'At a steady pace' } });
  await aParticipant(app, org, program, { givenName: 'Ulf', as: 'mentor', ...slow });
  return { program, mia: await aParticipant(app, org, program, { givenName: 'Mia', wants: ['Finance'], ...slow }) };
}

async function proposed(program: string) {
  await app.does(cara, proposeMatches, { program });
  const { items } = await app.does(cara, listProposedPairs, { program });
  return {
    short: inShort(items),
    fit: items[0]?.fit,
    reasons: items[0]?.reasons.map(({ criterion, points, of }) => [criterion, points, of]),
  };
}

describe('A5-01 a criterion that is left to mentees', () => {
  it('counts as the program says until a mentee chooses, and then as they chose', async () => {
    const { program, mia } = await aPool();
    const next = () => inTransaction(app, mia, (ctx) => strengthsToChoose(ctx));
    expect((await next()).map(({ to }) => to)).toEqual([`/what-counts/${program}`]);
    expect(await proposed(program)).toEqual({
      short: ['Mia < Mo'],
      fit: 67,
      reasons: [
        ['skills', 20, 20],
        ['pace', 0, 10],
      ],
    });
    await app.does(mia, chooseStrengths, { program, strengths: { pace: 'very' } });
    expect(await next()).toEqual([]);
    expect((await app.does(mia, showMyStrengths, { program })).criteria).toMatchObject([
      { key: 'pace', usual: 'slightly', chosen: 'very' },
    ]);
    expect(await proposed(program)).toEqual({
      short: ['Mia < Ulf'],
      fit: 60,
      reasons: [
        ['skills', 0, 20],
        ['pace', 30, 30],
      ],
    });
    await app.does(mia, chooseStrengths, { program, strengths: { pace: 'ignored' } });
    expect(await proposed(program)).toMatchObject({ short: ['Mia < Mo'], fit: 100 });
  });

  it('leaves nothing else to them', async () => {
    const { program, mia } = await aPool();
    await expect(app.does(mia, chooseStrengths, { program, strengths: { skills: 'very' } })).rejects.toThrow('does not leave this to you');
    await expect(app.does(mia, chooseStrengths, { program, strengths: { pace: 'required' as 'very' } })).rejects.toThrow();
    await expect(app.does(cara, chooseStrengths, { program, strengths: {} })).rejects.toThrow();
  });
});
