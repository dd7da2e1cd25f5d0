import { once } from 'node:events';
import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import type { App } from '../platform/app.ts';
import type { Verb } from '../platform/cli/verb.ts';
import { startWorker, type Worker } from '../platform/jobs/worker.ts';
import { closeTransports } from '../platform/mail/transport.ts';
import { pagesOf } from './pages-of.ts';
import { startApp } from './start-app.ts';
import { buildSite } from './web.ts';

const letsRequestsFinishForMs = 10_000;

export const serve: Verb = {
  name: 'serve',
  says: 'Serves the site and works off the queue in one process, or only one of the two, until told to stop',
  usage: 'serve [--web] [--worker]',
  run: serveUntilStopped,
};

async function serveUntilStopped(args: readonly string[]): Promise<void> {
  const wants = (part: string) => args.includes(`--${part}`) || !args.some((one) => one === '--web' || one === '--worker');
  const { app, stop } = await startApp();
  const worker = wants('worker') ? await startWorker(app) : undefined;
  const server = wants('web')
    ? await listen(app).catch(async (problem: unknown) => {
        await worker?.stop();
        await stop();
        throw problem;
      })
    : undefined;
  await toldToStop();
  app.log.info('stopping');
  await Promise.all([server ? shut(server) : undefined, (worker as Worker | undefined)?.stop()]);
  closeTransports();
  await stop();
}

/** @throws Error with a sentence when the address is taken */
async function listen(app: App): Promise<Server> {
  const { host, port, url } = app.configuration;
  const server = createAdaptorServer({ fetch: buildSite(app, pagesOf(app)).fetch }) as Server;
  server.listen(port, host);
  await once(server, 'listening').catch((problem: NodeJS.ErrnoException) => {
    if (problem.code === 'EADDRINUSE')
      throw new Error(`Port ${port} is taken. Stop what uses it, or choose another with PORT=${port + 1}.`);
    throw problem;
  });
  process.stdout.write(`Pairwell is at ${url}\n`);
  return server;
}

function toldToStop(): Promise<unknown> {
  return Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')]);
}

/** Takes no new requests and lets those under way finish. */
async function shut(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeIdleConnections();
  const hurry = setTimeout(() => server.closeAllConnections(), letsRequestsFinishForMs);
  await closed;
  clearTimeout(hurry);
}
