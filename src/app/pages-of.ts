import { createRequestHandler } from 'react-router';
import * as build from 'virtual:react-router/server-build';
import type { App } from '../platform/app.ts';
import type { DrawPage } from './answer-page.ts';

/** The built pages. Who may send forms is judged before they are reached, so the router need not know proxies. */
export function pagesOf(app: App): DrawPage {
  const allowedActionOrigins = [new URL(app.configuration.url).host];
  return createRequestHandler({ ...build, allowedActionOrigins }, process.env.NODE_ENV === 'development' ? 'development' : 'production');
}
