import { z } from 'zod';
import { personIdOf } from '../../platform/actor.ts';
import { command } from '../../platform/command.ts';
import { Refused } from '../../platform/problems.ts';
import { eitherOfRequest } from '../choosing-access.ts';
import { requestAnswered } from '../events.ts';
import { silentAnswers } from '../tables.ts';
import { lockedRequest, theRequest } from './request-of.ts';
import { whyNotAnswer } from './request-state.rules.ts';

/**
 * Kept where only its author reads it, and changeable until both have answered: what comes of it is
 * settled without either of them, so that a no is nobody's.
 */
export const confirmRequest = command({
  name: 'pairing.confirm-request',
  says: 'Keep my answer',
  done: 'Your answer is kept, and nobody sees it. You both hear once both have answered.',
  http: 'PUT /requests/:request/confirmation',
  input: z.object({ said: z.enum(['yes', 'no'], { error: 'Choose yes or no.' }) }),
  output: z.object({}),
  of: theRequest,
  may: eitherOfRequest,
  ready: async (_ctx, { found }) => whyNotAnswer(found, 'to confirm'),
  run: async (ctx, { request, said }, { program }) => {
    const late = whyNotAnswer(await lockedRequest(ctx, request), 'to confirm');
    if (late) throw new Refused(late);
    const personId = personIdOf(ctx.actor) as string;
    await ctx.db
      .insert(silentAnswers)
      .values({ organizationId: ctx.organizationId, requestId: request, personId, said, saidAt: ctx.now })
      .onConflictDoUpdate({ target: [silentAnswers.requestId, silentAnswers.personId], set: { said, saidAt: ctx.now } });
    await ctx.emit(requestAnswered, { program, request });
    return {};
  },
});
