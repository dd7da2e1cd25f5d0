import { and, asc, isNotNull, isNull, lte } from 'drizzle-orm';
import { chore } from '../../platform/chore.ts';
import { requests } from '../tables.ts';
import { closeRequest } from './close-request.ts';

export const closeOverdueRequests = chore({
  name: 'pairing.close-overdue-requests',
  says: 'Closes requests that nobody has answered in time, so that the next wish comes up',
  every: 'hour',
  run: async (ctx) => {
    const overdue = await ctx.db
      .select({ id: requests.id, programId: requests.programId })
      .from(requests)
      .where(and(isNull(requests.closedAt), isNotNull(requests.answerBy), lte(requests.answerBy, ctx.now)))
      .orderBy(asc(requests.id));
    for (const one of overdue) await closeRequest(ctx, one, 'expired');
  },
});
