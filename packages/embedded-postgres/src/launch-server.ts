import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, statSync, truncateSync } from 'node:fs';
import { createServer } from 'node:net';
import { give } from './account.ts';
import type { Cluster, Server } from './cluster.ts';
import { makeSocketFolder } from './make-socket-folder.ts';
import { serverEnvironment } from './server-environment.ts';

const LONGEST_LOG_BYTES = 5_000_000;

export interface Launched extends Server {
  readonly child: ChildProcess;
}

/** Spawns the server in a session of its own: Ctrl-C in our terminal must not reach it, and it may outlive us. */
export async function launchServer(cluster: Cluster): Promise<Launched> {
  const socketDir = cluster.tcp ? undefined : makeSocketFolder(cluster.data, cluster.account);
  const port = cluster.tcp ? await freePort() : 5432;
  const output = openLog(cluster);
  const child = spawn(cluster.binaries.postgres, ['-D', cluster.data, ...settings(cluster, socketDir, port)], {
    ...cluster.account,
    cwd: cluster.data,
    env: serverEnvironment(cluster.binaries),
    detached: true,
    windowsHide: true,
    stdio: ['ignore', output, output],
  });
  closeSync(output);
  await new Promise<void>((resolve, reject) => {
    child.once('spawn', resolve);
    child.once('error', (problem) => reject(new Error(`PostgreSQL could not be started: ${problem.message}`, { cause: problem })));
  });
  child.unref();
  return { pid: child.pid ?? 0, port, socketDir, child };
}

function settings(cluster: Cluster, socketDir: string | undefined, port: number): string[] {
  const values: Record<string, string | number> = {
    listen_addresses: cluster.tcp ? '127.0.0.1' : '',
    unix_socket_directories: socketDir ?? '',
    unix_socket_permissions: '0700',
    port,
    max_connections: 200,
    timezone: 'UTC',
    log_timezone: 'UTC',
    // What a statement did wrong goes to who sent it; people's data stays out of the log.
    log_min_messages: 'log',
    log_error_verbosity: 'terse',
    ...(cluster.durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

function openLog(cluster: Cluster): number {
  const output = openSync(cluster.logFile, 'a', 0o600);
  give(cluster.logFile, cluster.account);
  if (statSync(cluster.logFile).size > LONGEST_LOG_BYTES) truncateSync(cluster.logFile);
  return output;
}

/** The last things the server said, for an error a person reads. */
export function lastWords(cluster: Cluster): string {
  return readFileSync(cluster.logFile, 'utf8').trim().split('\n').slice(-6).join('\n');
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
