import { describe, expect, it } from 'vitest';
import { people } from '../../people/stage.ts';
import { aManager, aPerson, anOrganization } from '../../people/testing.ts';
import { planning } from '../../planning/stage.ts';
import { aProgram } from '../../planning/testing.ts';
import type { PersonActor } from '../../platform/actor.ts';
import { execute } from '../../platform/execute.ts';
import { drain } from '../../platform/jobs/worker.ts';
import { testApp } from '../../platform/testing/test-app.ts';
import { registration } from '../../registration/stage.ts';
import { aRegistration } from '../../registration/testing.ts';
import { matchByHand } from '../by-hand/match-by-hand.ts';
import { publishMatches } from '../matches/publish-matches.ts';
import { showMatchEnding } from '../matches/show-match-ending.ts';
import { proposeMatches } from '../runs/propose-matches.ts';
import { pairing } from '../stage.ts';
import { aParticipant } from '../testing-pool.ts';
import { addFacilitator } from './add-facilitator.ts';
import { leaveCircle } from './leave-circle.ts';
import { renameCircle } from './rename-circle.ts';
import { showCircle } from './show-circle.ts';
import { takeOutMember } from './take-out-member.ts';

const app = await testApp([people, planning, registration, pairing]);
const org = await anOrganization(app);
const cara = await aManager(app, org);

async function aCircle(mentees = 4, managerId?: string) {
  const { id: program } = await aProgram(app, cara, { structure: 'group' });
  const mo = await aParticipant(app, org, program, { givenName: 'Mo', as: 'mentor', capacity: 8 });
  const members: PersonActor[] = [];
  for (let at = 0; at < mentees; at++) members.push(await aParticipant(app, org, program, { givenName: `Mia${at}`, managerId }));
  await app.does(cara, proposeMatches, { program });
  await app.does(cara, publishMatches, { program });
  const { rows } = await app.ownerPool.query<{ id: string }>('select id from pairing.matches where program_id = $1', [program]);
  return { program, mo, members, match: rows[0]?.id as string };
}

const namesIn = async (actor: PersonActor, match: string) => {
  const { mentors, mentees } = await app.does(actor, showCircle, { match });
  return { mentors: mentors.map(({ name }) => name.split(' ')[0]), mentees: mentees.length };
};

describe('A4-04 a circle', () => {
  it('A4-04 is led by a second mentor whom its first lets in, of those who may', async () => {
    const boss = await aPerson(app, org, { givenName: 'Boss' });
    const { program, mo, members, match } = await aCircle(4, boss.personId);
    await aRegistration(app, boss, program, { as: 'mentor', capacity: 8, answers: { seniority: 'Senior' } });
    const tea = await aParticipant(app, org, program, { givenName: 'Tea', as: 'mentor', capacity: 8 });
    const [mia] = members as [PersonActor];
    const { facilitators } = await app.does(mo, showCircle, { match });
    expect(facilitators.map(({ id }) => id)).toEqual([tea.personId]);
    await expect(execute(app, mo, addFacilitator, { match, person: boss.personId })).rejects.toThrow('cannot lead');
    await expect(execute(app, mia, addFacilitator, { match, person: tea.personId })).rejects.toMatchObject({ name: 'Forbidden' });
    await app.does(mo, addFacilitator, { match, person: tea.personId });
    expect(await namesIn(tea, match)).toEqual({ mentors: ['Mo', 'Tea'], mentees: 4 });
  });

  it('A4-04 takes in who asks to join while there is room, and nobody beyond it', async () => {
    const { program, mo, match } = await aCircle(7);
    const late = await aParticipant(app, org, program, { givenName: 'Late' });
    const later = await aParticipant(app, org, program, { givenName: 'Later' });
    expect(await app.does(cara, matchByHand, { program, mentor: mo.personId, mentee: late.personId })).toEqual({ match });
    expect(await namesIn(late, match)).toMatchObject({ mentees: 8 });
    await expect(execute(app, cara, matchByHand, { program, mentor: mo.personId, mentee: later.personId })).rejects.toThrow(
      'no place left',
    );
  });

  it('goes on when somebody leaves, who then reads no more of it', async () => {
    const { mo, members, match } = await aCircle();
    const [mia, ben] = members as [PersonActor, PersonActor];
    await app.does(mia, leaveCircle, { match });
    await app.does(cara, takeOutMember, { match, person: ben.personId });
    expect(await namesIn(mo, match)).toMatchObject({ mentees: 2 });
    for (const gone of [mia, ben]) await expect(execute(app, gone, showCircle, { match })).rejects.toMatchObject({ name: 'NotFound' });
    await expect(execute(app, mo, leaveCircle, { match })).rejects.toThrow('End the match instead');
    await drain(app);
  });

  it('names everybody who is still in it to whoever would end it', async () => {
    const { mo, members, match } = await aCircle();
    await app.does(members[0] as PersonActor, leaveCircle, { match });
    const ending = await app.does(mo, showMatchEnding, { match });
    expect(ending.members.map(({ name }) => name.split(' ')[0])).toEqual(['Mo', 'Mia1', 'Mia2', 'Mia3']);
  });

  it('is a match of its members to everybody else: outsiders are told nothing', async () => {
    const { mo, members, match } = await aCircle();
    const outsider = await aPerson(app, org);
    for (const [command, input] of [
      [showCircle, {}],
      [leaveCircle, {}],
      [renameCircle, { name: 'x' }],
      [takeOutMember, { person: mo.personId }],
    ] as const)
      await expect(execute(app, outsider, command as typeof showCircle, { match, ...input })).rejects.toMatchObject({ name: 'NotFound' });
    await app.does(mo, renameCircle, { match, name: 'Early birds' });
    expect((await app.does(members[0] as PersonActor, showCircle, { match })).name).toBe('Early birds');
    await expect(execute(app, members[0] as PersonActor, renameCircle, { match, name: 'y' })).rejects.toMatchObject({ name: 'Forbidden' });
  });
});
