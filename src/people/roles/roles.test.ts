import { describe, expect, it } from 'vitest';
import { Forbidden, Refused } from '../../platform/problems.ts';
import { testApp } from '../../platform/testing/test-app.ts';
import { showPerson } from '../directory/show-person.ts';
import { people } from '../stage.ts';
import { anAdministrator, aManager, anOrganization, anOwner, aPerson } from '../testing.ts';
import { grantRole } from './grant-role.ts';
import { revokeRole } from './revoke-role.ts';

const app = await testApp([people]);
const organization = await anOrganization(app);
const olga = await anOwner(app, organization);

const rolesOf = async (person: string) => (await app.does(olga, showPerson, { person })).roles;

describe('A5-21 roles', () => {
  it('are given by an owner, once, and taken away', async () => {
    const { personId: person } = await aPerson(app, organization);
    const first = await app.does(olga, grantRole, { person, role: 'viewer' });
    const again = await app.does(olga, grantRole, { person, role: 'viewer' });
    expect(again).toEqual(first);
    expect(await rolesOf(person)).toHaveLength(1);
    await app.does(olga, revokeRole, { grant: first.id });
    expect(await rolesOf(person)).toEqual([]);
  });

  it('are given for the whole organisation or for single programs, side by side', async () => {
    const { personId: person } = await aPerson(app, organization);
    const program = '019b0000-0000-7000-8000-000000000001';
    await app.does(olga, grantRole, { person, role: 'program_manager', program });
    await app.does(olga, grantRole, { person, role: 'program_manager', program: '' });
    expect(new Set((await rolesOf(person)).map((one) => one.program))).toEqual(new Set([program, null]));
  });

  it.each([
    ['a program manager', aManager],
    ['an IT administrator', anAdministrator],
    ['a participant', aPerson],
  ])('cannot be given by %s, not even to themselves', async (_who, make) => {
    const actor = await make(app, organization);
    await expect(app.does(actor, grantRole, { person: actor.personId, role: 'owner' })).rejects.toThrow(Forbidden);
  });

  it('leave the organisation with an owner', async () => {
    const [own] = await rolesOf(olga.personId);
    await expect(app.does(olga, revokeRole, { grant: own!.id })).rejects.toThrow('This is the last owner.');
  });

  it('leave it with one even when two owners take the role from each other at the same moment', async () => {
    const place = await anOrganization(app);
    const [one, two] = [await anOwner(app, place), await anOwner(app, place)];
    const grants = await app.ownerPool.query<{ id: string; person_id: string }>(
      'select id, person_id from people.role_grants where organization_id = $1',
      [place.id],
    );
    const grantOf = (person: string) => grants.rows.find((row) => row.person_id === person)!.id;
    const both = await Promise.allSettled([
      app.does(one, revokeRole, { grant: grantOf(two.personId) }),
      app.does(two, revokeRole, { grant: grantOf(one.personId) }),
    ]);
    expect(both.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
    expect(both.find((result) => result.status === 'rejected')?.reason).toSatisfy(
      (reason: unknown) => reason instanceof Refused || reason instanceof Forbidden,
    );
  });

  it('are not given to somebody who has left', async () => {
    const { personId: person } = await aPerson(app, organization, { leftOn: '2026-01-31' });
    await expect(app.does(olga, grantRole, { person, role: 'viewer' })).rejects.toThrow('has left');
  });
});
