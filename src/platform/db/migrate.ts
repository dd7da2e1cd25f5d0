/**
 * Applies `migrations/*.sql` in the order of their numbers, each once, in a transaction, under an
 * advisory lock: any number of nodes may start at the same moment.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { migrateQueue } from '../jobs/worker.ts';
import { ensureApplicationRole } from './connect.ts';

/** Any constant: all nodes must wait at the same number. */
const lockNumber = 7_264_901;

/** @returns the names of the migrations that were applied now */
export async function migrate(ownerPool: pg.Pool, folder: string, secret: string | undefined): Promise<string[]> {
  const client = await ownerPool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [lockNumber]);
    await ensureApplicationRole(ownerPool, secret);
    await migrateQueue(ownerPool);
    await client.query(
      'create table if not exists public.pairwell_migrations (name text primary key, checksum text not null, applied_at timestamptz not null default now())',
    );
    const applied = await client.query<{ name: string; checksum: string }>('select name, checksum from public.pairwell_migrations');
    const known = new Map(applied.rows.map((row) => [row.name, row.checksum]));
    const fresh: string[] = [];
    for (const name of (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort()) {
      const text = await readFile(join(folder, name), 'utf8');
      const checksum = createHash('sha256').update(text).digest('hex');
      const before = known.get(name);
      if (before === checksum) continue;
      if (before) throw new Error(`The migration ${name} was changed after it had been applied. Add a new one instead.`);
      await apply(client, name, text, checksum);
      fresh.push(name);
    }
    return fresh;
  } finally {
    await client.query('select pg_advisory_unlock($1)', [lockNumber]).catch(() => undefined);
    client.release();
  }
}

async function apply(client: pg.PoolClient, name: string, text: string, checksum: string): Promise<void> {
  try {
    await client.query('begin');
    await client.query("set local lock_timeout = '5s'");
    await client.query(text);
    await client.query('insert into public.pairwell_migrations (name, checksum) values ($1, $2)', [name, checksum]);
    await client.query('commit');
  } catch (problem) {
    await client.query('rollback');
    throw new Error(`The migration ${name} failed: ${(problem as Error).message}`, { cause: problem });
  }
}
