import { z } from 'zod';
import { maybe, text } from '../../platform/input.ts';
import { command } from '../../platform/command.ts';
import { aMemberOfThePair } from '../access.ts';
import { personIdOfActor } from '../about-match.ts';
import { aboutSession } from '../session-kit/about-session.ts';
import { wrapUpDrafts } from '../tables.ts';

const entry = maybe(text('The entry', 4_000));

const topics = z.array(text('A topic', 200)).max(50, 'Fifty topics are enough.').optional();

/** Entries as they were typed, right or wrong: they are judged when the wrap-up is finished. */
export const wrapUpEntries = z.object({
  minutes: entry,
  present: z.array(z.string()).max(100, 'At most 100 people.').optional(),
  topics,
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
