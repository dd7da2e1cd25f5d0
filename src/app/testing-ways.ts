/** All ways to what the product shows: every page's loader and every address of the API that reads, as somebody. */
import { RouterContextProvider, type LoaderFunctionArgs } from 'react-router';
import type { Actor } from '../platform/actor.ts';
import { apiOf, operationsOf } from '../platform/api/mount-api.ts';
import { paramsIn } from '../platform/execute.ts';
import { doorContext, openDoor } from '../platform/http/door.ts';
import type { TestApp } from '../platform/testing/test-app.ts';

/** Ids by the names that addresses give them. */
type Place = Record<string, string>;

/** What every page that is about one of the places hands to the browser. */
export async function byPages(app: TestApp, actor: Actor, places: readonly Place[]): Promise<unknown[]> {
  const files = import.meta.glob<{ loader?: (args: LoaderFunctionArgs) => Promise<unknown> }>('../**/*.page.{ts,tsx}');
  const shown: unknown[] = [];
  for (const { path, file } of app.stages.flatMap((stage) => stage.pages))
    for (const params of places) {
      const names = paramsIn(`/${path}`);
      const { loader } = (await files[`../${file}`]?.()) ?? {};
      if (!loader || path === '*' || !names.every((name) => name in params)) continue;
      const context = new RouterContextProvider();
      const door = openDoor(app, actor);
      context.set(doorContext, door);
      const url = new URL(`/${filled(path, params)}`, app.configuration.url);
      shown.push(
        await loader({ url, params, context, request: new Request(url), pattern: path }).catch((turnedAway: unknown) => turnedAway),
      );
      await door.close();
    }
  return shown;
}

/** What every address that reads, and is about one of them, answers. */
export async function byApi(app: TestApp, actor: Actor, places: readonly Place[]): Promise<unknown[]> {
  const api = apiOf(app, async () => actor);
  const reading = operationsOf(app).filter(({ kind }) => kind === 'query');
  const addresses = reading.flatMap(({ http }) =>
    places.filter((params) => paramsIn(http).every((name) => name in params)).map((params) => filled(http.slice(4), params)),
  );
  return Promise.all(addresses.map(async (address) => (await api.request(address)).json()));
}

const filled = (path: string, params: Record<string, string>) =>
  path.replace(/:([a-zA-Z]+)/g, (_sign: string, name: string) => params[name] ?? '');
