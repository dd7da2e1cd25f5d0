import { z } from 'zod';
import { aMemberOf } from '../../pairing/access.ts';
import { query } from '../../platform/command.ts';
import { aboutMatch } from '../about-match.ts';
import { nextStepShown, nextStepsOf } from './next-step.ts';

export const listNextSteps = query({
  name: 'supporting.list-next-steps',
  says: 'List the next steps',
  http: 'GET /matches/:match/next-steps',
  input: z.object({}),
  output: z.object({ items: z.array(nextStepShown) }),
  of: aboutMatch,
  may: aMemberOf,
  run: async (ctx, _input, match) => ({ items: await nextStepsOf(ctx, match.id) }),
});
