import { eq, or, sql } from 'drizzle-orm';
import type { Context } from '../platform/context.ts';
import { chosenStrengths, decisions, replyTimes } from './tables.ts';

/**
 * That there was a match stays in the counts; why, and every answer it was computed from, goes.
 * A proof that rests on the person's answers goes with them.
 */
export async function erasePerson(ctx: Context, personId: string): Promise<void> {
  await ctx.db.delete(decisions).where(or(eq(decisions.mentorId, personId), eq(decisions.menteeId, personId)));
  await ctx.db.delete(replyTimes).where(eq(replyTimes.personId, personId));
  await ctx.db.delete(chosenStrengths).where(eq(chosenStrengths.personId, personId));
  await ctx.db.execute(sql`select pairing.erase_person(${personId})`);
}
