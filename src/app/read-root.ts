import { data, type LoaderFunctionArgs } from 'react-router';
import type { AnyCommand } from '../platform/command.ts';
import { doneCookie } from '../platform/http/act-on-page.ts';
import { doorContext } from '../platform/http/door.ts';
import type { RootData } from '../platform/ui/reader.ts';
import { doneOf } from '../platform/words/declared-words.ts';
import { replacementsFor } from '../platform/words/replacements.ts';
import { placesOf, type Place } from './places.ts';
import { standingOf, type Standing } from './standing.ts';

/** What the shell knows besides what every page does. */
export interface ShellData extends RootData {
  standing: Standing;
  places: Place[];
  demo: boolean;
}

/** The root loader: who reads, in which words, and the sentence of the command just done. */
export async function readRoot({ request, context }: LoaderFunctionArgs) {
  const { app, actor, reading } = context.get(doorContext);
  const ctx = await reading();
  const standing = await standingOf(ctx);
  const replacements = replacementsFor(app, actor);
  const command = commandJustDone(
    request,
    app.stages.flatMap((stage) => stage.commands),
  );
  const done = command && doneOf(ctx, command);
  const person = actor.kind === 'person' ? actor : undefined;
  const shown: ShellData = {
    reader: {
      language: person?.language ?? 'en',
      timeZone: person?.timeZone ?? 'UTC',
      personId: person?.personId ?? null,
      givenName: standing.givenName,
    },
    now: ctx.now.toISOString(),
    ...(Object.keys(replacements).length > 0 ? { replacements } : {}),
    ...(done ? { done } : {}),
    standing,
    places: placesOf(app.stages, standing, app.configuration.demo),
    demo: app.configuration.demo,
  };
  return data(shown, done ? { headers: { 'Set-Cookie': `${doneCookie}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0` } } : {});
}

function commandJustDone(request: Request, commands: readonly AnyCommand[]): AnyCommand | undefined {
  const cookies = request.headers.get('cookie') ?? '';
  const name = cookies
    .split(/;\s*/)
    .find((one) => one.startsWith(`${doneCookie}=`))
    ?.slice(doneCookie.length + 1);
  return name ? commands.find((one) => one.name === name) : undefined;
}
