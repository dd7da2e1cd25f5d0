import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import type { Cluster, Server } from './cluster.ts';
import { connectionTo, connectWhenReady } from './connect-when-ready.ts';
import { findServer } from './find-server.ts';
import { lastWords, launchServer } from './launch-server.ts';

/** Every process that uses the server holds one connection of this name; the last to leave stops it. */
export const HOLDER = 'pairwell holder';
const PATIENCE_MS = 30_000;
/** The children of a killed server take a moment to notice and let go of its memory. */
const PASSING = /pre-existing shared memory block|lock file ".*" already exists|Address already in use/;

export interface Attached {
  readonly server: Server;
  readonly holder: pg.Client;
  readonly adopted: boolean;
}

/** Holds a connection to the running server, or to one it starts. Call it in turn. */
export async function attachServer(cluster: Cluster): Promise<Attached> {
  for (const since = Date.now(); ; await sleep(150)) {
    const running = findServer(cluster);
    if (running) {
      const stillRuns = () => findServer(cluster)?.pid === running.pid;
      const holder = await connectWhenReady(connectionTo(cluster, running, 'postgres'), stillRuns, HOLDER);
      if (holder) return { server: running, holder, adopted: true };
      continue;
    }
    const { child, ...server } = await launchServer(cluster);
    const stillRuns = () => child.exitCode === null && child.signalCode === null;
    const holder = await connectWhenReady(connectionTo(cluster, server, 'postgres'), stillRuns, HOLDER);
    if (holder) return { server, holder, adopted: false };
    const said = lastWords(cluster);
    if (!PASSING.test(said) || Date.now() - since > PATIENCE_MS) {
      throw new Error(`PostgreSQL stopped while starting. ${cluster.logFile} ends with:\n${said}`);
    }
  }
}
