/**
 * A worker that is killed keeps its jobs locked. Each living one says so every few seconds; the jobs
 * of one that fell silent, or whose process on this very machine is gone, are given back.
 */
import { hostname } from 'node:os';
import type { WorkerUtils } from 'graphile-worker';
import type pg from 'pg';

const beatEveryMs = 3_000;
const silentAfterSeconds = 20;

const host = hostname();

export interface Heartbeat {
  stop(): Promise<void>;
}

/** @param workerIds the ids of this process's workers, which may still grow */
export async function startHeartbeat(ownerPool: pg.Pool, queue: WorkerUtils, workerIds: Set<string>, onProblem: (problem: unknown) => void): Promise<Heartbeat> {
  const beat = async () => {
    await ownerPool.query(
      `insert into platform.workers (id, host, pid, seen_at) select id, $2, $3, now() from unnest($1::text[]) id
       on conflict (id) do update set seen_at = excluded.seen_at`,
      [[...workerIds], host, process.pid],
    );
    await unlockTheDead(ownerPool, queue);
  };
  await unlockTheDead(ownerPool, queue);
  const timer = setInterval(() => void beat().catch(onProblem), beatEveryMs);
  return {
    async stop() {
      clearInterval(timer);
      await ownerPool.query('delete from platform.workers where id = any ($1)', [[...workerIds]]).catch(onProblem);
    },
  };
}

async function unlockTheDead(ownerPool: pg.Pool, queue: WorkerUtils): Promise<void> {
  const found = await ownerPool.query<{ id: string; host: string; pid: number; silent: boolean }>(
    'select id, host, pid, seen_at < now() - make_interval(secs => $1) as silent from platform.workers',
    [silentAfterSeconds],
  );
  const dead = found.rows.filter((row) => row.silent || (row.host === host && !isAlive(row.pid))).map((row) => row.id);
  if (dead.length === 0) return;
  await queue.forceUnlockWorkers(dead);
  await ownerPool.query('delete from platform.workers where id = any ($1)', [dead]);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (problem) {
    return (problem as NodeJS.ErrnoException).code === 'EPERM';
  }
}
