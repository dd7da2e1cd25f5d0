import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { type Cluster, type Server, SUPERUSER } from './cluster.ts';

const PATIENCE_MS = 300_000;
const NOT_YET = new Set(['ENOENT', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', '57P03']);

/** How to reach the server: the shape `pg.Pool` and `pg.Client` take. */
export interface Connection {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly database: string;
  /** Only over TCP; the unix socket lies in a folder nobody else can enter. */
  readonly password?: string;
}

export function connectionTo(cluster: Cluster, server: Server, database: string): Connection {
  return {
    host: server.socketDir ?? '127.0.0.1',
    port: server.port,
    user: SUPERUSER,
    database,
    ...(cluster.tcp && { password: readFileSync(cluster.passwordFile, 'utf8') }),
  };
}

/**
 * Connects as soon as the server lets us, crash recovery included.
 * Undefined when the server goes away meanwhile.
 */
export async function connectWhenReady(
  connection: Connection,
  stillRuns: () => boolean,
  applicationName: string,
): Promise<pg.Client | undefined> {
  for (const since = Date.now(); ; await sleep(40)) {
    const client = new pg.Client({ ...connection, application_name: applicationName });
    // Without a listener, a server that dies would end our process too.
    client.on('error', () => {});
    try {
      await client.connect();
      return client;
    } catch (problem) {
      if (!isNotYet(problem)) throw problem;
      if (!stillRuns()) return undefined;
      if (Date.now() - since > PATIENCE_MS)
        throw new Error('PostgreSQL runs, but has not accepted a connection for five minutes.', { cause: problem });
    }
  }
}

function isNotYet(problem: unknown): boolean {
  const { code, message } = problem as { code?: string; message: string };
  return code === undefined ? message === 'Connection terminated unexpectedly' : NOT_YET.has(code);
}
