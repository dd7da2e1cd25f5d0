import { eq, inArray, sql } from 'drizzle-orm';
import type { Context } from '../platform/context.ts';
import { matchMembers } from '../pairing/tables.ts';
import { notices, series, sessions } from './tables.ts';

/** That sessions took place stays in the counts; where they did, which may name a person, goes, and so does who was there. */
export async function erasePerson(ctx: Context, personId: string): Promise<void> {
  const theirs = ctx.db.select({ id: matchMembers.matchId }).from(matchMembers).where(eq(matchMembers.personId, personId));
  await ctx.db.update(sessions).set({ place: '' }).where(inArray(sessions.matchId, theirs));
  await ctx.db.update(series).set({ place: '' }).where(inArray(series.matchId, theirs));
  await ctx.db.delete(notices).where(eq(notices.personId, personId));
  // Whoever erases need not be able to read it.
  await ctx.db.execute(sql`select scheduling.erase_attendance(${personId})`);
}
