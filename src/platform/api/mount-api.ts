/**
 * The public API: every command and query of every stage at its own address under /api/v1, with the
 * same checks as the page. Problems are RFC 9457 documents; every POST takes an Idempotency-Key.
 */
import { Hono, type Context as HonoContext } from 'hono';
import type { Actor } from '../actor.ts';
import type { App } from '../app.ts';
import type { AnyCommand, Operation } from '../command.ts';
import { inTransaction } from '../db/transaction.ts';
import { execute, executeIn } from '../execute.ts';
import { Invalid } from '../problems.ts';
import { once } from './idempotency.ts';
import { openApiDocument } from './openapi-document.ts';
import { problemDocument } from './problem-document.ts';

export const apiPath = '/api/v1';

/** Bodies larger than this are refused before they are read. */
const mostBodyBytes = 12_000_000;

export type FindActor = (app: App, request: Request) => Promise<Actor>;

/** All operations with their addresses, commands first. */
export function operationsOf(app: App): Operation[] {
  return app.stages.flatMap((stage) => [...stage.commands, ...stage.queries]);
}

export function apiOf(app: App, findActor: FindActor): Hono {
  const api = new Hono();
  let document: object | undefined;
  api.get('/openapi.json', (c) => c.json((document ??= openApiDocument(operationsOf(app), app.configuration.url + apiPath))));
  for (const operation of operationsOf(app)) {
    const [method, path] = operation.http.split(' ') as [string, string];
    api.on(method, path, async (c) => {
      const actor = await findActor(app, c.req.raw);
      const output = await answer(app, actor, operation, c);
      return c.json(output as object, operation.kind === 'command' && method === 'POST' ? 201 : 200);
    });
  }
  api.notFound((c) => problemDocument(c, 404, 'There is nothing at this address.'));
  api.onError((problem, c) => problemOf(app, problem, c));
  return api;
}

async function answer(app: App, actor: Actor, operation: Operation, c: HonoContext): Promise<unknown> {
  const input = { ...(await givenWith(c)), ...c.req.param() };
  const key = c.req.header('idempotency-key');
  if (operation.kind === 'command' && key && actor.kind === 'person')
    return inTransaction(app, actor, (ctx) =>
      once(ctx, key, operation, input, () => executeIn(ctx, operation as AnyCommand, input as never)),
    );
  return execute(app, actor, operation, input as never);
}

async function givenWith(c: HonoContext): Promise<Record<string, unknown>> {
  if (c.req.method === 'GET') return c.req.query();
  if (Number(c.req.header('content-length') ?? 0) > mostBodyBytes)
    throw new Invalid({ body: 'This request is larger than 12 MB. Send less at once.' });
  const body = await c.req.text();
  if (body === '') return {};
  if (body.length > mostBodyBytes) throw new Invalid({ body: 'This request is larger than 12 MB. Send less at once.' });
  try {
    const read: unknown = JSON.parse(body);
    if (typeof read === 'object' && read !== null && !Array.isArray(read)) return read as Record<string, unknown>;
  } catch {
    // Falls through to the sentence below.
  }
  throw new Invalid({ body: 'The body must be one JSON object.' });
}

function problemOf(app: App, problem: Error, c: HonoContext): Response {
  const known: Record<string, 403 | 404 | 409 | 422> = { Forbidden: 403, NotFound: 404, Refused: 409, Invalid: 422 };
  const status = known[problem.name];
  if (status) return problemDocument(c, status, problem.message, problem instanceof Invalid ? problem.fields : undefined);
  app.log.error('request failed', problem, { path: new URL(c.req.url).pathname });
  return problemDocument(c, 500, 'Something went wrong on our side. It has been written to the log.');
}
