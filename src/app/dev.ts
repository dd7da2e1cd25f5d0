/**
 * Serves the sources as they are: every change is there at the next request, components without a
 * reload. Everything else is as in production, the embedded database and the worker included.
 */
import { createServer as createHttpServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { createServer, isRunnableDevEnvironment } from 'vite';

type Started = Awaited<ReturnType<typeof import('./start-app.ts').startApp>>;

const server = createHttpServer();
const vite = await createServer({ server: { middlewareMode: true, hmr: { server } }, appType: 'custom' });
const environment = vite.environments.ssr;
if (!isRunnableDevEnvironment(environment)) throw new Error('The sources cannot be run here.');
const load = <Module>(path: string) => environment.runner.import(path) as Promise<Module>;

const { startApp } = await load<typeof import('./start-app.ts')>('/src/app/start-app.ts');
const { app, stop }: Started = await startApp();
const { startWorker } = await load<typeof import('../platform/jobs/worker.ts')>('/src/platform/jobs/worker.ts');
const worker = await startWorker(app);

/** Built anew from the sources where they have changed, on the database that is open already. */
async function siteOf(): Promise<(request: Request) => Response | Promise<Response>> {
  const { buildSite } = await load<typeof import('./web.ts')>('/src/app/web.ts');
  const { pagesOf } = await load<typeof import('./pages-of.ts')>('/src/app/pages-of.ts');
  const { stages } = await load<typeof import('./stages.ts')>('/src/app/stages.ts');
  const fresh = { ...app, stages };
  return buildSite(fresh, pagesOf(fresh)).fetch;
}

const answer = getRequestListener(async (request) => (await siteOf())(request));
server.on('request', (request, response) => vite.middlewares(request, response, () => void answer(request, response)));
server.listen(app.configuration.port, app.configuration.host, () =>
  process.stdout.write(`Pairwell's sources are at ${app.configuration.url}\n`),
);

async function shut() {
  server.close();
  await worker.stop();
  await vite.close();
  await stop();
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void shut().then(() => process.exit(0)));
