import { execFile } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { give } from './account.ts';
import { type Cluster, SUPERUSER } from './cluster.ts';
import { serverEnvironment } from './server-environment.ts';

/**
 * Runs initdb once. It works in a folder of its own that is renamed when whole, so a starter killed
 * half-way leaves only rubbish, which the next one clears.
 */
export async function createCluster(cluster: Cluster, log: (line: string) => void): Promise<void> {
  clearUnfinished(cluster);
  if (existsSync(join(cluster.data, 'PG_VERSION'))) return;
  const making = `${cluster.data}.making-${randomUUID()}`;
  mkdirSync(making, { mode: 0o700 });
  give(making, cluster.account);
  try {
    await promisify(execFile)(cluster.binaries.initdb, initdbArguments(cluster, making), {
      ...cluster.account,
      cwd: making,
      env: serverEnvironment(cluster.binaries),
    });
  } catch (problem) {
    const { stderr = '', message } = problem as { stderr?: string; message: string };
    rmSync(making, { recursive: true, force: true });
    throw new Error(`initdb could not make a database in ${cluster.folder}. It said: ${stderr.trim() || message}`, { cause: problem });
  }
  renameSync(making, cluster.data);
  syncFolder(cluster.folder);
  log(`Made an empty database in ${cluster.data}.`);
}

function initdbArguments(cluster: Cluster, folder: string): string[] {
  return [
    `--pgdata=${folder}`,
    `--username=${SUPERUSER}`,
    '--encoding=UTF8',
    '--locale=C',
    // The operating system's C locale knows no letter beyond ASCII; PostgreSQL's own does, everywhere alike.
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    ...(cluster.tcp ? ['--auth=scram-sha-256', `--pwfile=${newPassword(cluster)}`] : ['--auth=trust']),
    '--no-instructions',
    ...(cluster.durable ? [] : ['--no-sync']),
  ];
}

function newPassword(cluster: Cluster): string {
  writeFileSync(cluster.passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 });
  give(cluster.passwordFile, cluster.account);
  return cluster.passwordFile;
}

function clearUnfinished(cluster: Cluster): void {
  for (const name of readdirSync(cluster.folder)) {
    if (!name.startsWith(`${basename(cluster.data)}.making-`)) continue;
    try {
      rmSync(join(cluster.folder, name), { recursive: true });
    } catch {
      // The initdb of a killed starter may still be writing into it; what it leaves goes at the next start.
    }
  }
}

function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}
