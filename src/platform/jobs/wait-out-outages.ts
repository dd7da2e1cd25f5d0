import type pg from 'pg';
import { isOutage } from '../db/outages.ts';

/** 'The database system is starting up', the one kind of outage that the queue waits for with a finished job in hand. */
const startingUp = '57P03';

const patient = new WeakSet<pg.Pool | pg.PoolClient>();

/**
 * A job that is done is struck off the queue afterwards; where the server is gone by then, the queue's
 * library knows no better than to end the process. Named as a server that is starting up, it tries again.
 */
export function waitOutOutages(pool: pg.Pool): void {
  if (patient.has(pool)) return;
  patient.add(pool);
  const connect = pool.connect.bind(pool) as (...args: unknown[]) => unknown;
  pool.connect = named(connect) as typeof pool.connect;
  // At every use and not as it connects: the pool may hold connections from before.
  pool.on('acquire', (client) => {
    if (patient.has(client)) return;
    patient.add(client);
    client.query = named(client.query.bind(client) as (...args: unknown[]) => unknown) as typeof client.query;
  });
}

function named(ask: (...args: unknown[]) => unknown): (...args: unknown[]) => unknown {
  return (...args) => {
    const asked = ask(...args);
    return asked instanceof Promise ? asked.catch(rename) : asked;
  };
}

function rename(problem: Error & { code?: string }): never {
  if (isOutage(problem)) problem.code = startingUp;
  throw problem;
}
