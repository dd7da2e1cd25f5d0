import { describe, expect, it } from 'vitest';
import { addCredentialType } from '../../people/credentials/add-credential-type.ts';
import { enterCredential } from '../../people/credentials/enter-credential.ts';
import { people } from '../../people/stage.ts';
import { aManager, anOrganization } from '../../people/testing.ts';
import { planning } from '../../planning/stage.ts';
import { aProgram } from '../../planning/testing.ts';
import { testApp } from '../../platform/testing/test-app.ts';
import { requireCredential } from '../../registration/requirements/require-credential.ts';
import { listWithout } from '../../registration/requirements/list-without.ts';
import { showRequirements } from '../../registration/requirements/show-requirements.ts';
import { approveRegistrant } from '../../registration/screening/approve-registrant.ts';
import { editScreening } from '../../registration/screening/edit-screening.ts';
import { listScreenings } from '../../registration/screening/list-screenings.ts';
import { registration } from '../../registration/stage.ts';
import { listProposedPairs } from '../runs/list-proposed-pairs.ts';
import { listUnmatchedPeople } from '../runs/list-unmatched-people.ts';
import { proposeMatches } from '../runs/propose-matches.ts';
import { pairing } from '../stage.ts';
import { aParticipant, inShort } from '../testing-pool.ts';
import { checkReadiness } from './check-readiness.ts';
import { showReadiness } from './show-readiness.ts';

const app = await testApp([people, planning, registration, pairing]);
const organization = await anOrganization(app);
const cara = await aManager(app, organization);

async function aPool() {
  const { id: program } = await aProgram(app, cara);
  const mo = await aParticipant(app, organization, program, { givenName: 'Mo', as: 'mentor', teaches: ['Demos'] });
  await aParticipant(app, organization, program, { givenName: 'Mia', wants: ['Demos'] });
  const proposed = async () => {
    await app.does(cara, proposeMatches, { program });
    await app.does(cara, checkReadiness, { program });
    return {
      pairs: inShort((await app.does(cara, listProposedPairs, { program })).items),
      alone: (await app.does(cara, listUnmatchedPeople, { program, role: 'mentor' })).items.map(({ why }) => why.why),
      setAside: (await app.does(cara, showReadiness, { program })).readiness?.setAside,
    };
  };
  return { program, mo, proposed };
}

describe('kept out of the pool', () => {
  it('A0-18 an expired mentor is in no proposal, and the manager sees how many and who', async () => {
    const { program, mo, proposed } = await aPool();
    const { id: type } = await app.does(cara, addCredentialType, { name: 'Challenger certification' });
    await app.does(cara, enterCredential, { person: mo.personId, type, issuedOn: '2020-03-02', expiresOn: '2022-03-01' });
    await app.does(cara, requireCredential, { program, type, role: 'mentor', required: true });
    expect(await proposed()).toMatchObject({
      pairs: [],
      alone: ['credential missing'],
      setAside: { credentialMissing: 1 },
    });
    expect(await app.does(cara, showRequirements, { program })).toMatchObject({ blocked: { mentor: 1 } });
    expect((await app.does(cara, listWithout, { program })).items).toMatchObject([
      { person: mo.personId, state: 'expired', expiredOn: '2022-03-01' },
    ]);
    await app.does(cara, enterCredential, { person: mo.personId, type, issuedOn: '2026-01-02' });
    expect((await proposed()).pairs).toEqual(['Mia < Mo']);
  });

  it('A4-26 an unscreened mentor is in no proposal while the gate is on', async () => {
    const { program, proposed } = await aPool();
    await app.does(cara, editScreening, { program, mentors: true, mentees: false, mentorQualities: 'Listens', menteeQualities: '' });
    expect(await proposed()).toMatchObject({
      pairs: [],
      alone: ['not screened'],
      setAside: { notScreened: 1 },
    });
    const [waiting] = (await app.does(cara, listScreenings, { program })).items;
    await app.does(cara, approveRegistrant, { registration: waiting!.id, role: 'mentor' });
    expect((await proposed()).pairs).toEqual(['Mia < Mo']);
  });
});
