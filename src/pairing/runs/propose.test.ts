import { describe, expect, it } from 'vitest';
import { people } from '../../people/stage.ts';
import { aManager, anOrganization, aPerson } from '../../people/testing.ts';
import { planning } from '../../planning/stage.ts';
import { aProgram } from '../../planning/testing.ts';
import { registration } from '../../registration/stage.ts';
import { aRegistration } from '../../registration/testing.ts';
import { testApp } from '../../platform/testing/test-app.ts';
import { pairing } from '../stage.ts';
import { publishMatches } from '../matches/publish-matches.ts';
import { checkCertificate } from './check-certificate.ts';
import { listProposedPairs } from './list-proposed-pairs.ts';
import { listUnmatchedPeople } from './list-unmatched-people.ts';
import { proposeMatches } from './propose-matches.ts';
import { showPairing } from './show-pairing.ts';

const app = await testApp([people, planning, registration, pairing]);
const org = await anOrganization(app);
const cara = await aManager(app, org);

describe('a proposal', () => {
  it('matches by what is taught and wanted, and comes with its proof', async () => {
    const program = await aProgram(app, cara);
    const mo = await aPerson(app, org, { givenName: 'Mo', familyName: 'Berg' });
    const mia = await aPerson(app, org, { givenName: 'Mia', familyName: 'Falk' });
    const tea = await aPerson(app, org, { givenName: 'Tea', familyName: 'Novak' });
    await aRegistration(app, mo, program.id, { as: 'mentor', answers: { seniority: 'Senior', 'can-teach': { Negotiation: 5 } } });
    await aRegistration(app, mia, program.id, { answers: { seniority: 'Junior', 'want-to-learn': { Negotiation: 3 } } });
    await aRegistration(app, tea, program.id, { answers: { seniority: 'Junior', 'want-to-learn': { Writing: 3 } } });
    const { run } = await app.does(cara, proposeMatches, { program: program.id });
    const pairs = await app.does(cara, listProposedPairs, { program: program.id });
    expect(pairs.items).toMatchObject([{ mentor: { name: 'Mo Berg' }, mentee: { name: 'Mia Falk' }, track: 'Growth' }]);
    const alone = await app.does(cara, listUnmatchedPeople, { program: program.id });
    expect(alone.items).toMatchObject([{ name: 'Tea Novak', why: { why: 'too few places', mentees: 2, mentors: 1, places: 1 } }]);
    expect(await app.does(cara, checkCertificate, { program: program.id, run })).toMatchObject({ holds: true });
    expect(await app.does(cara, showPairing, { program: program.id })).toMatchObject({ run: { summary: { pairs: 1, unmatched: 1 } } });
    expect(await app.does(cara, publishMatches, { program: program.id, run })).toEqual({ published: 1, leftOut: [] });
  });
});
