import { join, resolve } from 'node:path';
import type pg from 'pg';
import { chooseAccount } from './account.ts';
import { attachServer } from './attach-server.ts';
import { type Cluster, SUPERUSER } from './cluster.ts';
import { type Connection, connectionTo } from './connect-when-ready.ts';
import { createCluster } from './create-cluster.ts';
import { keepRunning } from './keep-running.ts';
import { locateBinaries } from './locate-binaries.ts';
import { settleFolder } from './settle-folder.ts';
import { inTurn } from './take-turns.ts';

const MAJOR_VERSION = '18';

export interface EmbeddedPostgresOptions {
  /** Folder that holds everything of the database; made when missing. Usually `var/postgres`. */
  readonly dataDir: string;
  /** The database to connect to, made when missing. Default `pairwell`. */
  readonly database?: string;
  /** False, for tests only: faster, but a killed server loses its last commits and a stopped machine everything. Default true. */
  readonly durable?: boolean;
  /** Default: only where Node has no unix sockets (Windows). */
  readonly tcp?: boolean;
  /** Gets whole sentences about what happens, none of them about people. */
  readonly log?: (line: string) => void;
}

export interface EmbeddedPostgres {
  /** Folder of the unix socket; undefined over TCP. */
  readonly socketDir: string | undefined;
  readonly port: number;
  readonly superuser: string;
  /** For `new pg.Pool(connection)`, as superuser. Give the pool an 'error' listener. */
  readonly connection: Connection;
  /** Lets go; the last process to do so shuts the server down. End your pools first. */
  stop(): Promise<void>;
}

/**
 * Runs PostgreSQL from the npm package on `dataDir`. Processes that start it on the same folder share
 * one server, which outlives a killed starter until the next one adopts it, and is started again if it dies.
 * @throws Error with a sentence to act on: no binaries for this platform, someone else's data, a server that stops.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { database = 'pairwell', log = () => {} } = options;
  const cluster = describeCluster(options, log);
  const attached = await inTurn(cluster.lockFile, async () => {
    await createCluster(cluster, log);
    const result = await attachServer(cluster);
    await ensureDatabase(result.holder, database);
    return result;
  });
  if (attached.adopted) log('Joined the database that was already running.');
  const { server } = attached;
  return {
    socketDir: server.socketDir,
    port: server.port,
    superuser: SUPERUSER,
    connection: connectionTo(cluster, server, database),
    stop: keepRunning(cluster, attached, log),
  };
}

function describeCluster(options: EmbeddedPostgresOptions, log: (line: string) => void): Cluster {
  const account = chooseAccount(join(resolve(options.dataDir), MAJOR_VERSION));
  const folder = settleFolder(options.dataDir, account, log);
  return {
    folder,
    data: join(folder, MAJOR_VERSION),
    lockFile: join(folder, 'lock'),
    logFile: join(folder, 'postgres.log'),
    account,
    binaries: locateBinaries(folder, account),
    durable: options.durable ?? true,
    tcp: options.tcp ?? process.platform === 'win32',
    passwordFile: join(folder, 'password'),
  };
}

async function ensureDatabase(client: pg.Client, name: string): Promise<void> {
  const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
  if (rowCount !== 0) return;
  try {
    await client.query(`create database ${client.escapeIdentifier(name)}`);
  } catch (problem) {
    // The server may just have finished making it for a starter that was killed meanwhile.
    const { code } = problem as { code?: string };
    if (code !== '42P04' && code !== '23505') throw problem;
  }
}
