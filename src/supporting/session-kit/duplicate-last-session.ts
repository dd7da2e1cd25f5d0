import { z } from 'zod';
import { command } from '../../platform/command.ts';
import type { Context } from '../../platform/context.ts';
import { aMemberOfThePair } from '../access.ts';
import { aboutSession, isClosed, type AboutSession } from './about-session.ts';
import { changeKit, kitBefore, writtenKit } from './kit-of.ts';
import { duplicated, isUntouched } from './kit.rules.ts';
import { emptyKit } from './kit.ts';
import { supportingWords } from '../words.ts';

/** Open actions belong to the pair rather than to a session, so they are in the new agenda by themselves. */
export const duplicateLastSession = command({
  name: 'supporting.duplicate-last-session',
  says: 'Begin with last session’s agenda',
  done: 'The agenda of your last session is here, without its notes.',
  http: 'POST /sessions/:session/agenda-copies',
  input: z.object({}),
  output: z.object({ topics: z.number() }),
  of: aboutSession,
  may: aMemberOfThePair,
  ready: async (ctx, session) => isClosed(ctx, session) ?? nothingToCopy(ctx, session),
  run: async (ctx, _input, session) => {
    const before = (await kitBefore(ctx, session)) ?? emptyKit();
    const kit = await changeKit(ctx, session, (now) => {
      const copy = duplicated(before, ctx);
      const versions = Object.fromEntries(Object.keys(copy).map((section) => [section, (now.versions[section as 'goal'] ?? 0) + 1]));
      return { ...now, ...copy, versions: { ...now.versions, ...versions } };
    });
    return { topics: kit.items.length };
  },
});

async function nothingToCopy(ctx: Context, session: AboutSession): Promise<string | undefined> {
  if (!(await kitBefore(ctx, session))) return ctx.say(supportingWords, 'refused.no_earlier_agenda');
  const written = await writtenKit(ctx, session.id);
  return written && !isUntouched(written) ? ctx.say(supportingWords, 'refused.own_agenda') : undefined;
}
