import { describe, expect, it } from 'vitest';
import { theSystem } from '../platform/actor.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { testApp } from '../platform/testing/test-app.ts';
import { findReader } from './find-reader.ts';
import { personNames } from './person-names.ts';
import { people } from './stage.ts';
import { aManager, anOrganization, anOwner, aPerson } from './testing.ts';
import { whatIsNext } from './what-is-next.ts';

const app = await testApp([people]);
const organization = await anOrganization(app);
const cara = await aManager(app, organization);
const mia = await aPerson(app, organization, { givenName: 'Mia', familyName: 'Sund', managerId: cara.personId });

const asSystem = <T>(fn: Parameters<typeof inTransaction<T>>[2]) => inTransaction(app, theSystem(organization.id), fn);

describe('finding whom to write to', () => {
  it('finds a person with an address', async () => {
    const reader = await asSystem((ctx) => findReader(ctx, mia.personId));
    expect(reader).toMatchObject({ personId: mia.personId, givenName: 'Mia', timeZone: 'UTC' });
  });

  it.each([
    ['has no address', { email: null }],
    ['has left', { leftOn: '2026-02-27' }],
  ])('finds nobody where the person %s', async (_reason, given) => {
    const person = await aPerson(app, organization, given);
    expect(await asSystem((ctx) => findReader(ctx, person.personId))).toBeUndefined();
  });

  it('still finds a person whose last day is to come', async () => {
    const person = await aPerson(app, organization, { leftOn: '2026-04-30' });
    expect(await asSystem((ctx) => findReader(ctx, person.personId))).toBeDefined();
  });
});

describe('what is next', () => {
  it('is, for whoever is alone in an organisation, to bring in the others', async () => {
    const olga = await anOwner(app, await anOrganization(app));
    const next = () => inTransaction(app, olga, (ctx) => whatIsNext(ctx));
    expect(await next()).toMatchObject([{ to: '/people/import' }]);
    await aPerson(app, { id: olga.organizationId });
    expect(await next()).toEqual([]);
  });

  it('is nothing here for anybody else', async () => {
    expect(await inTransaction(app, mia, (ctx) => whatIsNext(ctx))).toEqual([]);
  });
});

it('names many persons at once, and nobody of another organisation', async () => {
  const elsewhere = await aPerson(app, await anOrganization(app, { name: 'Elsewhere' }));
  const names = await asSystem((ctx) => personNames(ctx, [mia.personId, cara.personId, mia.personId, elsewhere.personId]));
  expect([...names.values()].map((one) => one.name).sort()).toEqual(['Cara Lind', 'Mia Sund']);
});
