/** The built product, started as its users start it: a process of its own, on loopback, with its own data. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { mkdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { copyDemo } from './demo-data.ts';

export interface Site {
  url: string;
  /** Runs another verb of the command line on the same data. @returns what it printed */
  pairwell(...args: string[]): Promise<string>;
  /** Ends the process without asking, as a power cut would. */
  kill(): Promise<void>;
  /** Starts it again after kill, on the same data and port. */
  startAgain(): Promise<void>;
  stop(): Promise<void>;
  /** What the process wrote to its log. */
  log(): string;
}

export interface SiteOptions {
  /** Keeps the data of an earlier start under the same name. */
  keep?: boolean;
  /** Begins with the demo organisation instead of with nobody. */
  demo?: boolean;
  environment?: Record<string, string>;
  serve?: string[];
}

const main = resolve('build/server/main.js');
const readyWithinMs = 30_000;

/** @param name of its folder below var/journeys */
export async function startSite(
  name: string,
  { keep = false, demo = false, environment = {}, serve = [] }: SiteOptions = {},
): Promise<Site> {
  const folder = resolve('var/journeys', name);
  if (!keep) await rm(folder, { recursive: true, force: true });
  if (demo) await copyDemo(folder, main);
  mkdirSync(folder, { recursive: true });
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = { ...process.env, PAIRWELL_DATA: folder, PAIRWELL_DEMO: 'true', PORT: String(port), NODE_ENV: 'production', ...environment };
  let written = '';
  let child: ChildProcess;
  const start = async () => {
    child = spawn(process.execPath, [main, 'serve', ...serve], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout?.on('data', (part: Buffer) => (written += part.toString()));
    child.stderr?.on('data', (part: Buffer) => (written += part.toString()));
    await untilReady(url, child, () => written);
  };
  await start();
  return {
    url,
    pairwell: (...args) => runVerb(args, env),
    async kill() {
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
    startAgain: start,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
    log: () => written,
  };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

async function untilReady(url: string, child: ChildProcess, log: () => string): Promise<void> {
  const end = performance.now() + readyWithinMs;
  while (performance.now() < end) {
    if (child.exitCode !== null) break;
    const answer = await fetch(`${url}/readyz`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((wake) => setTimeout(wake, 50));
  }
  throw new Error(`The site did not become ready:\n${log()}`);
}

async function runVerb(args: string[], env: NodeJS.ProcessEnv): Promise<string> {
  const child = spawn(process.execPath, [main, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  let complained = '';
  child.stdout.on('data', (part: Buffer) => (printed += part.toString()));
  child.stderr.on('data', (part: Buffer) => (complained += part.toString()));
  const [code] = (await once(child, 'exit')) as [number];
  if (code !== 0) throw new Error(`pairwell ${args.join(' ')} ended with ${code}: ${complained}`);
  return printed;
}
