import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { maybe, text } from '../../platform/input.ts';
import { aMemberOfThePair } from '../access.ts';
import { personIdOfActor } from '../about-match.ts';
import { preparations } from '../tables.ts';
import { aboutSession, isClosed } from './about-session.ts';

export const sharing = ['mine', 'at start', 'now'] as const;

/** The author's alone until shared, in the database as well; taking the sharing back hides it again. */
export const savePreparation = command({
  name: 'supporting.save-preparation',
  says: 'Save my preparation',
  done: 'Your preparation is saved.',
  http: 'PUT /sessions/:session/preparation',
  input: z.object({
    notes: maybe(text('Your notes', 6_000)),
    share: z.enum(sharing, { error: 'Say when the others may read this: not at all, when the session starts, or now.' }).default('mine'),
  }),
  output: z.object({ share: z.enum(sharing) }),
  of: aboutSession,
  may: aMemberOfThePair,
  ready: async (ctx, session) => isClosed(ctx, session),
  run: async (ctx, { notes, share }, session) => {
    const written = {
      notes: notes ?? '',
      shareAtStart: share === 'at start',
      sharedAt: share === 'now' ? ctx.now : null,
      writtenAt: ctx.now,
    };
    await ctx.db
      .insert(preparations)
      .values({
        organizationId: ctx.organizationId,
        sessionId: session.id,
        matchId: session.match,
        personId: personIdOfActor(ctx),
        ...written,
      })
      .onConflictDoUpdate({ target: [preparations.sessionId, preparations.personId], set: written });
    return { share };
  },
});
