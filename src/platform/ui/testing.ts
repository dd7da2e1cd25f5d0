import { createElement, type ReactNode } from 'react';
import { renderToString } from 'react-dom/server';
import { createStaticHandler, createStaticRouter, Outlet, StaticRouterProvider, type RouteObject } from 'react-router';
import type { Outcome } from '../http/act-on-page.ts';
import type { RootData } from './reader.ts';
import { SayingWords } from './say.tsx';

interface Around {
  root?: Partial<RootData>;
  /** What the page's action gave back. */
  outcome?: Outcome;
  /** With its search, for lists. */
  url?: string;
}

const somebody: RootData = {
  reader: { language: 'en', timeZone: 'UTC', personId: null, givenName: 'Mia' },
  now: '2026-03-02T09:00:00.000Z',
};

/** The HTML of a piece of a page, drawn inside the router as the server draws it. */
export async function drawn(piece: ReactNode, { root, outcome, url = '/page' }: Around = {}): Promise<string> {
  const routes: RouteObject[] = [
    {
      id: 'root',
      loader: () => ({ ...somebody, ...root }),
      Component: () => createElement(SayingWords, null, createElement(Outlet)),
      children: [{ path: '*', Component: () => piece, action: () => outcome ?? null }],
    },
  ];
  const handler = createStaticHandler(routes);
  const form = new URLSearchParams({ sent: 'true' });
  const context = await handler.query(new Request(`http://site.test${url}`, outcome ? { method: 'POST', body: form } : {}));
  if (context instanceof Response) throw new Error(`It answered ${context.status} instead of drawing.`);
  return renderToString(
    createElement(StaticRouterProvider, { router: createStaticRouter(handler.dataRoutes, context), context, hydrate: false }),
  );
}
