import { eq } from 'drizzle-orm';
import type { Context } from '../platform/context.ts';
import { cards, closedPeriods, invitations, registrations, screenings, timeBudgets, waivers } from './tables.ts';

/** Takes away a person's answers, invitations, cards and waivers, and what was found of them. */
export async function erasePerson(ctx: Context, personId: string): Promise<void> {
  await ctx.db.delete(registrations).where(eq(registrations.personId, personId));
  await ctx.db.delete(timeBudgets).where(eq(timeBudgets.personId, personId));
  await ctx.db.delete(closedPeriods).where(eq(closedPeriods.personId, personId));
  await ctx.db.delete(cards).where(eq(cards.personId, personId));
  await ctx.db.delete(screenings).where(eq(screenings.personId, personId));
  await ctx.db.delete(waivers).where(eq(waivers.personId, personId));
  await ctx.db.delete(invitations).where(eq(invitations.personId, personId));
}
