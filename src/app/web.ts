/** The web server: what every request passes through before it reaches a page. */
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { csrf } from 'hono/csrf';
import { HTTPException } from 'hono/http-exception';
import type { SecureHeadersVariables } from 'hono/secure-headers';
import { apiOf, apiPath } from '../platform/api/mount-api.ts';
import type { App } from '../platform/app.ts';
import { metricsOf } from '../platform/http/metrics.ts';
import { actorOf } from '../people/sign-in/actor-of.ts';
import { noteClient } from '../people/sign-in/client-address.ts';
import { answerPage, type DrawPage } from './answer-page.ts';
import { guardedBy } from './guard-response.ts';
import { installation } from './installation.ts';

const mostBytesOfAForm = 1_000_000;
const built = join(installation, 'build/client');
const year = 'public, max-age=31536000, immutable';
const day = 'public, max-age=86400';

export function buildSite(app: App, drawPage: DrawPage): Hono {
  const site = new Hono<{ Variables: SecureHeadersVariables }>();
  const files = (caching: string) =>
    serveStatic({ root: built, precompressed: true, onFound: (_path, c) => c.header('Cache-Control', caching) });
  const home = new URL(app.configuration.url).origin;

  const metrics = metricsOf(app);
  site.use(metrics.measure);
  site.use(noteClient);
  site.get('/metrics', async (c) =>
    mayReadMetrics(app, c.req.header('authorization')) ? c.text(await metrics.text()) : c.text('Not found.', 404),
  );
  site.get('/healthz', (c) => c.text('ok'));
  site.get('/readyz', async (c) => ((await isReady(app)) ? c.text('ready') : c.text('The database does not answer.', 503)));
  site.use(guardedBy(app.configuration));
  site.use(compress());
  site.use('/assets/*', files(year));
  site.use('/mark.svg', files(day));
  site.use(csrf({ origin: (origin, c) => origin === home || origin === new URL(c.req.url).origin }));
  site.route(apiPath, apiOf(app, actorOf));
  for (const stage of app.stages) stage.mounts?.(site as unknown as Hono, app);
  site.use(
    bodyLimit({
      maxSize: mostBytesOfAForm,
      onError: (c) => c.text('What you sent is larger than a form may be (1 MB). Shorten it and try again.', 413),
    }),
  );
  site.all('*', (c) => answerPage(app, drawPage, c.req.raw, c.get('secureHeadersNonce') ?? ''));
  site.onError((problem, c) => {
    if (problem instanceof HTTPException)
      return c.text('This did not come from a page of this site. Open the page again and repeat what you did.', problem.status);
    app.log.error('request failed', problem, { method: c.req.method, path: c.req.path });
    return c.text('Something went wrong on our side. It has been written to the log. Try again in a moment.', 500);
  });
  return site as unknown as Hono;
}

/** Numbers about the running are nobody's business but the monitor's, which carries METRICS_TOKEN. */
function mayReadMetrics({ configuration }: App, authorization: string | undefined): boolean {
  return configuration.metricsToken !== undefined && authorization === `Bearer ${configuration.metricsToken}`;
}

async function isReady(app: App): Promise<boolean> {
  return app.pool.query('select 1').then(
    () => true,
    () => false,
  );
}
