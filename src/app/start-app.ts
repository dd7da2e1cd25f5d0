import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { App } from '../platform/app.ts';
import { machineClock } from '../platform/clock.ts';
import { readConfiguration, type Configuration } from '../platform/configuration.ts';
import { connect, type ConnectOptions, type OwnerConnection } from '../platform/db/connect.ts';
import { startEmbeddedPostgres } from '@pairwell/embedded-postgres';
import { migrate } from '../platform/db/migrate.ts';
import { throughOutages } from '../platform/db/outages.ts';
import { logToStandardError, type Log } from '../platform/log.ts';
import { findReaderIn } from '../platform/stage.ts';
import { installation } from './installation.ts';
import { stages } from './stages.ts';

export interface RunningApp {
  app: App;
  /** The migrations that were applied just now. */
  applied: readonly string[];
  /** Ends the pools and lets the embedded database go. */
  stop(): Promise<void>;
}

/** Reads the configuration, starts the database unless one is given, migrates, and builds what a process holds. */
export async function startApp(options: Pick<ConnectOptions, 'hasty'> = {}, log: Log = logToStandardError): Promise<RunningApp> {
  const read = readConfiguration(process.env);
  const dataFolder = resolve(installation, read.dataFolder);
  const configuration: Configuration = { ...read, dataFolder, secret: read.secret ?? (await keptSecret(dataFolder)) };
  const database = await openDatabase(configuration, log);
  const pools = connect(database.owner, configuration, log, options);
  let applied: string[];
  try {
    // Our own server is started again when it is killed meanwhile; of somebody else's the reader hears at once.
    applied = await throughOutages(
      () => migrate(pools.ownerPool, join(installation, 'migrations'), configuration.secret),
      configuration.databaseUrl ? 0 : undefined,
    );
    if (applied.length > 0) log.info('migrated', { applied });
  } catch (problem) {
    await pools.end();
    await database.stop();
    throw problem;
  }
  const { pool, ownerPool } = pools;
  const app: App = {
    configuration,
    pool,
    ownerPool,
    clock: machineClock,
    random: Math.random,
    stages,
    findReader: findReaderIn(stages),
    log,
  };
  return {
    app,
    applied,
    async stop() {
      await pools.end();
      await database.stop();
    },
  };
}

interface OpenDatabase {
  owner: OwnerConnection;
  stop(): Promise<void>;
}

async function openDatabase({ databaseUrl, dataFolder }: Configuration, log: Log): Promise<OpenDatabase> {
  if (databaseUrl) return { owner: { connectionString: databaseUrl }, stop: async () => undefined };
  const embedded = await throughOutages(() =>
    startEmbeddedPostgres({ dataDir: join(dataFolder, 'postgres'), log: (line) => log.info('database', { line }) }),
  );
  return { owner: embedded.connection, stop: () => embedded.stop() };
}

/** The secret of an installation that was given none: made once, readable by its owner only. */
async function keptSecret(dataFolder: string): Promise<string> {
  const file = join(dataFolder, 'secret');
  await mkdir(dataFolder, { recursive: true });
  const made = randomBytes(32).toString('hex');
  await writeFile(file, made, { mode: 0o600, flag: 'wx' }).catch((problem: NodeJS.ErrnoException) => {
    if (problem.code !== 'EEXIST') throw problem;
  });
  return (await readFile(file, 'utf8')).trim();
}
