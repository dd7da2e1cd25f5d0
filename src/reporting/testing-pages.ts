/** Loaders of the pages as a signed-in person's browser calls them, with how many SQL statements that took. */
import type pg from 'pg';
import { RouterContextProvider, type LoaderFunctionArgs } from 'react-router';
import type { Actor } from '../platform/actor.ts';
import { doorContext, openDoor } from '../platform/http/door.ts';
import type { TestApp } from '../platform/testing/test-app.ts';

interface Visit {
  params: Record<string, string>;
  search?: Record<string, string>;
}

type Loader<T> = (args: LoaderFunctionArgs) => Promise<T>;

/** @returns what the loader gives, or the response it throws */
export async function visits<T>(
  app: TestApp,
  actor: Actor,
  loader: Loader<T>,
  { params, search = {} }: Visit,
): Promise<{ given: T; statements: number }> {
  const door = openDoor(app, actor);
  const context = new RouterContextProvider();
  context.set(doorContext, door);
  const request = new Request(`http://localhost/page?${new URLSearchParams(search)}`);
  const count = countStatements(app.pool);
  try {
    const given = await loader({ request, params, context, pattern: '', url: new URL(request.url) } as unknown as LoaderFunctionArgs);
    return { given, statements: count.stop() };
  } finally {
    count.stop();
    await door.close();
  }
}

/** Counts what is sent to the database through the pool, `begin` and the actor's settings included. */
function countStatements(pool: pg.Pool): { stop(): number } {
  let sent = 0;
  const watched = new Map<pg.PoolClient, pg.PoolClient['query']>();
  const watch = (client: pg.PoolClient) => {
    if (watched.has(client)) return;
    const query = client.query.bind(client) as (...given: unknown[]) => unknown;
    watched.set(client, client.query);
    Object.assign(client, {
      query: (...given: unknown[]) => {
        sent++;
        return query(...given);
      },
    });
  };
  pool.on('acquire', watch);
  return {
    stop() {
      pool.off('acquire', watch);
      for (const [client, query] of watched) Object.assign(client, { query });
      watched.clear();
      return sent;
    },
  };
}
