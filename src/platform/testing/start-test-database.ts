/** Before all tests: a database that fsyncs nothing, and a migrated template that each test file clones. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { migrate } from '../db/migrate.ts';
import { startEmbeddedPostgres } from '@pairwell/embedded-postgres';
import { outliveLostConnections, type OwnerConnection } from '../db/connect.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    database: OwnerConnection;
    template: string;
  }
}

const migrations = resolve('migrations');

/** Tests run against a given server (`TEST_DATABASE_URL`), such as Debian's PostgreSQL 15, or the embedded one. */
export default async function startTestDatabase(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL;
  const embedded = given ? undefined : await startEmbeddedPostgres({ dataDir: resolve('var/test-database'), durable: false });
  const server: OwnerConnection = given ? { connectionString: given } : { ...embedded!.connection };
  const template = await prepareTemplate(server);
  project.provide('database', server);
  project.provide('template', template);
  return async () => embedded?.stop();
}

/** The template's name carries a digest of the migrations, so that a changed one is never reused. */
async function prepareTemplate(server: OwnerConnection): Promise<string> {
  const digest = createHash('sha256');
  for (const name of readdirSync(migrations).sort()) digest.update(readFileSync(join(migrations, name)));
  const template = `pairwell_template_${digest.digest('hex').slice(0, 12)}`;
  const admin = new pg.Client(server);
  await admin.connect();
  await admin.query('select pg_advisory_lock(55)');
  const ready = await admin.query('select 1 from pg_database where datname = $1 and datistemplate', [template]);
  if (ready.rowCount === 0) {
    await admin.query(`drop database if exists ${template}`);
    await admin.query(`create database ${template}`);
    const owner = new pg.Pool(onDatabase(server, template));
    outliveLostConnections(owner);
    await migrate(owner, migrations, 'a secret that only the tests ever use');
    await owner.end();
    await admin.query(`alter database ${template} is_template true`);
  }
  await admin.query('select pg_advisory_unlock(55)');
  await admin.end();
  return template;
}

/** The same server, another database. */
export function onDatabase(server: OwnerConnection, database: string): OwnerConnection {
  if (!server.connectionString) return { ...server, database };
  const url = new URL(server.connectionString);
  url.pathname = `/${database}`;
  return { connectionString: url.toString() };
}
