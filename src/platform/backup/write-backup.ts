/**
 * A backup is one compressed file of JSON lines, written from one snapshot of the database while
 * people go on working. First a line that says what it is; then, for each table, a line with its name
 * and one line per row; last, a line with the number of rows, by which a cut file is known.
 */
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type pg from 'pg';
import { migrationsOf, tablesOf } from './tables-in-order.ts';

const rowsAtOnce = 500;

/** @returns how many rows were written. The file appears whole or not at all. */
export async function writeBackup(ownerPool: pg.Pool, file: string, at: Date): Promise<number> {
  const client = await ownerPool.connect();
  const unfinished = `${file}.unfinished`;
  const count = { rows: 0 };
  try {
    await client.query('begin isolation level repeatable read read only');
    await pipeline(Readable.from(linesOf(client, at, count)), createGzip(), createWriteStream(unfinished, { mode: 0o600 }));
    await client.query('commit');
    await rename(unfinished, file);
    client.release();
    return count.rows;
  } catch (problem) {
    client.release(true);
    await rm(unfinished, { force: true });
    throw problem;
  }
}

async function* linesOf(client: pg.ClientBase, at: Date, count: { rows: number }): AsyncGenerator<string> {
  yield `${JSON.stringify({ pairwell: 1, at, migrations: await migrationsOf(client) })}\n`;
  for (const table of await tablesOf(client)) {
    yield `${JSON.stringify({ table })}\n`;
    await client.query(`declare reading no scroll cursor for select to_jsonb(t)::text as row from ${table} t`);
    for (;;) {
      const some = await client.query<{ row: string }>(`fetch ${rowsAtOnce} from reading`);
      if (some.rows.length === 0) break;
      count.rows += some.rows.length;
      yield some.rows.map((one) => `${one.row}\n`).join('');
    }
    await client.query('close reading');
  }
  yield `${JSON.stringify({ end: count.rows })}\n`;
}
