/**
 * Two roles reach the database: the owner (migrations, queue, backup) and `pairwell_app`, which owns
 * nothing and is held by row-level security. All that people ask runs as the second.
 */
import { createHmac } from 'node:crypto';
import pg from 'pg';
import type { Configuration } from '../configuration.ts';
import type { Log } from '../log.ts';
import { planOnce } from './plan-once.ts';

export interface Pools {
  pool: pg.Pool;
  ownerPool: pg.Pool;
  end(): Promise<void>;
}

const applicationRole = 'pairwell_app';

/** One password on all nodes without storing one: derived from the secret they share. */
const passwordFrom = (secret: string) => createHmac('sha256', secret).update('database role').digest('hex');

/** How the owner connects: a URL, or where the embedded database listens. */
export type OwnerConnection = Pick<pg.PoolConfig, 'connectionString' | 'host' | 'port' | 'user' | 'database'>;

export interface ConnectOptions {
  connections?: number;
  /** Commits return before they are on disk, and plans are kept: for what can be begun again from nothing, such as the demo. */
  hasty?: boolean;
}

export function connect(
  owner: OwnerConnection,
  configuration: Pick<Configuration, 'secret'>,
  log: Log,
  { connections = 12, hasty = false }: ConnectOptions = {},
): Pools {
  const both = { max: connections, ...(hasty ? { options: '-c synchronous_commit=off' } : {}) };
  const ownerPool = new pg.Pool({ ...owner, ...both });
  const pool = new pg.Pool({ ...asApplication(owner, configuration.secret), ...both, statement_timeout: 60_000 });
  // Not for a site that serves: what stands between it and its database may not keep plans.
  if (hasty) planOnce(pool);
  let ending = false;
  for (const one of [pool, ownerPool])
    outliveLostConnections(one, (problem) => ending || log.error('database connection lost', problem.message));
  return {
    pool,
    ownerPool,
    async end() {
      ending = true;
      await Promise.all([pool.end(), ownerPool.end()]);
    },
  };
}

/** A server that restarts drops its connections, idle or in use; without listeners that would end the process. */
export function outliveLostConnections(pool: pg.Pool, onLoss: (problem: Error) => unknown = () => undefined): void {
  pool.on('error', onLoss);
  pool.on('connect', (client) => void client.on('error', () => undefined));
}

function asApplication(owner: OwnerConnection, secret: string | undefined): pg.PoolConfig {
  if (!owner.connectionString) return { ...owner, user: applicationRole };
  const url = new URL(owner.connectionString);
  url.username = applicationRole;
  url.password = passwordFrom(secret ?? '');
  return { connectionString: url.toString() };
}

/** Creates the application's role, or gives it this installation's password. */
export async function ensureApplicationRole(ownerPool: pg.Pool, secret: string | undefined): Promise<void> {
  const password = secret ? ` password '${passwordFrom(secret)}'` : '';
  await ownerPool.query(`do $$ begin
    create role ${applicationRole} login nosuperuser nobypassrls noinherit${password};
  exception when duplicate_object then
    ${password ? `alter role ${applicationRole} login${password};` : 'null;'}
  end $$`);
}
