import { execFileSync } from 'node:child_process';
import { rmdirSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { HOLDER } from './attach-server.ts';
import type { Cluster } from './cluster.ts';
import { findServer } from './find-server.ts';

const PATIENCE_MS = 60_000;

/** Lets go of the server, and shuts it down in order when no other process holds it. Call it in turn. */
export async function leaveServer(cluster: Cluster, holder: pg.Client): Promise<void> {
  const others = await countOthers(holder);
  await holder.end().catch(() => {});
  if (others === 0) await stopServer(cluster);
}

async function countOthers(holder: pg.Client): Promise<number> {
  try {
    const { rows } = await holder.query<{ others: number }>(
      'select count(*)::int as others from pg_stat_activity where application_name = $1 and pid <> pg_backend_pid()',
      [HOLDER],
    );
    return rows[0]?.others ?? 0;
  } catch {
    // The server is gone or going; whether anything is left to stop shows in its pid file.
    return 0;
  }
}

async function stopServer(cluster: Cluster): Promise<void> {
  const server = findServer(cluster);
  if (!server) return;
  if (process.platform === 'win32') {
    execFileSync(cluster.binaries.pgCtl, ['stop', '-m', 'fast', '-D', cluster.data]);
  } else {
    process.kill(server.pid, 'SIGINT');
  }
  for (const since = Date.now(); findServer(cluster)?.pid === server.pid; await sleep(30)) {
    if (Date.now() - since > PATIENCE_MS)
      throw new Error(`PostgreSQL (process ${server.pid}) has not stopped within a minute; see ${cluster.logFile}.`);
  }
  if (server.socketDir) removeIfEmpty(server.socketDir);
}

/** Never more than that: a server someone started by hand may keep its socket among other things. */
function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // It holds something, or is gone already; either way nothing of ours is left in it.
  }
}
