/** Puts a backup into a database that was migrated and holds nothing else: whole, or not at all. */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import type pg from 'pg';
import { migrationsOf, tablesOf } from './tables-in-order.ts';

const rowsAtOnce = 500;

interface ForeignKey {
  table: string;
  name: string;
  definition: string;
}

/** @returns how many rows were restored @throws Error with a sentence when file or database do not fit */
export async function restoreBackup(ownerPool: pg.Pool, file: string): Promise<number> {
  const client = await ownerPool.connect();
  try {
    await client.query('begin');
    await refuseUnlessEmpty(client);
    const keys = await foreignKeysOf(client);
    // Rows come table by table and may point ahead; the keys are checked again, whole, at the end.
    for (const key of keys) await client.query(`alter table ${key.table} drop constraint ${key.name}`);
    await client.query('delete from platform.clock');
    const rows = await readRows(client, file);
    for (const key of keys) await client.query(`alter table ${key.table} add constraint ${key.name} ${key.definition}`);
    await enqueueUnfinished(client);
    await client.query('commit');
    return rows;
  } catch (problem) {
    await client.query('rollback');
    throw problem;
  } finally {
    client.release();
  }
}

async function refuseUnlessEmpty(client: pg.ClientBase): Promise<void> {
  const found = await client.query('select from people.organizations limit 1');
  if (found.rowCount) throw new Error('This database already holds an organisation. Restore into a new, empty one.');
}

async function foreignKeysOf(client: pg.ClientBase): Promise<ForeignKey[]> {
  const found = await client.query<ForeignKey>(
    `
    select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
    from pg_constraint where contype = 'f' and conrelid::regclass::text = any ($1)`,
    [(await tablesOf(client)).map((name) => name)],
  );
  return found.rows;
}

async function readRows(client: pg.ClientBase, file: string): Promise<number> {
  const tables = new Set(await tablesOf(client));
  let table = '';
  let waiting: string[] = [];
  let rows = 0;
  let ended: number | undefined;
  const store = async () => {
    if (waiting.length > 0)
      await client.query(`insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1::jsonb)`, [
        `[${waiting.join(',')}]`,
      ]);
    rows += waiting.length;
    waiting = [];
  };
  let first = true;
  for await (const line of createInterface({ input: createReadStream(file).pipe(createGunzip()), crlfDelay: Infinity })) {
    const head =
      first || line.startsWith('{"table":') || line.startsWith('{"end":') ? (JSON.parse(line) as Record<string, unknown>) : undefined;
    if (first) {
      await refuseUnlessFits(client, head ?? {});
      first = false;
    } else if (head && typeof head.table === 'string' && Object.keys(head).length === 1) {
      await store();
      table = head.table;
      if (!tables.has(table)) throw new Error(`The backup holds a table that this version does not know: ${table}.`);
    } else if (head && typeof head.end === 'number') {
      await store();
      ended = head.end;
    } else if (waiting.push(line) === rowsAtOnce) await store();
  }
  if (ended !== rows) throw new Error('The backup is cut short: its last rows are missing. Take another copy.');
  return rows;
}

async function refuseUnlessFits(client: pg.ClientBase, head: Record<string, unknown>): Promise<void> {
  if (head.pairwell !== 1) throw new Error('This file is not a backup of Pairwell.');
  const here = await migrationsOf(client);
  if (JSON.stringify(head.migrations) !== JSON.stringify(here))
    throw new Error('The backup was made by another version. Restore it with that version, then upgrade.');
}

/** The queue is not in a backup; what had not been done when it was made is enqueued again. */
async function enqueueUnfinished(client: pg.ClientBase): Promise<void> {
  await client.query(`
    select platform.enqueue('send-mail', json_build_object('organization', organization_id, 'mail', id))
    from platform.mails where sent_at is null and given_up_at is null and claimed_at is null`);
  await client.query(`
    select platform.enqueue('do-work', json_build_object('organization', organization_id, 'work', id))
    from platform.works where finished_at is null and failed_at is null and cancelled_at is null`);
}
