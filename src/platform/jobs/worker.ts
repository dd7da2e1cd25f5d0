/** Runs the job queue: a worker that stays, or one sweep until nothing is left. */
import { EventEmitter } from 'node:events';
import { Logger, makeWorkerUtils, run, runOnce, type WorkerEvents } from 'graphile-worker';
import type { App } from '../app.ts';
import { throughOutages } from '../db/outages.ts';
import { startHeartbeat } from './heartbeat.ts';
import { holdingsFrom } from './holdings.ts';
import { tasksOf } from './tasks.ts';
import { waitOutOutages } from './wait-out-outages.ts';

const concurrency = 4;
const beginsAgainAfterMs = 1_000;

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

/** Starts a worker that also runs the chores each minute, and outlives any outage of the database. Stopping lets running jobs finish. */
export async function startWorker(app: App): Promise<Worker> {
  const stopping = new AbortController();
  const events: WorkerEvents = new EventEmitter();
  const holdings = holdingsFrom(events);
  waitOutOutages(app.ownerPool);
  const queue = await throughOutages(() => makeWorkerUtils({ pgPool: app.ownerPool, logger: quiet(app) }));
  const heartbeat = await throughOutages(() =>
    startHeartbeat(app.ownerPool, queue, holdings, (problem) => app.log.error('heartbeat failed', problem)),
  );
  const begin = async () => {
    const begun = await run({
      pgPool: app.ownerPool,
      taskList: tasksOf(app, stopping.signal),
      concurrency,
      noHandleSignals: true,
      logger: quiet(app),
      events,
      crontab: '* * * * * run-chores ?jobKey=run-chores',
      pollInterval: 1000,
    });
    await heartbeat.beat();
    return begun;
  };
  let runner = await throughOutages(begin);
  const goOn = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      await runner.promise.catch((problem: unknown) => app.log.error('queue stopped', problem));
      if (stopping.signal.aborted) return;
      await new Promise((wake) => setTimeout(wake, beginsAgainAfterMs));
      await begin().then(
        (begun) => (runner = begun),
        (problem: unknown) => app.log.error('queue does not start', problem),
      );
    }
  };
  void goOn();
  return {
    async stop() {
      stopping.abort();
      await runner.stop().catch((problem: unknown) => app.log.error('queue had stopped', problem));
      await heartbeat.stop();
      await queue.release();
    },
  };
}

/** Runs every job that is ready, and those they enqueue, and returns when none is left. */
export async function drain(app: App): Promise<void> {
  if (!(await somethingIsReady(app))) return;
  await runOnce({
    pgPool: app.ownerPool,
    taskList: tasksOf(app, new AbortController().signal),
    concurrency,
    noHandleSignals: true,
    logger: quiet(app),
  });
}

/** A sweep sets the whole queue up first, which a moved clock would do thousands of times for nothing. */
async function somethingIsReady(app: App): Promise<boolean> {
  const found = await app.ownerPool.query('select from graphile_worker._private_jobs where is_available and run_at <= now() limit 1');
  return found.rows.length > 0;
}
