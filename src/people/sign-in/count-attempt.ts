import { createHash } from 'node:crypto';
import type { App } from '../../platform/app.ts';
import { Refused } from '../../platform/problems.ts';

/** So many attempts within so long, counted from the first. */
export interface Allowance {
  most: number;
  withinMinutes: number;
}

const digestOf = (what: string, of: string) => createHash('sha256').update(`${what} ${of}`).digest('base64url');

/**
 * Counts one attempt in the database, so that all nodes agree and a refused attempt still counts.
 * @param what what is attempted, for example 'password by address'
 * @param of whose attempts are counted together: an address, a client
 * @returns whether it lies within the allowance
 */
export async function countAttempt(app: App, what: string, of: string, { most, withinMinutes }: Allowance): Promise<boolean> {
  const now = app.clock.at(0);
  const found = await app.ownerPool.query<{ count: number }>(
    `insert into people.account_attempts as old (key, count, since) values ($1, 1, $2)
     on conflict (key) do update set
       count = case when old.since <= $3 then 1 else old.count + 1 end,
       since = case when old.since <= $3 then $2 else old.since end
     returning count`,
    [digestOf(what, of.toLowerCase()), now, new Date(now.getTime() - withinMinutes * 60_000)],
  );
  return (found.rows[0]?.count ?? 1) <= most;
}

/** Counts an attempt by whoever asks and refuses it with a sentence beyond the allowance. @throws Refused */
export async function allowAttempt(app: App, what: string, of: string | undefined, allowance: Allowance): Promise<void> {
  if (of === undefined || (await countAttempt(app, what, of, allowance))) return;
  throw new Refused(`There were too many attempts. Wait ${allowance.withinMinutes} minutes, then try again.`);
}

/** Forgets the attempts, once one has succeeded. */
export async function forgetAttempts(app: App, what: string, of: string): Promise<void> {
  await app.ownerPool.query('delete from people.account_attempts where key = $1', [digestOf(what, of.toLowerCase())]);
}
