import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { command } from '../../platform/command.ts';
import type { Context } from '../../platform/context.ts';
import { Refused } from '../../platform/problems.ts';
import { aMemberOfThePair } from '../access.ts';
import { aboutMatch, hasEnded, personIdOfActor, type AboutMatch } from '../about-match.ts';
import { charters, charterVersions } from '../tables.ts';
import { charterDocument, type CharterDocument } from './charter.ts';
import { agreedParts, charterInput } from './charter-input.ts';
import { charterOf, frameFor, groundOf, whyNoCharter } from './charter-of.ts';
import { charterSaved } from './events.ts';
import { readGoals } from './read-goals.ts';
import { supportingWords } from '../words.ts';

export const saveCharter = command({
  name: 'supporting.save-charter',
  says: 'Save the charter',
  done: 'The charter is saved.',
  http: 'PUT /matches/:match/charter',
  input: charterInput,
  output: z.object({ version: z.number() }),
  of: aboutMatch,
  may: aMemberOfThePair,
  ready: async (ctx, match) => hasEnded(ctx, match) ?? (await whyNoCharter(ctx, match)),
  run: async (ctx, input, match) => {
    const ground = await groundOf(ctx, match);
    const goals = readGoals(input.goals, frameFor(ctx, ground));
    const document = charterDocument.parse({ ...agreedParts(input), track: ground.track.id, goals });
    const version = await keepNextVersion(ctx, match, document, input.basedOn);
    await ctx.emit(charterSaved, { program: match.program, match: match.id, version });
    return { version };
  },
});

/** Writes the next version only over the one it was based on. @throws Refused where somebody was faster */
async function keepNextVersion(ctx: Context, match: AboutMatch, document: CharterDocument, basedOn: number): Promise<number> {
  const version = basedOn + 1;
  const row = {
    organizationId: ctx.organizationId,
    matchId: match.id,
    version,
    document,
    writtenAt: ctx.now,
    writtenBy: personIdOfActor(ctx),
  };
  const kept =
    basedOn === 0
      ? await ctx.db.insert(charters).values(row).onConflictDoNothing().returning({ version: charters.version })
      : await ctx.db
          .update(charters)
          .set(row)
          .where(and(eq(charters.matchId, match.id), eq(charters.version, basedOn)))
          .returning({ version: charters.version });
  if (kept.length === 0) throw new Refused(await whoWasFaster(ctx, match));
  await ctx.db.insert(charterVersions).values(row);
  return version;
}

async function whoWasFaster(ctx: Context, match: AboutMatch): Promise<string> {
  const current = await charterOf(ctx, match.id);
  const by = match.members.find((member) => member.personId === current?.writtenBy);
  return ctx.say(supportingWords, 'refused.saved_meanwhile', { name: by?.name ?? ctx.say(supportingWords, 'refused.your_partner') });
}
