import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';

const PATIENCE_MS = 300_000;

/**
 * Runs `work` while holding the lock file, one process at a time. SQLite is used only for its file
 * lock: the kernel lets go of it when the holder dies, on every platform.
 */
export async function inTurn<T>(lockFile: string, work: () => Promise<T>): Promise<T> {
  const lock = new DatabaseSync(lockFile);
  try {
    await acquire(lock, lockFile);
    return await work();
  } finally {
    lock.close();
  }
}

async function acquire(lock: DatabaseSync, lockFile: string): Promise<void> {
  for (const since = Date.now(); ; await sleep(30)) {
    try {
      lock.exec('BEGIN EXCLUSIVE');
      return;
    } catch (problem) {
      if (!(problem instanceof Error) || !/locked/.test(problem.message)) throw problem;
      if (Date.now() - since > PATIENCE_MS) {
        throw new Error(`Another process has been starting or stopping the database for five minutes and still holds ${lockFile}.`, {
          cause: problem,
        });
      }
    }
  }
}
