import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { aMemberOfThePair } from '../access.ts';
import { personIdOfActor } from '../about-match.ts';
import { aboutSession } from '../session-kit/about-session.ts';
import { wrapUpDrafts } from '../tables.ts';

const entry = z.string().max(4_000, 'One of your entries is longer than 4,000 characters. Shorten it to go on.').optional();

/** Entries as they were typed, right or wrong: they are judged when the wrap-up is finished. */
export const wrapUpEntries = z.object({
  minutes: entry,
  topics: z.array(z.string().max(200)).max(50).optional(),
  moreTopics: entry,
  takeaway: entry,
  nextStep: z.object({ action: entry, owner: entry, dueOn: entry, successIndicator: entry }).optional(),
  nextAt: entry,
  noNextReason: entry,
  stars: entry,
  comment: entry,
});

export const keepWrapUpDraft = command({
  name: 'supporting.keep-wrap-up-draft',
  says: 'Back',
  http: 'PUT /sessions/:session/wrap-up-draft',
  input: wrapUpEntries,
  output: z.object({ session: z.uuid() }),
  of: aboutSession,
  may: aMemberOfThePair,
  run: async (ctx, { session, ...entries }) => {
    const written = { entries, writtenAt: ctx.now };
    await ctx.db
      .insert(wrapUpDrafts)
      .values({ organizationId: ctx.organizationId, sessionId: session, personId: personIdOfActor(ctx), ...written })
      .onConflictDoUpdate({ target: [wrapUpDrafts.sessionId, wrapUpDrafts.personId], set: written });
    return { session };
  },
});
