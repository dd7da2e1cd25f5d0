import { expect, it } from 'vitest';
import { inTransaction } from '../platform/db/transaction.ts';
import { testApp } from '../platform/testing/test-app.ts';
import { personsWhere, type PersonFilter } from './persons-where.ts';
import { people } from './stage.ts';
import { persons } from './tables.ts';
import { aManager, anOrganization, aPerson } from './testing.ts';

const app = await testApp([people], '2026-03-31T09:00:00Z');
const organization = await anOrganization(app);
const cara = await aManager(app, organization, { title: 'Head', department: 'Sales', hiredOn: '2010-01-01' });
const mo = await aPerson(app, organization, {
  givenName: 'Mo',
  title: 'AE',
  department: 'Sales',
  location: 'Oslo',
  hiredOn: '2025-02-28',
  managerId: cara.personId,
});
await aPerson(app, organization, { givenName: 'Mia', title: 'SDR', department: 'Sales', hiredOn: '2026-02-28', managerId: mo.personId });
await aPerson(app, organization, { givenName: 'Tea', title: 'AE', department: 'Marketing' });
await aPerson(app, organization, { givenName: 'Leo', title: 'AE', department: 'Sales', leftOn: '2026-01-31' });

it.each<[string, PersonFilter, string[]]>([
  ['no filter', {}, ['Cara', 'Mia', 'Mo', 'Tea']],
  ['leavers too', { withLeavers: true }, ['Cara', 'Leo', 'Mia', 'Mo', 'Tea']],
  ['a department', { departments: ['Sales'] }, ['Cara', 'Mia', 'Mo']],
  ['a department and a title', { departments: ['Sales', 'Marketing'], titles: ['AE'] }, ['Mo', 'Tea']],
  ['a location', { locations: ['Oslo'] }, ['Mo']],
  ['a year or more', { tenureMonths: { least: 12 } }, ['Cara', 'Mo']],
  ['a month or more, counted from a shorter month', { tenureMonths: { least: 1 } }, ['Cara', 'Mia', 'Mo']],
  ['two years at most', { tenureMonths: { most: 24 } }, ['Mia', 'Mo']],
  ['everyone below a person', { below: cara.personId }, ['Mia', 'Mo']],
  ['no department at all', { departments: [] }, []],
])('finds the people of %s', async (_what, filter, names) => {
  const found = await inTransaction(app, cara, (ctx) =>
    ctx.db.select({ name: persons.givenName }).from(persons).where(personsWhere(ctx, filter)),
  );
  expect(found.map((one) => one.name).sort()).toEqual(names);
});
