import { eq } from 'drizzle-orm';
import type { Context } from '../../platform/context.ts';
import { matchIfItHolds } from '../matches/match-if-it-holds.ts';
import { noPlaceLeft } from '../runs/pairs-that-hold.rules.ts';
import { silentAnswers } from '../tables.ts';
import { closeRequest } from './close-request.ts';
import { lockedRequest } from './request-of.ts';
import { requestState } from './request-state.rules.ts';

/**
 * Once both have answered: two times yes is a match, anything else the same quiet end. Done by the
 * system alone, the only one who may read both answers.
 */
export async function settleRequest(ctx: Context, request: string): Promise<void> {
  const found = await lockedRequest(ctx, request);
  if (requestState(found) !== 'to confirm') return;
  const answers = await ctx.db.select({ said: silentAnswers.said }).from(silentAnswers).where(eq(silentAnswers.requestId, request));
  if (answers.length < 2) return;
  if (answers.some(({ said }) => said === 'no')) {
    await closeRequest(ctx, found, 'declined');
    return;
  }
  const { match, because } = await matchIfItHolds(ctx, found.programId, { mentor: found.mentorId, mentee: found.menteeId });
  if (match) await closeRequest(ctx, found, 'accepted', match);
  else await closeRequest(ctx, found, because === noPlaceLeft ? 'no place left' : 'not possible any more');
}
