/** A site of three processes, web, worker and database, with its own data and a mail server to write to. */
import { once } from 'node:events';
import { mkdir, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { pidOfDatabase } from './embedded-database.ts';
import { Part, runVerb } from './part.ts';

export const parts = ['web', 'worker', 'database'] as const;
export type PartName = (typeof parts)[number];

export interface SiteInParts {
  url: string;
  dataFolder: string;
  web: Part;
  worker: Part;
  pairwell(...args: string[]): Promise<void>;
  /** Kills the part as a power cut would; web and worker are started again by their own command, the database by nobody. */
  kill(part: PartName): Promise<void>;
  /** @returns milliseconds until the site answered @throws Error with its log when it does not */
  untilReady(): Promise<number>;
  stop(): Promise<void>;
}

/** @param name of its folder below var/journeys */
export async function startSiteInParts(name: string, environment: Record<string, string> = {}): Promise<SiteInParts> {
  const dataFolder = resolve('var/journeys', name);
  await rm(dataFolder, { recursive: true, force: true });
  await mkdir(dataFolder, { recursive: true });
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    PAIRWELL_DEMO: 'true',
    PAIRWELL_DATA: dataFolder,
    PORT: String(port),
    ...environment,
  };
  const web = new Part(['serve', '--web'], env);
  const worker = new Part(['serve', '--worker'], env);
  const untilReady = async () => {
    const from = performance.now();
    while (performance.now() - from < 60_000) {
      if ((await fetch(`${url}/readyz`).catch(() => undefined))?.ok) return performance.now() - from;
      await new Promise((wake) => setTimeout(wake, 30));
    }
    throw new Error(`The site did not become ready:\n${web.log.slice(-5_000)}`);
  };
  web.start();
  await untilReady();
  worker.start();
  return {
    url,
    dataFolder,
    web,
    worker,
    pairwell: (...args) => runVerb(args, env),
    async kill(part) {
      if (part === 'database') return killDatabase(dataFolder);
      const killed = part === 'web' ? web : worker;
      await killed.end('SIGKILL');
      killed.start();
    },
    untilReady,
    async stop() {
      await Promise.all([web.end('SIGTERM'), worker.end('SIGTERM')]);
    },
  };
}

/** Kills the server and waits until another runs in its place: the old one's connections may answer a moment longer. */
async function killDatabase(dataFolder: string): Promise<void> {
  const running = () => pidOfDatabase(dataFolder).catch(() => 0);
  const end = performance.now() + 60_000;
  let pid = 0;
  while (!(pid = await running()) && performance.now() < end) await new Promise((wake) => setTimeout(wake, 30));
  if (pid) process.kill(pid, 'SIGKILL');
  for (let next = pid; !next || next === pid; next = await running()) {
    if (performance.now() > end) throw new Error('Nobody started the database again.');
    await new Promise((wake) => setTimeout(wake, 30));
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
