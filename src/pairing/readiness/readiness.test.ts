import { describe, expect, it } from 'vitest';
import { people } from '../../people/stage.ts';
import { aManager, anOrganization } from '../../people/testing.ts';
import { planning } from '../../planning/stage.ts';
import { aProgram } from '../../planning/testing.ts';
import { testApp } from '../../platform/testing/test-app.ts';
import { registration } from '../../registration/stage.ts';
import { criteriaSet } from '../criteria/criteria-set.ts';
import { saveCriteria } from '../criteria/save-criteria.ts';
import { lookUpPair } from '../laboratory/look-up-pair.ts';
import { proposeMatches } from '../runs/propose-matches.ts';
import { pairing } from '../stage.ts';
import { aParticipant } from '../testing-pool.ts';
import { checkReadiness } from './check-readiness.ts';
import { showReadiness } from './show-readiness.ts';

const app = await testApp([people, planning, registration, pairing]);
const org = await anOrganization(app);
const cara = await aManager(app, org);

/** Mo has one place and teaches negotiation; three want it, two of them finance too, which nobody teaches. Tea is above Mo. */
async function aShortPool() {
  const { id: program } = await aProgram(app, cara, { name: 'Growth' });
  const skills = { kind: 'wanted-offered' as const, mentee: ['want-to-learn'], mentor: ['can-teach'], strength: 'very' as const };
  const criteria = [{ key: 'skills', name: 'Teaches it', ...skills }];
  await app.does(cara, saveCriteria, { program, ...criteriaSet.parse({ seniority: { mentorIs: 'above' }, criteria }) });
  const join = (given: Parameters<typeof aParticipant>[3]) => aParticipant(app, org, program, given);
  const mo = await join({ givenName: 'Mo', as: 'mentor', teaches: ['Negotiation'], capacity: 1 });
  const ana = await join({ givenName: 'Ana', wants: ['Negotiation'] });
  const ben = await join({ givenName: 'Ben', wants: ['Negotiation', 'Finance'] });
  await join({ givenName: 'Cem', wants: ['Negotiation', 'Finance'] });
  const tea = await join({ givenName: 'Tea', seniority: 'Director', wants: ['Finance'] });
  return { program, mo, ana, ben, tea };
}

describe('readiness', () => {
  it('A4-24 lists who has nobody, what is scarce, what relaxing a rule buys and whom to recruit', async () => {
    const { program, tea } = await aShortPool();
    await app.does(cara, checkReadiness, { program });
    const { readiness, programName, joinAt } = await app.does(cara, showReadiness, { program });
    expect(readiness).toMatchObject({ mentees: 4, mentors: 1, places: 1, aloneInAll: 1, alone: [{ person: tea.personId }] });
    expect(readiness?.supply.map(({ name, wanted, places }) => [name, wanted, places])).toEqual([
      ['Finance', 3, 0],
      ['Negotiation', 3, 1],
    ]);
    expect(readiness?.weighing).toMatchObject({ pairs: 1, rules: [{ rule: 'rule:seniority', gain: { pairs: 0 } }] });
    expect(readiness?.weighing?.recruits[0]).toMatchObject({ skills: ['Finance'], mentors: 3, gain: { pairs: 3, points: 60 } });
    expect([programName, joinAt.endsWith(`/register/${program}`)]).toEqual(['Growth', true]);
  });

  it('A4-24 explains any pair with its exact cost, and what would help who is alone', async () => {
    const { program, mo, ana, ben, tea } = await aShortPool();
    await app.does(cara, proposeMatches, { program });
    const look = (mentee: string, mentor = '') => app.does(cara, lookUpPair, { program, mentee, mentor });
    expect(await look(ana.personId, mo.personId)).toMatchObject({ pair: { isChosen: true, fit: 100 }, help: null });
    const not = await look(ben.personId, mo.personId);
    expect(not.pair).toMatchObject({ isChosen: false, blockedBy: [], loss: { pairs: 0, points: 15 }, menteesOfMentor: [ana.personId] });
    expect(not.pair?.moved).toHaveLength(2);
    expect(not.help?.places).toMatchObject([{ mentor: mo.personId, gain: { pairs: 1 } }]);
    const teas = await look(tea.personId, 'mo');
    expect(teas.mentor?.id).toBe(mo.personId);
    expect(teas.pair).toMatchObject({ isChosen: false, blockedBy: ['rule:seniority'], loss: null });
    expect(teas.help).toMatchObject({ places: [], rules: [{ rule: 'rule:seniority', mentors: 1 }] });
  });
});
