/** Runs the job queue: a worker that stays, or one sweep until nothing is left. */
import { makeWorkerUtils, run, runOnce, Logger } from 'graphile-worker';
import type { App } from '../app.ts';
import { tasksOf } from './tasks.ts';

const concurrency = 4;

const quiet = (app: App) =>
  new Logger(() => (level, message) => {
    if (level === 'error') app.log.error('queue', message);
  });

/** Creates or updates the queue's own schema; must come before our migrations, which call into it. */
export async function migrateQueue(ownerPool: App['ownerPool']): Promise<void> {
  const utils = await makeWorkerUtils({ pgPool: ownerPool, logger: new Logger(() => () => undefined) });
  try {
    await utils.migrate();
  } finally {
    await utils.release();
  }
}

export interface Worker {
  stop(): Promise<void>;
}

/** Starts a worker that also runs the chores each minute. Stopping lets running jobs finish. */
export async function startWorker(app: App): Promise<Worker> {
  const stopping = new AbortController();
  const runner = await run({
    pgPool: app.ownerPool,
    taskList: tasksOf(app, stopping.signal),
    concurrency,
    noHandleSignals: true,
    logger: quiet(app),
    crontab: '* * * * * run-chores ?jobKey=run-chores',
    pollInterval: 1000,
  });
  return {
    async stop() {
      stopping.abort();
      await runner.stop();
    },
  };
}

/** Runs every job that is ready, and those they enqueue, and returns when none is left. */
export async function drain(app: App): Promise<void> {
  await runOnce({
    pgPool: app.ownerPool,
    taskList: tasksOf(app, new AbortController().signal),
    concurrency,
    noHandleSignals: true,
    logger: quiet(app),
  });
}
