import { describe, expect, it } from 'vitest';
import { people } from '../../people/stage.ts';
import { aManager, anOrganization } from '../../people/testing.ts';
import { planning } from '../../planning/stage.ts';
import { aProgram } from '../../planning/testing.ts';
import { testApp } from '../../platform/testing/test-app.ts';
import { registration } from '../../registration/stage.ts';
import { criteriaSet } from '../criteria/criteria-set.ts';
import { saveCriteria } from '../criteria/save-criteria.ts';
import { showCriteria } from '../criteria/show-criteria.ts';
import { listDecisions } from '../decisions/list-decisions.ts';
import { publishMatches } from '../matches/publish-matches.ts';
import { checkCertificate } from '../runs/check-certificate.ts';
import { listProposedPairs } from '../runs/list-proposed-pairs.ts';
import { pairing } from '../stage.ts';
import { aParticipant, inShort } from '../testing-pool.ts';
import { compareScenarios } from './compare-scenarios.ts';
import { createScenario } from './create-scenario.ts';
import { decideInScenario } from './decide-in-scenario.ts';
import { discardScenario } from './discard-scenario.ts';
import { listScenarios } from './list-scenarios.ts';
import { proposeScenario } from './propose-scenario.ts';
import { refreshScenario } from './refresh-scenario.ts';
import { setScenarioPlaces } from './set-scenario-places.ts';
import { setScenarioRules } from './set-scenario-rules.ts';
import { setScenarioWeights } from './set-scenario-weights.ts';
import { shareScenario } from './share-scenario.ts';
import { showScenario } from './show-scenario.ts';
import { showWeighing } from './show-weighing.ts';
import { undoChange } from './undo-change.ts';
import { unshareScenario } from './unshare-scenario.ts';
import { weighScenario } from './weigh-scenario.ts';

const app = await testApp([people, planning, registration, pairing]);
const org = await anOrganization(app);
const cara = await aManager(app, org);
const tom = await aManager(app, org);

const criteria = criteriaSet.parse({
  seniority: { mentorIs: 'above' },
  criteria: [
    { key: 'skills', name: 'Teaches it', kind: 'wanted-offered', mentee: ['want-to-learn'], mentor: ['can-teach'], strength: 'very' },
    { key: 'pace', name: 'Like the same pace', kind: 'same', mentee: ['pace'], mentor: ['pace'], strength: 'ignored' },
  ],
});

/** Mo, who has one place, teaches what Ana and Ben want; Mia is a peer of theirs and likes Ben's pace. */
async function aPool() {
  const { id: program } = await aProgram(app, cara);
  await app.does(cara, saveCriteria, { program, ...criteria });
  const join = (given: Parameters<typeof aParticipant>[3]) => aParticipant(app, org, program, given);
  const slow = { answers: { pace: 'Step by step' } };
  const mo = await join({ givenName: 'Mo', as: 'mentor', teaches: ['Negotiation'], capacity: 1 });
  const mia = await join({ givenName: 'Mia', as: 'mentor', seniority: 'Junior', ...slow });
  const ana = await join({ givenName: 'Ana', wants: ['Negotiation'] });
  const ben = await join({ givenName: 'Ben', wants: ['Negotiation', 'Finance'], ...slow });
  return { program, mo: mo.personId, mia: mia.personId, ana: ana.personId, ben: ben.personId };
}

async function aScenario(program: string, name = 'A try') {
  const { scenario } = await app.does(cara, createScenario, { program, name });
  return { program, scenario };
}

/** What the laboratory must never touch. */
async function liveRows(program: string) {
  const tables = ['criteria_sets', 'decisions', 'runs', 'matches'];
  const rows = await Promise.all(
    tables.map((table) =>
      app.ownerPool.query(`select to_jsonb(t) as row from pairing.${table} t where program_id = $1 order by id`, [program]),
    ),
  );
  const registered = await app.ownerPool.query(
    `select to_jsonb(t) || to_jsonb(a) as row from registration.registrations t join registration.answers a using (program_id, person_id)
     where t.program_id = $1 order by t.id`,
    [program],
  );
  return [...rows, registered].map((one) => one.rows);
}

describe('a scenario', () => {
  it('A4-24 E1 shows at once who moves, who stays alone and what it comes to, and touches nothing', async () => {
    const pool = await aPool();
    const before = await liveRows(pool.program);
    const at = await aScenario(pool.program);
    expect(await app.does(cara, showScenario, at)).toMatchObject({
      outcome: { pairs: 1, unmatched: 1, points: 30, alone: [pool.ben] },
      start: { pairs: 1, points: 30, fitByTenth: [0, 0, 0, 0, 0, 0, 0, 0, 0, 1] },
    });
    const places = await app.does(cara, setScenarioPlaces, { ...at, mentor: pool.mo, places: 2 });
    expect(places).toMatchObject({ pairs: 2, unmatched: 0, points: 45, newlyMatched: 1, lastStep: { pairs: 1, points: 15 } });
    expect(places.moved.first).toEqual([{ mentee: pool.ben, from: [], to: [pool.mo] }]);
    const level = await app.does(cara, setScenarioRules, { ...at, mentorIs: 'any', steps: 1, objective: 'most people' });
    expect(level).toMatchObject({ pairs: 2, lastStep: { pairs: 0, points: 0 } });
    const weights = [
      { criterion: 'skills', points: 30 },
      { criterion: 'pace', points: 40 },
    ];
    const shared = await app.does(cara, setScenarioWeights, { ...at, weights });
    expect(shared).toMatchObject({ pairs: 2, points: 70 });
    expect(shared.lastStep.moved.first).toEqual([{ mentee: pool.ben, from: [pool.mo], to: [pool.mia] }]);
    expect(await liveRows(pool.program)).toEqual(before);
  });

  it('E1 pins, bans and takes back, and says what cannot be done', async () => {
    const pool = await aPool();
    const at = await aScenario(pool.program);
    const pinned = await app.does(cara, decideInScenario, { ...at, mentee: pool.ben, mentor: pool.mo, decision: 'pin' });
    expect(pinned).toMatchObject({ pairs: 1, points: 15, alone: [pool.ana], leftOut: [] });
    const banned = await app.does(cara, decideInScenario, { ...at, mentee: pool.ben, mentor: pool.mo, decision: 'ban' });
    expect(banned).toMatchObject({ pairs: 1, points: 30, alone: [pool.ben] });
    const refused = await app.does(cara, decideInScenario, { ...at, mentee: pool.ben, mentor: pool.mia, decision: 'pin' });
    expect(refused.leftOut).toMatchObject([{ mentee: pool.ben, mentor: pool.mia }]);
    expect((await app.does(cara, undoChange, at)).leftOut).toEqual([]);
    expect(await app.does(cara, undoChange, at)).toMatchObject({ points: 15, alone: [pool.ana] });
    const open = await app.does(cara, decideInScenario, { ...at, mentee: pool.ben, mentor: pool.mo, decision: 'leave open' });
    expect(open).toMatchObject({ points: 30, alone: [pool.ben] });
    for (let left = 2; left > 0; left--) await app.does(cara, undoChange, at);
    await expect(app.does(cara, undoChange, at)).rejects.toThrow('Nothing has been changed yet.');
  });

  it('E1 is its maker’s alone until it is shared, and then still changed by its maker only', async () => {
    const { program, mo } = await aPool();
    const at = await aScenario(program);
    expect((await app.does(tom, listScenarios, { program })).items).toEqual([]);
    await expect(app.does(tom, showScenario, at)).rejects.toThrow();
    const { scenario: toms } = await app.does(tom, createScenario, { program, name: 'Mine' });
    await app.does(cara, shareScenario, at);
    expect((await app.does(tom, listScenarios, { program })).items).toMatchObject([{ isMine: true }, { name: 'A try', isMine: false }]);
    await expect(app.does(tom, setScenarioPlaces, { ...at, mentor: mo, places: 2 })).rejects.toThrow('Only who made a scenario');
    const { scenario: copy } = await app.does(tom, createScenario, { program, name: 'Tom’s', from: at.scenario });
    expect(await app.does(tom, setScenarioPlaces, { program, scenario: copy, mentor: mo, places: 2 })).toMatchObject({ pairs: 2 });
    await app.does(cara, unshareScenario, at);
    await expect(app.does(tom, showScenario, at)).rejects.toThrow();
    await app.does(cara, discardScenario, at);
    expect(await app.does(tom, showScenario, { program, scenario: copy })).toMatchObject({ outcome: { pairs: 2 } });
    expect(await app.does(tom, showScenario, { program, scenario: toms })).toMatchObject({ outcome: { pairs: 1 } });
  });

  it('E1 stands beside others, with what each changes', async () => {
    const { program, mo } = await aPool();
    const one = await aScenario(program, 'As it is');
    const { scenario } = await app.does(cara, createScenario, { program, name: 'Two places', from: one.scenario });
    await app.does(cara, setScenarioPlaces, { program, scenario, mentor: mo, places: 2 });
    const { items, names } = await app.does(cara, compareScenarios, { program, scenarios: [one.scenario, scenario] });
    expect(items.map(({ name, outcome, changes }) => [name, outcome.pairs, changes.length])).toEqual([
      ['As it is', 1, 0],
      ['Two places', 2, 1],
    ]);
    expect(names[mo]).toContain('Mo');
  });

  it('E2 becomes the proposal with its criteria, its decisions and a proof that is checked again', async () => {
    const { program, ana, ben, mo, mia } = await aPool();
    const at = await aScenario(program);
    await app.does(cara, setScenarioRules, { ...at, mentorIs: 'any', steps: 1, maxHoursApart: 6, objective: 'most people' });
    await app.does(cara, decideInScenario, { ...at, mentee: ana, mentor: mia, decision: 'pin' });
    const tried = await app.does(cara, decideInScenario, { ...at, mentee: ben, mentor: mia, decision: 'ban' });
    expect(tried).toMatchObject({ pairs: 2, points: 15 });
    const { run } = await app.does(cara, proposeScenario, at);
    expect(inShort((await app.does(cara, listProposedPairs, { program })).items)).toEqual(['Ana < Mia', 'Ben < Mo']);
    expect(await app.does(cara, checkCertificate, { program, run })).toMatchObject({ holds: true });
    expect(await app.does(cara, showCriteria, { program })).toMatchObject({
      version: 2,
      set: { seniority: { mentorIs: 'any' }, maxHoursApart: 6 },
    });
    expect((await app.does(cara, listDecisions, { program })).items.map(({ kind }) => kind).sort()).toEqual(['forbid', 'pin']);
    expect(await app.does(cara, publishMatches, { program, run })).toMatchObject({ published: 2, leftOut: [] });
    expect(mo).toBeTruthy();
  });

  it('E2 is not proposed with more places than a mentor offered, or over criteria that have changed', async () => {
    const { program, mo } = await aPool();
    const at = await aScenario(program);
    await app.does(cara, setScenarioPlaces, { ...at, mentor: mo, places: 2 });
    await expect(app.does(cara, proposeScenario, at)).rejects.toThrow(/gives Mo .* more places than they offered/);
    await app.does(cara, undoChange, at);
    await app.does(cara, saveCriteria, { program, ...criteria, maxHoursApart: 3 });
    await expect(app.does(cara, proposeScenario, at)).rejects.toThrow('Take the people of today first');
    await app.does(cara, refreshScenario, at);
    await app.does(cara, proposeScenario, at);
    expect(inShort((await app.does(cara, listProposedPairs, { program })).items)).toEqual(['Ana < Mo']);
  });

  it('E1 E2 says what each rule, fairness and every missing mentor costs', async () => {
    const { program } = await aPool();
    const at = await aScenario(program);
    await app.does(cara, weighScenario, at);
    const { weighing, isOld } = await app.does(cara, showWeighing, at);
    expect(isOld).toBe(false);
    expect(weighing).toMatchObject({
      pairs: 1,
      rules: [{ rule: 'rule:seniority', gain: { pairs: 1, points: 0 }, newlyMatched: 1 }],
      fairness: { floor: 30, worst: 30, pointsLost: 0 },
      recruits: [
        { skills: ['Finance'], mentors: 1, gain: { pairs: 1 } },
        { skills: ['Negotiation'], mentors: 1, gain: { pairs: 1 } },
      ],
    });
    expect(weighing?.scarce.map(({ name, gain }) => [name, gain.pairs])).toEqual([
      ['Negotiation', 1],
      ['Finance', 1],
    ]);
    expect(weighing?.hardest.map(({ open }) => open)).toEqual([1, 1]);
  });
});
