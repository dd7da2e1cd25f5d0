import { eq } from 'drizzle-orm';
import type { Context } from '../../platform/context.ts';
import { NotFound } from '../../platform/problems.ts';
import { requests } from '../tables.ts';

export type RequestRow = typeof requests.$inferSelect;

type Sides = Pick<RequestRow, 'way' | 'mentorId' | 'menteeId'>;

/** Whose wish it is: the mentee's, or the mentor's where they made the first move; nobody's where a manager brought the two together. */
export function askedBy({ way, mentorId, menteeId }: Sides): string | null {
  if (way === 'by hand') return null;
  return way === 'by mentor' ? mentorId : menteeId;
}

/** For operations addressed by a request. @throws NotFound */
export async function theRequest(
  ctx: Context,
  { request }: { request: string },
): Promise<{ request: string; program: string; found: RequestRow }> {
  const [found] = await ctx.db.select().from(requests).where(eq(requests.id, request));
  if (!found) throw new NotFound();
  return { request, program: found.programId, found };
}

/** Read anew under its lock, so that two who answer at once follow each other. @throws NotFound */
export async function lockedRequest(ctx: Context, request: string): Promise<RequestRow> {
  const [found] = await ctx.db.select().from(requests).where(eq(requests.id, request)).for('update');
  if (!found) throw new NotFound();
  return found;
}
