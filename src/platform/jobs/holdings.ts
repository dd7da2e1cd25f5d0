import type { WorkerEvents } from 'graphile-worker';

/** What the queue runners of this process hold, as they say themselves. */
export interface Holdings {
  /** The names they lock jobs by: those of the pools, not of the workers in them. */
  readonly holders: Set<string>;
  /** The jobs being run at this moment. */
  readonly running: Set<string>;
}

export function holdingsFrom(events: WorkerEvents): Holdings {
  const holdings: Holdings = { holders: new Set(), running: new Set() };
  events.on('pool:create', ({ workerPool }) => void holdings.holders.add(workerPool.id));
  events.on('job:start', ({ job }) => void holdings.running.add(job.id));
  events.on('job:complete', ({ job }) => void holdings.running.delete(job.id));
  return holdings;
}
