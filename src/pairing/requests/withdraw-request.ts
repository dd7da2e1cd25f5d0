import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { whoeverAsked } from '../choosing-access.ts';
import { closeRequest } from './close-request.ts';
import { lockedRequest, theRequest } from './request-of.ts';
import { Refused } from '../../platform/problems.ts';

const closed = 'This request is closed already.';

export const withdrawRequest = command({
  name: 'pairing.withdraw-request',
  says: 'Take it back',
  done: 'The request is taken back.',
  http: 'DELETE /requests/:request',
  input: z.object({}),
  output: z.object({}),
  of: theRequest,
  may: whoeverAsked,
  ready: async (_ctx, { found }) => (found.closedAt ? closed : undefined),
  run: async (ctx, { request }) => {
    if (!(await closeRequest(ctx, await lockedRequest(ctx, request), 'withdrawn'))) throw new Refused(closed);
    return {};
  },
});
