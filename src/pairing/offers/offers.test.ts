import { describe, expect, it } from 'vitest';
import { people } from '../../people/stage.ts';
import { aManager, aPerson, anOrganization } from '../../people/testing.ts';
import { planning } from '../../planning/stage.ts';
import { aProgram } from '../../planning/testing.ts';
import type { PersonActor } from '../../platform/actor.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { execute } from '../../platform/execute.ts';
import { drain } from '../../platform/jobs/worker.ts';
import { NotFound } from '../../platform/problems.ts';
import { testApp } from '../../platform/testing/test-app.ts';
import { registration } from '../../registration/stage.ts';
import { listMatches } from '../matches/list-matches.ts';
import { mailsTo } from '../requests/testing-choice.ts';
import { listRequests } from '../requests/list-requests.ts';
import { showRequest } from '../requests/show-request.ts';
import { withdrawRequest } from '../requests/withdraw-request.ts';
import { confirmRequest } from '../requests/confirm-request.ts';
import { pairing } from '../stage.ts';
import { aParticipant } from '../testing-pool.ts';
import { whatIsNext } from '../what-is-next.ts';
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
    const offer = (await mailsTo(app, rosa)).at(-1);
    expect(offer).toMatchObject({
      name: 'pairing.somebody-offers',
      subject: expect.stringMatching(/^Kim Berg.* offers to be your mentor$/),
    });
    expect(offer?.text).toContain('I could show you what I build.');
    expect(offer?.text).toMatch(/What you asked for and Kim Berg.* brings: Writing/);
    expect(await app.does(rosa, showRequest, { request })).toMatchObject({
      iAsked: false,
      offered: true,
      reasons: expect.arrayContaining([expect.objectContaining({ shared: ['Writing'] })]),
    });
    expect(await app.does(kim, showRequest, { request })).toMatchObject({ iAsked: true, offered: true, iSaid: 'yes' });
    await app.does(rosa, confirmRequest, { request, said: 'yes' });
    await drain(app);
    expect((await app.does(cara, listMatches, { program })).items).toHaveLength(1);
  });

  it('A4-06 is taken back by who made it, and ends in kind words for them', async () => {
    const { program, kim, rosa } = await aReverseProgram();
    const offering = async () => (await app.does(kim, offerToMentor, { program, mentee: rosa.personId })).request;
    const last = async (who: PersonActor) => (await mailsTo(app, who)).at(-1);
    const first = await offering();
    await expect(execute(app, rosa, withdrawRequest, { request: first })).rejects.toBeInstanceOf(NotFound);
    await app.does(kim, withdrawRequest, { request: first });
    await drain(app);
    expect(await last(rosa)).toMatchObject({ name: 'pairing.no-answer-needed', text: expect.stringContaining('The offer of Kim Berg') });
    expect((await last(kim))?.name).not.toBe('pairing.your-offer-has-ended');
    await app.does(rosa, confirmRequest, { request: await offering(), said: 'no' });
    await drain(app);
    expect(await last(kim)).toMatchObject({ name: 'pairing.your-offer-has-ended' });
    expect((await last(kim))?.text).not.toMatch(/declin|said no|refus/i);
    expect((await last(rosa))?.name).toBe('pairing.somebody-offers');
  });

  it('A4-06 is brought to the mentor’s mind until it is made, and takes no wish from the mentee', async () => {
    const { program, kim, rosa } = await aReverseProgram();
    const next = async (who: PersonActor) => (await inTransaction(app, who, (ctx) => whatIsNext(ctx))).map(({ says, to }) => [says, to]);
    expect(await next(kim)).toContainEqual([expect.stringContaining('Make the first move'), `/offers/${program}`]);
    const { request } = await app.does(kim, offerToMentor, { program, mentee: rosa.personId });
    expect(await next(kim)).toEqual([]);
    expect(await next(rosa)).toContainEqual([expect.stringContaining('offers to be your mentor'), `/requests/${request}`]);
    const { items } = await app.does(cara, listRequests, { program });
    expect(items).toMatchObject([{ offered: true, wish: null }]);
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
