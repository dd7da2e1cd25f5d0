/** Another organisation's people, attacked with raw SQL under the role the app connects as. */
import { expect, it } from 'vitest';
import { testApp } from '../platform/testing/test-app.ts';
import { makeApiKey } from './account/make-api-key.ts';
import { people } from './stage.ts';
import { anOrganization, anOwner, aPerson } from './testing.ts';

const app = await testApp([people]);
const ours = await anOrganization(app, { name: 'Ours' });
const theirs = await anOrganization(app, { name: 'Theirs' });
const olga = await anOwner(app, ours);
const mia = await aPerson(app, ours);
const victim = await anOwner(app, theirs, { email: 'victim@theirs.example' });
await app.does(mia, makeApiKey, { name: 'Mine alone' });

async function asOlga(text: string, values: unknown[] = []) {
  const client = await app.pool.connect();
  try {
    await client.query('begin');
    await client.query(`select set_config('app.organization', $1, true), set_config('app.person', $2, true)`, [ours.id, olga.personId]);
    return await client.query(text, values);
  } finally {
    await client.query('rollback');
    client.release();
  }
}

it.each([
  ['read', 'select * from people.persons where id = $1'],
  ['read by address', `select * from people.persons where lower(email) = 'victim@theirs.example' or id = $1`],
  ['change', `update people.persons set email = 'mine@ours.example' where id = $1`],
  ['delete', 'delete from people.persons where id = $1'],
  ['read the roles of', 'select * from people.role_grants where person_id = $1'],
  ['revoke the roles of', 'update people.role_grants set revoked_at = now() where person_id = $1'],
])('%s another organisation’s person: nothing is there', async (_what, text) => {
  expect((await asOlga(text, [victim.personId])).rowCount).toBe(0);
});

it.each([
  ['make them a manager of ours', `update people.persons set manager_id = $1 where id = '${mia.personId}'`],
  [
    'give them a role with us',
    `insert into people.role_grants (id, organization_id, person_id, role, granted_at) values (gen_random_uuid(), '${ours.id}', $1, 'owner', now())`,
  ],
  [
    'put them into our demo',
    `insert into people.demo_cast (organization_id, person_id, place, part) values ('${ours.id}', $1, 1, 'Victim')`,
  ],
])('%s: the keys of the tables refuse it', async (_what, text) => {
  await expect(asOlga(text, [victim.personId])).rejects.toThrow(/foreign key/);
});

it.each([
  [
    'give ourselves a role with them',
    `insert into people.role_grants (id, organization_id, person_id, role, granted_at) values (gen_random_uuid(), '${theirs.id}', '${olga.personId}', 'owner', now())`,
  ],
  [
    'make a key in their name',
    `insert into people.api_keys (id, organization_id, person_id, name, digest, made_at) values (gen_random_uuid(), '${theirs.id}', '${victim.personId}', 'x', 'x', now())`,
  ],
  [
    'make a key in the name of a colleague',
    `insert into people.api_keys (id, organization_id, person_id, name, digest, made_at) values (gen_random_uuid(), '${ours.id}', '${mia.personId}', 'x', 'y', now())`,
  ],
  [
    'rename them',
    `insert into people.organizations (id, name, slug, time_zone, created_at) values (gen_random_uuid(), 'Fake', 'fake', 'UTC', now())`,
  ],
])('%s: refused', async (_what, text) => {
  await expect(asOlga(text)).rejects.toThrow(/row-level security|permission denied/);
});

it('a colleague’s keys are not even an owner’s to see', async () => {
  expect((await asOlga('select * from people.api_keys')).rowCount).toBe(0);
});

it('an organisation sees itself and no other', async () => {
  expect((await asOlga('select name from people.organizations')).rows).toEqual([{ name: 'Ours' }]);
  expect((await asOlga(`update people.organizations set name = 'x' where id = $1`, [theirs.id])).rowCount).toBe(0);
});
