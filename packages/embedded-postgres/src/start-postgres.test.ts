import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, afterEach, expect, test } from 'vitest';
import { type EmbeddedPostgres, type EmbeddedPostgresOptions, startEmbeddedPostgres } from './start-postgres.ts';

const home = mkdtempSync(join(tmpdir(), 'embedded-'));
// When the tests run as root, the server's account must be able to enter.
chmodSync(home, 0o755);
const dataDir = join(home, 'postgres');
const opened: EmbeddedPostgres[] = [];

async function start(folder = dataDir, extra: Partial<EmbeddedPostgresOptions> = {}): Promise<EmbeddedPostgres> {
  const db = await startEmbeddedPostgres({ dataDir: folder, durable: false, ...extra });
  opened.push(db);
  return db;
}

async function ask(db: EmbeddedPostgres, sql: string): Promise<unknown> {
  const client = new pg.Client(db.connection);
  client.on('error', () => {});
  await client.connect();
  try {
    const { rows } = await client.query({ text: sql, rowMode: 'array' });
    return rows[0]?.[0];
  } finally {
    await client.end();
  }
}

function serverPid(folder = dataDir): number {
  return Number(readFileSync(join(folder, '18/postmaster.pid'), 'utf8').split('\n')[0]);
}

/** A process that starts the database, says so, and stays until it is killed. */
async function starterProcess(folder: string): Promise<ChildProcess> {
  const module = JSON.stringify(join(import.meta.dirname, 'start-postgres.ts'));
  const script = `const { startEmbeddedPostgres } = await import(${module});
    await startEmbeddedPostgres({ dataDir: ${JSON.stringify(folder)}, durable: false });
    console.log('up'); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise((resolve) => child.stdout?.once('data', resolve));
  return child;
}

async function killed(child: ChildProcess): Promise<void> {
  const exit = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await exit;
}

afterAll(() => rmSync(home, { recursive: true, force: true }));

afterEach(async () => {
  for (const db of opened.splice(0)) await db.stop();
  // The initdb of a starter that was killed may still be writing.
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 20 });
});

test('starts without TCP, keeps what was written across a stop, and knows letters beyond ASCII', async () => {
  const first = await start();
  expect(await ask(first, `select lower('ÉÑ')`)).toBe('éñ');
  expect(await ask(first, 'show listen_addresses')).toBe('');
  expect(`${first.socketDir}/.s.PGSQL.${first.port}`.length).toBeLessThan(100);
  await ask(first, 'create table kept as select 42 as answer');
  await first.stop();
  expect(existsSync(join(dataDir, '18/postmaster.pid'))).toBe(false);
  expect(await ask(await start(), 'select answer from kept')).toBe(42);
}, 30_000);

test('syncs to disk unless told otherwise', async () => {
  const db = await start(dataDir, { durable: undefined });
  expect(await ask(db, 'show fsync')).toBe('on');
  expect(await ask(db, 'show synchronous_commit')).toBe('on');
}, 30_000);

test('adopts the server of a starter that was killed', async () => {
  await killed(await starterProcess(dataDir));
  const orphan = serverPid();
  const db = await start();
  expect(serverPid()).toBe(orphan);
  expect(await ask(db, 'select 1')).toBe(1);
  await db.stop();
  expect(existsSync(join(dataDir, '18/postmaster.pid'))).toBe(false);
}, 30_000);

test('starts the server again when it is killed, at the same address and with what was committed', async () => {
  const lines: string[] = [];
  const db = await start(dataDir, { durable: true, log: (line) => lines.push(line) });
  const pool = new pg.Pool(db.connection);
  pool.on('error', () => {});
  await pool.query('create table kept as select 7 as answer');
  process.kill(serverPid(), 'SIGKILL');
  await expect.poll(() => lines.at(-1), { timeout: 15_000 }).toBe('The database had stopped, and was started again.');
  expect((await pool.query('select answer from kept')).rows).toEqual([{ answer: 7 }]);
  await pool.end();
}, 30_000);

test('starters at the same moment share one server, and the last to stop shuts it down', async () => {
  const [one, two, process] = await Promise.all([start(), start(), starterProcess(dataDir)]);
  const pid = serverPid();
  await one.stop();
  expect(await ask(two, 'select 1')).toBe(1);
  await two.stop();
  expect(serverPid()).toBe(pid);
  await killed(process);
  await (await start()).stop();
  expect(existsSync(join(dataDir, '18/postmaster.pid'))).toBe(false);
}, 30_000);

test('a first start killed half-way leaves nothing that stops the next', async () => {
  const module = JSON.stringify(join(import.meta.dirname, 'start-postgres.ts'));
  const script = `const { startEmbeddedPostgres } = await import(${module});
    await startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)} });`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'inherit' });
  const unfinished = () => existsSync(dataDir) && readdirSync(dataDir).some((name) => name.includes('.making-'));
  while (!unfinished()) await sleep(5);
  await sleep(100);
  await killed(child);
  expect(await ask(await start(), 'select 1')).toBe(1);
}, 30_000);

test('what an unfinished start left behind is cleared', async () => {
  const rubbish = join(dataDir, '18.making-before');
  mkdirSync(join(rubbish, 'base'), { recursive: true });
  await start();
  expect(existsSync(rubbish)).toBe(false);
}, 30_000);

test('a stale pid file whose number now belongs to a stranger does not stop a start', async () => {
  await (await start()).stop();
  writeFileSync(join(dataDir, '18/postmaster.pid'), `${process.pid}\n${dataDir}/18\n1\n5432\n/nowhere\n\n`);
  expect(await ask(await start(), 'select 1')).toBe(1);
}, 30_000);

test('serves loopback behind a password where there are no unix sockets', async () => {
  const db = await start(dataDir, { tcp: true });
  expect(db.socketDir).toBeUndefined();
  expect(await ask(db, 'select 1')).toBe(1);
  const stranger = new pg.Client({ ...db.connection, password: 'guess' });
  await expect(stranger.connect()).rejects.toThrow('password authentication failed');
}, 30_000);

test('a data folder too deep for a socket still works', async () => {
  const deep = join(dataDir, 'a-rather-long-folder-name-for-a-checkout'.repeat(3), 'var', 'postgres');
  mkdirSync(deep, { recursive: true });
  expect(await ask(await start(deep), 'select 1')).toBe(1);
}, 30_000);
