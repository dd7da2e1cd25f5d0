import { z } from 'zod';
import { command } from '../../platform/command.ts';
import type { Context } from '../../platform/context.ts';
import { Refused } from '../../platform/problems.ts';
import { aMemberOfThePair } from '../access.ts';
import { openEscalation } from '../accountability/open-escalation.ts';
import { aboutSession, isClosed, type AboutSession } from './about-session.ts';
import { changeKit } from './kit-of.ts';
import { newlyEscalated, withSection } from './kit.rules.ts';
import type { Kit } from './kit.ts';
import { supportingWords } from '../words.ts';
import { kitInput, type KitInput } from './kit-input.ts';

/** One section at a time, as it is typed; what somebody else saved meanwhile is never written over. */
export const saveKit = command({
  name: 'supporting.save-kit',
  says: 'Save',
  http: 'PUT /sessions/:session/kit',
  input: kitInput,
  output: z.object({ version: z.number() }),
  of: aboutSession,
  may: aMemberOfThePair,
  ready: async (ctx, session) => isClosed(ctx, session),
  run: async (ctx, input, session) => {
    const kit = await changeKit(ctx, session, async (before) => {
      mustBeUnchanged(ctx, before, input);
      const after = withSection(before, input, { now: ctx.now.toISOString(), newId: ctx.newId });
      await bringToTheManager(ctx, session, before, after);
      return after;
    });
    return { version: kit.versions[input.section] ?? 0 };
  },
});

function mustBeUnchanged(ctx: Context, kit: Kit, { section, basedOn }: KitInput): void {
  if ((kit.versions[section] ?? 0) === basedOn) return;
  throw new Refused(ctx.say(supportingWords, 'refused.changed_meanwhile'));
}

/** A pair that ticks 'bring it to the program manager' hands over that one obstacle, word for word, and nothing else. */
async function bringToTheManager(ctx: Context, session: AboutSession, before: Kit, after: Kit): Promise<void> {
  for (const { id, challenge } of newlyEscalated(before, after))
    await openEscalation(ctx, session.pair, { about: 'an obstacle', asked: challenge, occasion: `obstacle:${id}` });
}
