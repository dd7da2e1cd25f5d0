/**
 * One transaction, in which some statements are asked in the product's own name. They go out one after another,
 * each right behind the change of name it needs, so that queries which run side by side never ask in each other's.
 */
import { drizzle } from 'drizzle-orm/node-postgres';
import type pg from 'pg';
import { personIdOf, theSystem, type Actor } from '../actor.ts';
import type { Context, Db } from '../context.ts';

type Ask = (...statement: unknown[]) => Promise<unknown>;

class Turns {
  private readonly client: pg.PoolClient;
  private name: string;
  private last: Promise<unknown> = Promise.resolve();
  private over = false;

  constructor(client: pg.PoolClient, name: string) {
    this.client = client;
    this.name = name;
  }

  take(name: string, statement: unknown[]): Promise<unknown> {
    if (this.over) return Promise.reject(new Error('This transaction has ended.'));
    const answer = this.last.then(async () => {
      if (this.name !== name) await this.client.query(`select set_config('app.person', ${this.client.escapeLiteral(name)}, true)`);
      this.name = name;
      return (this.client.query as Ask).apply(this.client, statement);
    });
    this.last = answer.catch(() => undefined);
    return answer;
  }

  async end(): Promise<void> {
    this.over = true;
    await this.last;
  }
}

/** As much of a connection as a query needs. */
class Voice {
  readonly query: Ask;
  constructor(turns: Turns, name: string) {
    this.query = (...statement) => turns.take(name, statement);
  }
}

const turnsOf = new WeakMap<Db, Turns>();

const dbOf = (turns: Turns, name: string) => drizzle(new Voice(turns, name) as unknown as pg.PoolClient, { casing: 'snake_case' }) as Db;

/**
 * Queries of a transaction that has been begun as this actor. Before it is ended they are: those under way are waited
 * for, and none that comes later reaches the connection, which may be somebody else's by then.
 */
export function openDb(client: pg.PoolClient, actor: Actor): { db: Db; endQueries: () => Promise<void> } {
  const name = personIdOf(actor) ?? '';
  const turns = new Turns(client, name);
  const db = dbOf(turns, name);
  turnsOf.set(db, turns);
  return { db, endQueries: () => turns.end() };
}

const products = new WeakMap<Context, Context>();

/**
 * The same transaction in the product's own name, for a step of the actor's that rests on what they may not read
 * themselves. What comes of it must tell them no more than they may know; a test lists every place that asks so.
 */
export function asTheProduct(ctx: Context): Context {
  const turns = turnsOf.get(ctx.db);
  if (ctx.actor.kind !== 'person' || !turns) return ctx;
  const known = products.get(ctx) ?? { ...ctx, db: dbOf(turns, ''), actor: theSystem(ctx.actor.organizationId) };
  products.set(ctx, known);
  return known;
}
