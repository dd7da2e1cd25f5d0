/** The addresses of an import that are no pages: the file on its way in, and its problems on their way out. */
import type { Context as HonoContext, Hono } from 'hono';
import type { App } from '../../platform/app.ts';
import { Forbidden, NotFound, Refused } from '../../platform/problems.ts';
import { actorOf } from '../sign-in/actor-of.ts';
import { problemsFile } from './problems-file.ts';
import { receiveUpload } from './receive-upload.ts';
import { refusalCookie } from './refusal-cookie.ts';

export function mountImportFiles(site: Hono, app: App): void {
  site.post('/people/import/file', async (c) => {
    const actor = await actorOf(app, c.req.raw);
    if (actor.kind === 'nobody') return c.redirect('/sign-in?to=/people/import', 303);
    try {
      return c.redirect(`/people/imports/${await receiveUpload(app, actor, c.req.raw)}`, 303);
    } catch (problem) {
      if (!(problem instanceof Refused || problem instanceof Forbidden)) throw problem;
      c.header('Set-Cookie', refusalCookie(problem.message));
      return c.redirect('/people/import', 303);
    }
  });
  site.get('/people/imports/:import/problems.csv', async (c) => {
    const actor = await actorOf(app, c.req.raw);
    try {
      const file = await problemsFile(app, actor, c.req.param('import'));
      return c.body(file, 200, {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': 'attachment; filename="import-problems.csv"',
        'Cache-Control': 'no-store',
      });
    } catch (problem) {
      return sentence(c, problem);
    }
  });
}

function sentence(c: HonoContext, problem: unknown): Response {
  if (problem instanceof NotFound) return c.text(problem.message, 404);
  if (problem instanceof Forbidden) return c.text(problem.message, 403);
  throw problem;
}
