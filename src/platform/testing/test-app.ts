/** A whole app on a database of its own: one per test file, cloned from the template in a moment. */
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, inject } from 'vitest';
import type { Actor } from '../actor.ts';
import type { App } from '../app.ts';
import { StandingClock } from '../clock.ts';
import type { InputOf, Operation, OutputOf } from '../command.ts';
import { readConfiguration } from '../configuration.ts';
import { connect } from '../db/connect.ts';
import { execute } from '../execute.ts';
import { advanceClock } from '../jobs/advance-clock.ts';
import { drain } from '../jobs/worker.ts';
import { seededRandom } from '../seeded-random.ts';
import { findReaderIn, type Stage } from '../stage.ts';
import { onDatabase } from './start-test-database.ts';

export interface TestApp extends App {
  clock: StandingClock;
  /** Runs the operation as the actor, then every job that follows from it. */
  does<Op extends Operation>(actor: Actor, operation: Op, input: InputOf<Op>): Promise<OutputOf<Op>>;
  /** Lives through the time: chores and jobs run at every step. */
  passes(byMs: number, stepMs?: number): Promise<void>;
  /** What the jobs and chores wrote to the log as errors; a test may look, and one left over fails it. */
  problems: unknown[];
}

const secret = 'a secret that only the tests ever use';

/** @param at where the clock stands at first */
export async function testApp(stages: readonly Stage[], at = '2026-03-02T09:00:00Z'): Promise<TestApp> {
  const server = inject('database');
  const name = `pairwell_test_${randomBytes(6).toString('hex')}`;
  const admin = new pg.Client(server);
  await admin.connect();
  await admin.query(`create database ${name} template ${inject('template')}`);
  const problems: unknown[] = [];
  const log = { info: () => undefined, error: (_event: string, problem: unknown) => void problems.push(problem) };
  const pools = connect(onDatabase(server, name), { secret }, log, { connections: 5 });
  const clock = new StandingClock(at);
  const app: TestApp = {
    configuration: { ...readConfiguration({}), secret },
    ...pools,
    clock,
    random: seededRandom(1),
    stages,
    log,
    findReader: findReaderIn(stages),
    problems,
    async does(actor, operation, input) {
      const output = await execute(app, actor, operation, input);
      await drain(app);
      return output;
    },
    passes: (byMs, stepMs) => advanceClock(app, byMs, { stepMs, move: async (_app, ms) => clock.advance(ms) }),
  };
  afterAll(async () => {
    await pools.end();
    await dropOnceUnused(admin, name);
    await admin.end();
    if (problems.length > 0) throw new AggregateError(problems, 'Jobs or chores failed during the tests.');
  });
  return app;
}

/** A pool's connections close a moment after it has ended; forcing them shut would raise errors in them. */
async function dropOnceUnused(admin: pg.Client, name: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const used = await admin.query('select from pg_stat_activity where datname = $1', [name]);
    if (used.rowCount === 0) break;
    await new Promise((wake) => setTimeout(wake, 20));
  }
  await admin.query(`drop database if exists ${name} with (force)`);
}
