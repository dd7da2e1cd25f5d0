import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { maybe, number, text } from '../../platform/input.ts';
import { aMemberOfThePair } from '../access.ts';
import { aboutSession } from '../session-kit/about-session.ts';
import { keepRating } from './keep-rating.ts';
import { supportingWords } from '../words.ts';

export const rateSession = command({
  name: 'supporting.rate-session',
  says: 'Send my rating',
  done: 'Thank you. Your partner does not see this.',
  http: 'PUT /sessions/:session/rating',
  input: z.object({
    stars: number('Your rating', { least: 1, most: 5, whole: true }),
    /** For the program's managers. */
    comment: maybe(text('The comment', 2_000)),
  }),
  output: z.object({ session: z.uuid() }),
  of: aboutSession,
  may: aMemberOfThePair,
  ready: async (ctx, { state }) => (state === 'held' ? undefined : ctx.say(supportingWords, 'refused.not_met')),
  run: async (ctx, { stars, comment }, session) => {
    await keepRating(ctx, session, { stars, comment: comment ?? '' });
    return { session: session.id };
  },
});
