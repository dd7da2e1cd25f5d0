import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Cluster, Server } from './cluster.ts';

/**
 * The server that postmaster.pid says is running on this data, ours or one whose starter was killed.
 * A pid file of a dead server is removed: its number may belong to a stranger by now. Call it in turn.
 */
export function findServer(cluster: Cluster): Server | undefined {
  const pidFile = join(cluster.data, 'postmaster.pid');
  const lines = readLines(pidFile);
  if (!lines) return undefined;
  const [pid, , , port, socketDir] = lines;
  if (!isServer(Number(pid), cluster.data)) {
    rmSync(pidFile, { force: true });
    return undefined;
  }
  return { pid: Number(pid), port: Number(port), socketDir: socketDir || undefined };
}

function readLines(file: string): string[] | undefined {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw problem;
  }
}

/** The number alone proves nothing after a reboot; the command line names the data it serves. */
function isServer(pid: number, data: string): boolean {
  if (!(pid > 0)) return false;
  try {
    if (existsSync('/proc/self')) return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(data);
    if (process.platform !== 'darwin') return process.kill(pid, 0);
    return execFileSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).includes(data);
  } catch {
    return false;
  }
}
