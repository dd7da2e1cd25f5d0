/** Row-level security, attacked with raw SQL under the role the app connects as. */
import { describe, expect, it } from 'vitest';
import { testApp } from '../platform/testing/test-app.ts';
import { anOrganization, aPerson } from '../people/testing.ts';
import { people } from '../people/stage.ts';

const app = await testApp([people]);
const ours = await anOrganization(app, { name: 'Ours' });
const theirs = await anOrganization(app, { name: 'Theirs' });
const mia = await aPerson(app, ours, { givenName: 'Mia', familyName: 'Ours' });
await aPerson(app, theirs, { givenName: 'Mallory', familyName: 'Theirs' });

interface TableRow {
  name: string;
  forced: boolean;
  policies: number;
  has_organization: boolean;
}

const tables = await app.ownerPool.query<TableRow>(`
  select c.oid::regclass::text as name, c.relrowsecurity and c.relforcerowsecurity as forced,
    (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies,
    exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'organization_id') as has_organization
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind = 'r' and n.nspname in ('platform', 'people', 'planning', 'registration', 'pairing', 'scheduling', 'supporting', 'reporting')
  order by 1`);

/** Tables that belong to no organisation: the clock, the workers, and what sign-in knows before it knows an organisation. */
const ofNoOrganization = /^(platform[.](clock|workers)|people[.]account)/;

async function asPerson<T>(fn: (ask: (text: string, values?: unknown[]) => Promise<T[]>) => Promise<void>): Promise<void> {
  const client = await app.pool.connect();
  try {
    await client.query('begin');
    await client.query(`select set_config('app.organization', $1, true), set_config('app.person', $2, true)`, [
      mia.organizationId,
      mia.personId,
    ]);
    await fn(async (text, values) => (await client.query(text, values)).rows as T[]);
  } finally {
    await client.query('rollback');
    client.release();
  }
}

describe('tenancy in the database', () => {
  it.each(tables.rows.filter((row) => !ofNoOrganization.test(row.name)))('$name is under forced row-level security', (row) => {
    expect(row.forced).toBe(true);
    expect(row.policies).toBeGreaterThan(0);
  });

  it.each(tables.rows.filter((row) => ofNoOrganization.test(row.name) && row.name !== 'platform.clock'))(
    '$name cannot be read by the app at all',
    async (row) => {
      await asPerson(async (ask) => {
        await expect(ask(`select * from ${row.name}`)).rejects.toThrow(/permission denied/);
      });
    },
  );

  it.each(tables.rows.filter((row) => row.has_organization && !ofNoOrganization.test(row.name)))(
    '$name shows no row of another organisation',
    async (row) => {
      await asPerson(async (ask) => {
        expect(await ask(`select * from ${row.name} where organization_id <> $1`, [mia.organizationId])).toEqual([]);
      });
    },
  );

  it('shows nothing at all when nobody has said who asks', async () => {
    const found = await app.pool.query('select * from people.persons');
    expect(found.rows).toEqual([]);
  });

  it('refuses to write a row into another organisation', async () => {
    await asPerson(async (ask) => {
      await expect(
        ask(
          `insert into people.persons (id, organization_id, given_name, time_zone, created_at) values (gen_random_uuid(), $1, 'Mole', 'UTC', now())`,
          [theirs.id],
        ),
      ).rejects.toThrow(/row-level security/);
    });
  });

  it('refuses to move a row into another organisation', async () => {
    await asPerson(async (ask) => {
      await expect(ask('update people.persons set organization_id = $1', [theirs.id])).rejects.toThrow(/row-level security/);
    });
  });

  it('does not let the app become the owner, reach the queue, or switch its own security off', async () => {
    for (const attack of [
      'set role postgres',
      'select * from graphile_worker._private_jobs',
      'alter table people.persons disable row level security',
      'create table public.mine (a int)',
    ])
      await asPerson(async (ask) => {
        await expect(ask(attack), attack).rejects.toThrow(/permission denied|must be owner/);
      });
  });

  it('keeps the event log append-only', async () => {
    await asPerson(async (ask) => {
      await expect(ask(`update platform.events set name = 'other'`)).rejects.toThrow(/permission denied/);
    });
    await asPerson(async (ask) => {
      await expect(ask('delete from platform.events')).rejects.toThrow(/permission denied/);
    });
  });
});
