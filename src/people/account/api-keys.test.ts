import { describe, expect, it } from 'vitest';
import { nobody } from '../../platform/actor.ts';
import { NotFound } from '../../platform/problems.ts';
import { testApp } from '../../platform/testing/test-app.ts';
import { people } from '../stage.ts';
import { anOrganization, aPerson } from '../testing.ts';
import { actorOf } from '../sign-in/actor-of.ts';
import { listApiKeys } from './list-api-keys.ts';
import { makeApiKey } from './make-api-key.ts';
import { revokeApiKey } from './revoke-api-key.ts';

const app = await testApp([people]);
const organization = await anOrganization(app);
const ian = await aPerson(app, organization, { givenName: 'Ian' });

const withKey = (key: string) => new Request(app.configuration.url, { headers: { authorization: `Bearer ${key}` } });

describe('a key for the API', () => {
  it('acts as the person who made it, and notes the day', async () => {
    const { key } = await app.does(ian, makeApiKey, { name: 'Directory sync' });
    expect(await actorOf(app, withKey(key))).toEqual(ian);
    expect((await app.does(ian, listApiKeys, {})).items[0]).toMatchObject({ name: 'Directory sync', lastUsedOn: '2026-03-02' });
  });

  it('is kept as a digest only', async () => {
    const { key } = await app.does(ian, makeApiKey, { name: 'Digest' });
    const kept = await app.ownerPool.query('select * from people.api_keys');
    expect(JSON.stringify(kept.rows)).not.toContain(key);
    const events = await app.ownerPool.query('select data from platform.events');
    expect(JSON.stringify(events.rows)).not.toContain(key);
  });

  it('works no more once revoked', async () => {
    const { id, key } = await app.does(ian, makeApiKey, { name: 'Short' });
    await app.does(ian, revokeApiKey, { apiKey: id });
    expect(await actorOf(app, withKey(key))).toEqual(nobody);
  });

  it('works no more once its person has left', async () => {
    const leo = await aPerson(app, organization);
    const { key } = await app.does(leo, makeApiKey, { name: 'Leo' });
    await app.ownerPool.query('update people.persons set departed_at = now() where id = $1', [leo.personId]);
    expect(await actorOf(app, withKey(key))).toEqual(nobody);
  });

  it('is its maker’s alone: another person neither sees nor revokes it', async () => {
    const { id } = await app.does(ian, makeApiKey, { name: 'Mine' });
    const tea = await aPerson(app, organization);
    expect((await app.does(tea, listApiKeys, {})).items).toEqual([]);
    await expect(app.does(tea, revokeApiKey, { apiKey: id })).rejects.toThrow(NotFound);
  });

  it.each(['', 'pw_', 'pw_unknown', 'x'.repeat(10_000)])('is not guessed: %.20s', async (key) => {
    expect(await actorOf(app, withKey(key))).toEqual(nobody);
  });
});
