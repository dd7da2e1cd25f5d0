import { beforeEach, describe, expect, it } from 'vitest';
import { people } from '../../people/stage.ts';
import { aManager, anOrganization } from '../../people/testing.ts';
import { planning } from '../../planning/stage.ts';
import { aProgram } from '../../planning/testing.ts';
import { testApp } from '../../platform/testing/test-app.ts';
import { registration } from '../../registration/stage.ts';
import { pairing } from '../stage.ts';
import { aParticipant } from '../testing-pool.ts';
import { checkCertificate } from './check-certificate.ts';
import { proposeMatches } from './propose-matches.ts';
import { showPairing } from './show-pairing.ts';

const app = await testApp([people, planning, registration, pairing]);
const org = await anOrganization(app);
const cara = await aManager(app, org);
const { id: program } = await aProgram(app, cara, { structure: 'buddy' });
await aParticipant(app, org, program, { givenName: 'Mo', as: 'mentor', teaches: ['Writing', 'Negotiation'] });
await aParticipant(app, org, program, { givenName: 'Nils', as: 'mentor', teaches: ['Negotiation'] });
for (const wants of [['Writing'], ['Negotiation'], ['Writing', 'Negotiation']]) await aParticipant(app, org, program, { wants });

let run: string;
beforeEach(async () => {
  run = (await app.does(cara, proposeMatches, { program })).run;
});

const tamper = (how: string) => app.ownerPool.query(`update pairing.run_problems set ${how} where run_id = $1`, [run]);

describe('checking a proof again', () => {
  it('finds an untouched proposal proved, and keeps the sentence', async () => {
    const checked = await app.does(cara, checkCertificate, { program, run });
    expect(checked).toMatchObject({ holds: true });
    expect(await app.does(cara, showPairing, { program })).toMatchObject({ run: { check: { holds: true, says: checked.says } } });
  });

  it.each([
    ['a price', `certificate = jsonb_set(certificate, '{certificate,prices,0,price,points}', '999')`],
    ['the bound', `certificate = jsonb_set(certificate, '{certificate,bound,points}', '1')`],
    ['a score', `certificate = jsonb_set(certificate, '{pairs,0,score}', '99')`],
    ['a partner', `certificate = jsonb_set(certificate, '{pairs,0,mentor}', certificate #> '{pairs,1,mentor}')`],
    ['a pair taken away', `certificate = certificate #- '{pairs,0}'`],
    [
      'an answer',
      `problem = jsonb_set(problem, '{mentees}', (select jsonb_agg(jsonb_set(m, '{answers}', '{}')) from jsonb_array_elements(problem->'mentees') m))`,
    ],
    ['a mentor’s places', `problem = jsonb_set(problem, '{mentors,0,capacity}', '9')`],
    ['its shape', `certificate = '{}'`],
  ])('finds %s tampered with', async (_what, how) => {
    await tamper(how);
    expect(await app.does(cara, checkCertificate, { program, run })).toMatchObject({ holds: false });
  });

  it('finds the listed pairs changed behind the proof’s back', async () => {
    await app.ownerPool.query('update pairing.proposed_pairs set score = score + 1 where run_id = $1', [run]);
    expect(await app.does(cara, checkCertificate, { program, run })).toMatchObject({ holds: false });
  });
});
