import { describe, expect, it } from 'vitest';
import { switchFreeText } from '../../people/skills/reading/switch-free-text.ts';
import { people } from '../../people/stage.ts';
import { withShippedSkills } from '../../people/skills/testing.ts';
import { anAdministrator, aManager, anOrganization } from '../../people/testing.ts';
import { createProgram } from '../../planning/blueprint/create-program.ts';
import { exportBlueprint } from '../../planning/blueprint/export-blueprint.ts';
import { planning } from '../../planning/stage.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { execute } from '../../platform/execute.ts';
import { testApp } from '../../platform/testing/test-app.ts';
import { registration } from '../../registration/stage.ts';
import { rankPartners } from '../by-hand/rank-partners.ts';
import { addCriterion } from '../criteria/add-criterion.ts';
import { criteriaSet } from '../criteria/criteria-set.ts';
import { saveCriteria } from '../criteria/save-criteria.ts';
import { showCriteria } from '../criteria/show-criteria.ts';
import { createScenario } from '../laboratory/create-scenario.ts';
import { setScenarioWeights } from '../laboratory/set-scenario-weights.ts';
import { showScenario } from '../laboratory/show-scenario.ts';
import { publishMatches } from '../matches/publish-matches.ts';
import { judgePair } from '../matches/match-if-it-holds.ts';
import { checkCertificate } from '../runs/check-certificate.ts';
import { engineProblem } from '../runs/engine-problem.rules.ts';
import { explainPair } from '../runs/explain-pair.rules.ts';
import { listProposedPairs } from '../runs/list-proposed-pairs.ts';
import { proposeMatches } from '../runs/propose-matches.ts';
import { drawUpShortlists } from '../shortlists/draw-up-shortlists.ts';
import { showMyChoices } from '../shortlists/show-my-choices.ts';
import { pairing } from '../stage.ts';
import { aParticipant, inShort } from '../testing-pool.ts';

const app = await testApp([people, planning, registration, pairing]);
const org = await anOrganization(app);
const cara = await aManager(app, org);
const ian = await anAdministrator(app, org);
await withShippedSkills(app, org);

const criteria = criteriaSet.parse({
  criteria: [
    { key: 'words', name: 'Write of the same', kind: 'alike-texts', mentee: ['hopes'], mentor: ['offers'], strength: 'very' },
    {
      key: 'years',
      name: 'Are near in experience',
      kind: 'distance',
      mentee: ['years'],
      mentor: ['years'],
      strength: 'slightly',
      reach: 10,
    },
  ],
});

/** Mia and Mo both write of divorce and budgets, Ben and Ada of negotiation. */
async function aPool() {
  const { program } = await app.does(cara, createProgram, { blueprint: 'career-development-6-months', startsOn: '2026-03-02' });
  await app.does(cara, saveCriteria, { program, ...criteria });
  const join = (given: Parameters<typeof aParticipant>[3]) => aParticipant(app, org, program, given);
  const mo = await join({ givenName: 'Mo', as: 'mentor', answers: { offers: 'Budgets, and coming back from divorce', years: 12 } });
  const ada = await join({ givenName: 'Ada', as: 'mentor', answers: { offers: 'Years of contract negotiations', years: 20 } });
  const mia = await join({ givenName: 'Mia', answers: { hopes: 'After a divorce: my budget, and Zanzibar', years: 7 } });
  const ben = await join({ givenName: 'Ben', answers: { hopes: 'negotiating contracts without fear' } });
  return { program, mo, ada, mia, ben };
}

const pairsOf = async (program: string) => (await app.does(cara, listProposedPairs, { program, sort: 'mentee' })).items;

describe('A5-01 free text and numbers as criteria', () => {
  it('match those who write of the same, and say by which words; the proof holds and changes never touch it', async () => {
    const { program, mia } = await aPool();
    const { run } = await app.does(cara, proposeMatches, { program });
    const items = await pairsOf(program);
    expect(inShort(items)).toEqual(['Ben < Ada', 'Mia < Mo']);
    const [words, years] = items.find(({ mentee }) => mentee.id === mia.personId)!.reasons;
    expect(words).toMatchObject({
      kind: 'alike-texts',
      words: ['budget', 'divorce'],
    });
    expect(years).toMatchObject({ kind: 'distance', points: 5, of: 10, apart: 5 });
    await app.does(cara, checkCertificate, { program, run });
    const kept = async () =>
      (
        await app.ownerPool.query(
          'select q.problem, r.check_holds from pairing.runs r join pairing.run_problems q on q.run_id = r.id where r.program_id = $1',
          [program],
        )
      ).rows[0];
    const before = await kept();
    expect(before.check_holds).toBe(true);
    expect(JSON.stringify(before.problem)).not.toMatch(/Zanzibar|zanzibar|without fear/);
    expect(before.problem.named.find(({ key }: { key: string }) => key === 'words').alike.by).toBe('words');
    await app.ownerPool.query(`update registration.answers set answers = '{}' where program_id = $1`, [program]);
    await app.does(cara, checkCertificate, { program, run });
    expect(await kept()).toEqual(before);
    await app.does(cara, publishMatches, { program });
    const { rows } = await app.ownerPool.query('select reasons from pairing.match_reasons where program_id = $1', [program]);
    expect(rows).toHaveLength(4);
    expect(JSON.stringify(rows)).not.toMatch(/divorce|budget|apart/);
  });

  it('rank by hand and judge one pair as the proposal does', async () => {
    const { program, mia, mo } = await aPool();
    await app.does(cara, proposeMatches, { program });
    const { score, fit } = (await pairsOf(program)).find(({ mentee }) => mentee.id === mia.personId)!;
    const { partners } = await app.does(cara, rankPartners, { program, mentee: mia.personId });
    expect(partners[0]).toMatchObject({ id: mo.personId, score, fit });
    const { problem } = await inTransaction(app, cara, (ctx) => judgePair(ctx, program, { mentor: mo.personId, mentee: mia.personId }));
    expect(explainPair(problem, engineProblem(problem).program, 0, 0)).toMatchObject({ score, fit });
  });

  it('come to mentees in their list of choices without a word that anybody wrote', async () => {
    const { program, mia, mo } = await aPool();
    await app.does(cara, drawUpShortlists, { program });
    const { shortlist } = await app.does(mia, showMyChoices, { program });
    expect(shortlist[0]).toMatchObject({ id: mo.personId });
    expect(shortlist[0]!.reasons[0]).toMatchObject({ kind: 'alike-texts' });
    expect(JSON.stringify(shortlist)).not.toMatch(/divorce|budget|apart/);
  });

  it('can be weighed in the laboratory, and required there only where a filter makes sense', async () => {
    const { program } = await aPool();
    const { scenario } = await app.does(cara, createScenario, { program, name: 'Words' });
    const weights = (points: number, required?: boolean) => [{ criterion: 'words', points, required }];
    await app.does(cara, setScenarioWeights, { program, scenario, weights: weights(10) });
    const { start, outcome } = await app.does(cara, showScenario, { program, scenario });
    expect(outcome.pairs).toBe(2);
    expect(outcome.points).toBeLessThan(start.points);
    await expect(execute(app, cara, setScenarioWeights, { program, scenario, weights: weights(10, true) })).rejects.toThrow(
      'cannot be required',
    );
  });

  it('do not count where free text is switched off, and the page says so', async () => {
    const { program, mia } = await aPool();
    await app.does(ian, switchFreeText, {});
    expect(await app.does(cara, showCriteria, { program })).toMatchObject({ freeTextOff: true, notAsked: [] });
    await app.does(cara, proposeMatches, { program });
    const { reasons } = (await pairsOf(program)).find(({ mentee }) => mentee.id === mia.personId)!;
    expect(reasons.map(({ criterion }) => criterion)).toEqual(['years']);
    await app.does(ian, switchFreeText, { on: true });
    expect(await app.does(cara, showCriteria, { program })).toMatchObject({ freeTextOff: false });
  });

  it('go out with a blueprint and come back the same', async () => {
    const { program } = await aPool();
    const { text } = await app.does(cara, exportBlueprint, { program });
    const again = await app.does(cara, createProgram, { file: text });
    expect((await app.does(cara, showCriteria, { program: again.program })).set.criteria).toEqual(criteria.criteria);
  });

  it.each([
    [{ kind: 'distance', mentee: 'years', mentor: 'years' }, 'from how far apart'],
    [{ kind: 'distance', mentee: 'pace', mentor: 'years', reach: 5 }, 'answered with a number'],
    [{ kind: 'alike-texts', mentee: 'hopes', mentor: 'pace' }, 'answered in free text'],
    [{ kind: 'alike-texts', mentee: 'directory.location', mentor: 'offers' }, 'answered in free text'],
    [{ kind: 'alike-texts', mentee: 'hopes', mentor: 'offers', strength: 'required' }, 'cannot be required'],
  ] as const)('refuse %j with a sentence', async (given, sentence) => {
    const { program } = await app.does(cara, createProgram, { blueprint: 'career-development-6-months', startsOn: '2026-03-02' });
    await expect(execute(app, cara, addCriterion, { program, strength: 'slightly', ...given })).rejects.toThrow(sentence);
  });

  it('are added from the form as it sends them', async () => {
    const { program } = await app.does(cara, createProgram, { blueprint: 'career-development-6-months', startsOn: '2026-03-02' });
    const typed = { program, kind: 'distance', mentee: 'years', mentor: 'years', strength: 'very', within: '', reach: '12', name: '' };
    await app.does(cara, addCriterion, typed as never);
    const { set, notAsked } = await app.does(cara, showCriteria, { program });
    expect(set.criteria.at(-1)).toMatchObject({ key: 'years', kind: 'distance', reach: 12 });
    expect(notAsked).toEqual([]);
  });
});
