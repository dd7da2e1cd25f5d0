import { RouterContextProvider } from 'react-router';
import { actorOf } from '../people/sign-in/actor-of.ts';
import type { App } from '../platform/app.ts';
import { doorContext, openDoor } from '../platform/http/door.ts';
import { nonceContext } from '../platform/http/nonce.ts';
import { readReplacements } from '../platform/words/replacements.ts';

/** Draws the page of a request; made of the route tree by its build, so that tests can do without one. */
export type DrawPage = (request: Request, context: RouterContextProvider) => Promise<Response>;

/** Finds who asks, opens the door to the app for the page's loaders and actions, and shuts it behind them. */
export async function answerPage(app: App, drawPage: DrawPage, request: Request, nonce: string): Promise<Response> {
  const actor = await actorOf(app, request);
  if (actor.kind === 'person') await readReplacements(app, actor.organizationId, actor.language);
  const door = openDoor(app, actor);
  const context = new RouterContextProvider();
  context.set(doorContext, door);
  context.set(nonceContext, nonce);
  try {
    const response = await drawPage(request, context);
    // What a person sees is theirs: no shared cache may keep it.
    if (!response.headers.has('Cache-Control')) response.headers.set('Cache-Control', 'private, no-store');
    return response;
  } finally {
    await door.close();
  }
}
