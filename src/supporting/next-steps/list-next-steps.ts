import { z } from 'zod';
import { query } from '../../platform/command.ts';
import { aMemberOfThePair } from '../access.ts';
import { aboutMatch } from '../about-match.ts';
import { nextStepShown, nextStepsOf } from './next-step.ts';

export const listNextSteps = query({
  name: 'supporting.list-next-steps',
  says: 'List the next steps',
  http: 'GET /matches/:match/next-steps',
  input: z.object({}),
  output: z.object({ items: z.array(nextStepShown) }),
  of: aboutMatch,
  may: aMemberOfThePair,
  run: async (ctx, _input, match) => ({ items: await nextStepsOf(ctx, match.id) }),
});
