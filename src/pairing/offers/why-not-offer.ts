import { and, eq, isNull, sql } from 'drizzle-orm';
import { personIdOf } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { myRegistration } from '../../registration/answering/my-registration.ts';
import { processOf } from '../process/process-of.ts';
import { offeringStrands } from './offering-strands.ts';
import { requests } from '../tables.ts';

/** Why the actor cannot make the first move as a mentor now, in a sentence to act on; undefined where they can. */
export async function whyNotOffer(ctx: Context, program: string): Promise<string | undefined> {
  if ((await offeringStrands(ctx, program)).length === 0) return 'In this program mentors are asked; they do not ask.';
  const mine = await myRegistration(ctx, program);
  if (!mine?.isMentor) return 'You have not registered as a mentor here.';
  if (mine.pausedAt) return 'You are taking a break. Come back first, then offer.';
  const { waitingAtMentor } = await processOf(ctx, program);
  const [row] = await ctx.db
    .select({ open: sql<number>`count(*)::int` })
    .from(requests)
    .where(and(eq(requests.programId, program), eq(requests.mentorId, personIdOf(ctx.actor) as string), isNull(requests.closedAt)));
  if ((row?.open ?? 0) >= waitingAtMentor)
    return `${waitingAtMentor} people have not answered you yet. Wait for one of them, then offer to the next.`;
  return undefined;
}
