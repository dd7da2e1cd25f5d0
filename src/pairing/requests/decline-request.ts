import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { Refused } from '../../platform/problems.ts';
import { theMentorAsked } from '../choosing-access.ts';
import { requestAnswered } from '../events.ts';
import { closeRequest } from './close-request.ts';
import { keepReplyTime } from './reply-times.ts';
import { lockedRequest, theRequest } from './request-of.ts';
import { whyNotAnswer } from './request-state.rules.ts';

/** No reason is asked for, and none is passed on: the mentee reads the same words as when a request runs out. */
export const declineRequest = command({
  name: 'pairing.decline-request',
  says: 'Not this time',
  done: 'Thank you for answering. They are told kindly, and not why.',
  http: 'POST /requests/:request/refusal',
  input: z.object({}),
  output: z.object({}),
  of: theRequest,
  may: theMentorAsked,
  ready: async (_ctx, { found }) => whyNotAnswer(found, 'asked'),
  run: async (ctx, { request }, { program }) => {
    const found = await lockedRequest(ctx, request);
    const late = whyNotAnswer(found, 'asked');
    if (late) throw new Refused(late);
    await keepReplyTime(ctx, found);
    await ctx.emit(requestAnswered, { program, request });
    await closeRequest(ctx, found, 'declined');
    return {};
  },
});
