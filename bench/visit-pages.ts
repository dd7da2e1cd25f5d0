/** Every large page as a browser asks for it: processor time, SQL statements, JavaScript. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { askDatabase } from '../trials/embedded-database.ts';
import type { SiteInParts } from '../trials/site-in-parts.ts';
import { processorMs } from './process-cost.ts';
import { inMs, type Row } from './table.ts';

const mostStatements = 12;
const mostProcessorMs = 20;
const mostKilobytes = 180;
const visits = 20;

export interface Visit {
  path: string;
  /** The person's key for the API, which pages take too. */
  key: string;
  called: string;
}

/** The worker is stopped meanwhile, for its statements would be counted. */
export async function visitPages(site: SiteInParts, all: readonly Visit[]): Promise<Row[]> {
  await site.worker.end('SIGTERM');
  await logStatements(site, true);
  const rows: Row[] = [];
  for (const visit of all) rows.push(await visitOne(site, visit));
  await logStatements(site, false);
  return rows;
}

async function visitOne(site: SiteInParts, { path, key, called }: Visit): Promise<Row> {
  const ask = async () => {
    const answer = await fetch(site.url + path, { headers: { authorization: `Bearer ${key}`, accept: 'text/html' } });
    if (answer.status !== 200) throw new Error(`${path} was answered ${answer.status}, and the log ends:\n${site.web.log.slice(-3_000)}`);
    return answer.text();
  };
  for (let time = 0; time < 3; time++) await ask();
  const before = await statementsSoFar(site);
  const html = await ask();
  const statements = (await statementsSoFar(site)) - before;
  await logStatements(site, false);
  const each = await processorOf(site.web.pid as number, ask);
  await logStatements(site, true);
  const floor = await bareRoute(site, html);
  const kilobytes = await scriptKilobytes(site.url, html);
  const broken: string[] = [];
  if (statements > mostStatements) broken.push(`more than ${mostStatements} statements`);
  if (each > mostProcessorMs) broken.push(`more than ${mostProcessorMs} ms`);
  if (kilobytes > mostKilobytes) broken.push(`more than ${mostKilobytes} kB`);
  return { step: called, took: inMs(each), floor: `bare route ${inMs(floor)}`, ratio: each / floor, statements, kilobytes, broken };
}

async function processorOf(pid: number, ask: () => Promise<unknown>): Promise<number> {
  const before = processorMs(pid);
  for (let time = 0; time < visits; time++) await ask();
  return (processorMs(pid) - before) / visits;
}

/** The same bytes from a process that does nothing else, warmed and asked as often. */
async function bareRoute(site: SiteInParts, html: string): Promise<number> {
  const file = join(site.dataFolder, 'page.html');
  await writeFile(file, html);
  const child = spawn(process.execPath, [join(import.meta.dirname, 'bare-route.ts'), file], { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const [port] = (await once(child.stdout, 'data')) as [Buffer];
    const ask = async () => (await fetch(`http://127.0.0.1:${port.toString().trim()}/`)).text();
    for (let time = 0; time < visits * 2; time++) await ask();
    // Ten times as many, for one alone is below what the kernel counts.
    const before = processorMs(child.pid as number);
    for (let time = 0; time < visits * 10; time++) await ask();
    return Math.max(0.05, (processorMs(child.pid as number) - before) / (visits * 10));
  } finally {
    child.kill('SIGKILL');
  }
}

async function scriptKilobytes(url: string, html: string): Promise<number> {
  const files = new Set(
    [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g), ...html.matchAll(/(?:import|from)\s*"(\/assets\/[^"]+\.js)"/g)].map(
      (found) => found[1] as string,
    ),
  );
  const sizes = await Promise.all(
    [...files].map(async (file) => gzipSync(Buffer.from(await (await fetch(url + file)).arrayBuffer())).length),
  );
  return sizes.reduce((sum, size) => sum + size, 0) / 1024;
}

/** Read from the server's own log; the beginning and end of transactions are not counted. */
async function statementsSoFar({ dataFolder }: SiteInParts): Promise<number> {
  await new Promise((wake) => setTimeout(wake, 150));
  const log = await readFile(join(dataFolder, 'postgres', 'postgres.log'), 'utf8');
  return [...log.matchAll(/LOG: {2}(?:statement|execute [^:]*): (?!begin|commit|rollback)/gi)].length;
}

async function logStatements({ dataFolder }: SiteInParts, all: boolean): Promise<void> {
  await askDatabase(dataFolder, `alter system set log_statement = '${all ? 'all' : 'none'}'`);
  await askDatabase(dataFolder, 'select pg_reload_conf()');
  await new Promise((wake) => setTimeout(wake, 200));
}
