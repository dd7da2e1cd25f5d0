import { organizationIdOf, personIdOf, type Actor } from '../actor.ts';
import type { TestApp } from './test-app.ts';

type Ask = (text: string) => Promise<{ rows: Record<string, unknown>[]; rowCount: number | null }>;

/** Attacks the database with raw SQL in somebody's name, past every rule of ours; what it does is undone. */
export async function rawly(app: TestApp, actor: Actor, fn: (ask: Ask) => Promise<void>): Promise<void> {
  const client = await app.pool.connect();
  try {
    await client.query('begin');
    await client.query(`select set_config('app.organization', $1, true), set_config('app.person', $2, true)`, [
      organizationIdOf(actor) ?? '',
      personIdOf(actor) ?? '',
    ]);
    await fn((text) => client.query(text));
  } finally {
    await client.query('rollback');
    client.release();
  }
}
