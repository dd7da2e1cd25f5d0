/** The database beside a running site, reached past the product: to kill it, to count, and to hand out keys. */
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';

/** @param dataFolder what PAIRWELL_DATA names @throws Error when no server has written its pid there */
async function pidFileOf(dataFolder: string): Promise<string[]> {
  const folder = join(dataFolder, 'postgres');
  const major = (await readdir(folder)).find((name) => /^\d+$/.test(name));
  return (await readFile(join(folder, major ?? '', 'postmaster.pid'), 'utf8')).split('\n');
}

export async function pidOfDatabase(dataFolder: string): Promise<number> {
  return Number((await pidFileOf(dataFolder))[0]);
}

/** @returns a connection as the database's owner; the caller ends it */
export async function connectAsOwner(dataFolder: string): Promise<pg.Client> {
  const [, , , port, host] = await pidFileOf(dataFolder);
  const client = new pg.Client({ host, port: Number(port), user: 'postgres', database: 'pairwell' });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

/** Asks the owner's connection once, again while the database is away. */
export async function askDatabase<Row extends pg.QueryResultRow>(dataFolder: string, sql: string, values: unknown[] = []): Promise<Row[]> {
  for (let attempt = 1; ; attempt++) {
    try {
      const client = await connectAsOwner(dataFolder);
      try {
        return (await client.query<Row>(sql, values)).rows;
      } finally {
        await client.end().catch(() => undefined);
      }
    } catch (problem) {
      if (attempt >= 300 || (problem as pg.DatabaseError).severity === 'ERROR') throw problem;
      await new Promise((wake) => setTimeout(wake, 100));
    }
  }
}
