import { describe, expect, it } from 'vitest';
import { people } from '../../people/stage.ts';
import { aManager, aPerson, anOrganization } from '../../people/testing.ts';
import { planning } from '../../planning/stage.ts';
import { aProgram } from '../../planning/testing.ts';
import { execute } from '../../platform/execute.ts';
import { drain } from '../../platform/jobs/worker.ts';
import { testApp } from '../../platform/testing/test-app.ts';
import { registration } from '../../registration/stage.ts';
import { listMatches } from '../matches/list-matches.ts';
import { mailsTo } from '../requests/testing-choice.ts';
import { confirmRequest } from '../requests/confirm-request.ts';
import { pairing } from '../stage.ts';
import { aParticipant } from '../testing-pool.ts';
import { offerToMentor } from './offer-to-mentor.ts';
import { showMyOffers } from './show-my-offers.ts';

const app = await testApp([people, planning, registration, pairing]);
const org = await anOrganization(app);
const cara = await aManager(app, org);

const aReverseProgram = async (kimsManager?: string, rosasManager?: string) => {
  const { id: program } = await aProgram(app, cara, { structure: 'reverse' });
  const kim = await aParticipant(app, org, program, {
    givenName: 'Kim',
    as: 'mentor',
    seniority: 'Junior',
    teaches: ['Writing'],
    managerId: kimsManager,
  });
  const rosa = await aParticipant(app, org, program, {
    givenName: 'Rosa',
    seniority: 'Director',
    wants: ['Writing'],
    managerId: rosasManager,
  });
  return { program, kim, rosa };
};

describe('A4-06 reverse mentoring', () => {
  it('A4-06 lets the junior, who is the mentor, make the first move; the senior answers in silence', async () => {
    const { program, kim, rosa } = await aReverseProgram();
    expect((await app.does(kim, showMyOffers, { program })).people.map(({ id }) => id)).toEqual([rosa.personId]);
    const { request } = await app.does(kim, offerToMentor, { program, mentee: rosa.personId, note: 'I could show you what I build.' });
    await drain(app);
    expect((await mailsTo(app, rosa)).at(-1)?.name).toBe('pairing.now-both-confirm');
    await app.does(rosa, confirmRequest, { request, said: 'yes' });
    await drain(app);
    expect((await app.does(cara, listMatches, { program })).items).toHaveLength(1);
  });

  it('A4-06 never matches a junior mentor up their own line, nor beside it', async () => {
    const head = await aPerson(app, org, { givenName: 'Head' });
    const lead = await aPerson(app, org, { givenName: 'Lead', managerId: head.personId });
    for (const rosasManager of [head.personId, undefined]) {
      const { program, kim, rosa } = await aReverseProgram(lead.personId, rosasManager);
      const mayMeet = rosasManager === undefined ? [rosa.personId] : [];
      expect((await app.does(kim, showMyOffers, { program })).people.map(({ id }) => id)).toEqual(mayMeet);
      if (mayMeet.length === 0)
        await expect(execute(app, kim, offerToMentor, { program, mentee: rosa.personId })).rejects.toThrow('cannot be matched');
    }
  });

  it('is for programs in which both sides may ask, for registered mentors, and once at a time', async () => {
    const { id: usual } = await aProgram(app, cara);
    const mo = await aParticipant(app, org, usual, { givenName: 'Mo', as: 'mentor' });
    const mia = await aParticipant(app, org, usual, { givenName: 'Mia' });
    await expect(execute(app, mo, offerToMentor, { program: usual, mentee: mia.personId })).rejects.toThrow('mentors are asked');
    const { program, kim, rosa } = await aReverseProgram();
    await expect(execute(app, rosa, offerToMentor, { program, mentee: kim.personId })).rejects.toThrow('not registered as a mentor');
    await app.does(kim, offerToMentor, { program, mentee: rosa.personId });
    await expect(execute(app, kim, offerToMentor, { program, mentee: rosa.personId })).rejects.toThrow('not answered each other');
    await expect(execute(app, mo, showMyOffers, { program })).rejects.toMatchObject({ name: 'NotFound' });
  });
});
