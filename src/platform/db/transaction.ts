/**
 * One request is one transaction, as one actor. The role owns nothing; the database itself shows
 * only the actor's organisation and, of what people wrote and answered, only what is the actor's to read.
 */
import type pg from 'pg';
import { organizationIdOf, personIdOf, type Actor } from '../actor.ts';
import type { App } from '../app.ts';
import type { Context, Db } from '../context.ts';
import { newIdAt } from '../new-id.ts';
import { recordEvent } from '../record-event.ts';
import { putInOutbox } from '../mail/put-in-outbox.ts';
import { startWork } from '../jobs/start-work.ts';
import { openDb } from './two-names.ts';
import { wordsFor } from '../words/replacements.ts';

/** A transaction that lost against another and may simply be run again. */
const lostARace = new Set(['40001', '40P01']);

const raceAttempts = 4;

export interface TransactionOptions {
  readOnly?: boolean;
  /** Names the occasion of mails written inside; see Context.mail. */
  occasion?: string;
}

/** Runs fn in a transaction of its own, again where it lost a race; it commits when fn returns. */
export async function inTransaction<T>(
  app: App,
  actor: Actor,
  fn: (ctx: Context) => Promise<T>,
  options: TransactionOptions = {},
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    const open = await openTransaction(app, actor, options);
    try {
      const result = await fn(open.context);
      await open.commit();
      return result;
    } catch (problem) {
      await open.rollBack();
      if (attempt < raceAttempts && lostARace.has(codeOf(problem) ?? '')) continue;
      throw problem;
    }
  }
}

export interface OpenTransaction {
  context: Context;
  commit(): Promise<void>;
  rollBack(): Promise<void>;
}

/** Opens a transaction that the caller ends; for pages, whose loaders share one. */
export async function openTransaction(app: App, actor: Actor, options: TransactionOptions = {}): Promise<OpenTransaction> {
  const client = await app.pool.connect();
  try {
    const now = app.clock.at(await begin(client, actor, options));
    const { db, endQueries } = openDb(client, actor);
    return {
      context: contextOf(app, actor, db, now, options),
      commit: () => endQueries().then(() => end(client, 'commit')),
      rollBack: () => endQueries().then(() => end(client, 'rollback')),
    };
  } catch (problem) {
    client.release(true);
    throw problem;
  }
}

/** All in one message, for every transaction begins so. @returns how far the product's time is from the machine's, in ms */
async function begin(client: pg.PoolClient, actor: Actor, { readOnly }: TransactionOptions): Promise<number> {
  const [organization, person] = [organizationIdOf(actor), personIdOf(actor)].map((id) => client.escapeLiteral(id ?? ''));
  const answers = (await client.query(`begin${readOnly ? ' read only' : ''};
    select set_config('app.organization', ${organization}, true), set_config('app.person', ${person}, true),
      (select offset_ms from platform.clock) as offset`)) as unknown as pg.QueryResult<{ offset: string }>[];
  return Number(answers[1]?.rows[0]?.offset ?? 0);
}

async function end(client: pg.PoolClient, how: 'commit' | 'rollback'): Promise<void> {
  try {
    await client.query(how);
    client.release();
  } catch (problem) {
    client.release(true);
    if (how === 'commit') throw problem;
  }
}

function contextOf(app: App, actor: Actor, db: Db, now: Date, options: TransactionOptions): Context {
  const newId = () => newIdAt(now);
  const context: Context = {
    app,
    db,
    actor,
    now,
    readOnly: options.readOnly ?? false,
    random: app.random,
    newId,
    say: wordsFor(app, actor),
    emit: (type, data) => recordEvent(context, type, data),
    mail: (mail, letter) => putInOutbox(context, mail, { occasion: options.occasion, ...letter }),
    startWork: (name, input, about) => startWork(context, name, input, about),
    get organizationId() {
      const id = organizationIdOf(actor);
      if (!id) throw new Error('This needs an organisation, and nobody is signed in.');
      return id;
    },
  };
  return context;
}

/** The SQLSTATE of a database problem, wherever drizzle has wrapped it. */
export function codeOf(problem: unknown): string | undefined {
  for (let at = problem as { code?: string; cause?: unknown } | undefined; at; at = at.cause as typeof at) {
    if (typeof at.code === 'string') return at.code;
  }
  return undefined;
}
