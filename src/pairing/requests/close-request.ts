import { and, eq, isNull } from 'drizzle-orm';
import type { Context } from '../../platform/context.ts';
import { requestClosed } from '../events.ts';
import { requests } from '../tables.ts';
import type { RequestRow } from './request-of.ts';

type Because = NonNullable<RequestRow['closedBecause']>;

/** Closes the request for good. The event does not say why: that is nobody's business. @returns false where somebody was quicker */
export async function closeRequest(
  ctx: Context,
  { id, programId }: Pick<RequestRow, 'id' | 'programId'>,
  because: Because,
  match?: string,
): Promise<boolean> {
  const closed = await ctx.db
    .update(requests)
    .set({ closedAt: ctx.now, closedBecause: because, matchId: match ?? null })
    .where(and(eq(requests.id, id), isNull(requests.closedAt)))
    .returning({ id: requests.id });
  if (closed.length === 0) return false;
  await ctx.emit(requestClosed, { program: programId, request: id });
  return true;
}
