import { z } from 'zod';
import { programOf } from '../../planning/program-of.ts';
import { command } from '../../platform/command.ts';
import type { Context } from '../../platform/context.ts';
import { number } from '../../platform/input.ts';
import { Refused } from '../../platform/problems.ts';
import { aMemberOfThePair } from '../access.ts';
import { aboutMatch, hasEnded, personIdOfActor, type AboutMatch } from '../about-match.ts';
import { charterSignatures } from '../tables.ts';
import { charterState } from './charter-state.rules.ts';
import { charterOf, whyNoCharter, signaturesOf } from './charter-of.ts';
import { charterSigned } from './events.ts';
import { sayMissing } from './say-missing.ts';
import { whatIsMissing } from './what-is-missing.rules.ts';
import { supportingWords } from '../words.ts';

export const signCharter = command({
  name: 'supporting.sign-charter',
  says: 'Sign the charter',
  done: 'You have signed the charter.',
  http: 'POST /matches/:match/charter/signatures',
  /** The version that was read; one that has changed since is not signed unread. */
  input: z.object({ version: number('The version', { least: 0, most: 100_000, whole: true }) }),
  output: z.object({ complete: z.boolean() }),
  of: aboutMatch,
  may: aMemberOfThePair,
  ready: async (ctx, match) => hasEnded(ctx, match) ?? (await whyNoCharter(ctx, match)) ?? unreadyOrSigned(ctx, match),
  run: async (ctx, { version }, match) => {
    const charter = await charterOf(ctx, match.id);
    if (!charter || charter.version !== version) throw new Refused(ctx.say(supportingWords, 'refused.charter_changed'));
    const person = personIdOfActor(ctx);
    const { cadence } = charter.document;
    await ctx.db
      .insert(charterSignatures)
      .values({
        organizationId: ctx.organizationId,
        matchId: match.id,
        personId: person,
        version,
        cadenceEveryDays: cadence?.everyDays,
        sessionMinutes: cadence?.minutes,
        signedAt: ctx.now,
      })
      .onConflictDoNothing();
    const { state, version: signedVersion } = charterState(
      match.members.map((member) => member.personId),
      await signaturesOf(ctx, match.id),
    );
    const complete = state === 'signed' && signedVersion === version;
    await ctx.emit(charterSigned, { program: match.program, match: match.id, person, complete });
    return { complete };
  },
});

async function unreadyOrSigned(ctx: Context, match: AboutMatch): Promise<string | undefined> {
  const charter = await charterOf(ctx, match.id);
  const { agreement } = (await programOf(ctx, match.program)).settings;
  const missing = whatIsMissing(charter?.document, agreement);
  if (missing.length > 0)
    return ctx.say(supportingWords, 'refused.before_signing', { missing: missing.map((one) => sayMissing(ctx, one)).join('; ') });
  const signatures = await signaturesOf(ctx, match.id);
  const mine = signatures.some((one) => one.version === charter?.version && one.personId === personIdOfActor(ctx));
  return mine ? ctx.say(supportingWords, 'refused.charter_signed') : undefined;
}
