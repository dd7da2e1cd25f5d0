import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { maybe, number, text } from '../../platform/input.ts';
import { aMemberOfThePair } from '../access.ts';
import { aboutSession } from '../session-kit/about-session.ts';
import { keepRating, whyNotRated } from './keep-rating.ts';
import { supportingWords } from '../words.ts';

export const rateSession = command({
  name: 'supporting.rate-session',
  says: 'Send my rating',
  done: 'Thank you. Nobody else in the match sees this.',
  http: 'PUT /sessions/:session/rating',
  input: z.object({
    stars: number('Your rating', { least: 1, most: 5, whole: true }),
    /** For the program's managers. */
    comment: maybe(text('The comment', 2_000)),
  }),
  output: z.object({ session: z.uuid() }),
  of: aboutSession,
  may: aMemberOfThePair,
  ready: async (ctx, { id, state }) => (state === 'held' ? whyNotRated(ctx, id) : ctx.say(supportingWords, 'refused.not_met')),
  run: async (ctx, { stars, comment }, session) => {
    await keepRating(ctx, session, { stars, comment: comment ?? '' });
    return { session: session.id };
  },
});
