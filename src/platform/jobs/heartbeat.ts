/**
 * A worker that is killed keeps its jobs locked. Each living one says so every few seconds; the jobs
 * of one that fell silent, or whose process on this very machine is gone, are given back. So are
 * those that the database locked for us just before it went down, for we never heard of them.
 */
import { hostname } from 'node:os';
import type { WorkerUtils } from 'graphile-worker';
import type pg from 'pg';
import type { Holdings } from './holdings.ts';

const beatEveryMs = 3_000;
const silentAfterSeconds = 20;

const host = hostname();

export interface Heartbeat {
  /** Gives a sign of life now, so that whoever is killed in its first seconds is known to have lived. */
  beat(): Promise<void>;
  stop(): Promise<void>;
}

/** @param holdings of this process, which may still grow */
export async function startHeartbeat(
  ownerPool: pg.Pool,
  queue: WorkerUtils,
  { holders, running }: Holdings,
  onProblem: (problem: unknown) => void,
): Promise<Heartbeat> {
  const beat = async () => {
    await ownerPool.query(
      `insert into platform.workers (id, host, pid, seen_at) select id, $2, $3, now() from unnest($1::text[]) id
       on conflict (id) do update set seen_at = excluded.seen_at`,
      [[...holders], host, process.pid],
    );
    await unlockTheDead(ownerPool, queue);
    await unlockTheUnheard(ownerPool, [...holders], [...running]);
  };
  await unlockTheDead(ownerPool, queue);
  const timer = setInterval(() => void beat().catch(onProblem), beatEveryMs);
  return {
    beat: () => beat().catch(onProblem),
    async stop() {
      clearInterval(timer);
      await ownerPool.query('delete from platform.workers where id = any ($1)', [[...holders]]).catch(onProblem);
    },
  };
}

/** Neither run by us nor by anybody who has given a sign of life; a queue swept once gives none and is left alone. */
async function unlockTheUnheard(ownerPool: pg.Pool, holders: string[], running: string[]): Promise<void> {
  await ownerPool.query(
    `update graphile_worker._private_jobs set locked_at = null, locked_by = null
     where locked_at < now() - make_interval(secs => $3)
       and (locked_by = any ($1) and not id = any ($2) or locked_by like 'pool-%' and locked_by not in (select id from platform.workers))`,
    [holders, running, silentAfterSeconds],
  );
}

/** Whether a worker stays with this database, in this or any other process. */
export async function aWorkerLives(ownerPool: pg.Pool): Promise<boolean> {
  return (await workersSeen(ownerPool)).some((worker) => worker.lives);
}

async function workersSeen(ownerPool: pg.Pool): Promise<{ id: string; lives: boolean }[]> {
  const found = await ownerPool.query<{ id: string; host: string; pid: number; silent: boolean }>(
    'select id, host, pid, seen_at < now() - make_interval(secs => $1) as silent from platform.workers',
    [silentAfterSeconds],
  );
  return found.rows.map((row) => ({ id: row.id, lives: !row.silent && (row.host !== host || isAlive(row.pid)) }));
}

async function unlockTheDead(ownerPool: pg.Pool, queue: WorkerUtils): Promise<void> {
  const dead = (await workersSeen(ownerPool)).filter((worker) => !worker.lives).map((worker) => worker.id);
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
