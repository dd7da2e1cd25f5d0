import { and, eq, isNull } from 'drizzle-orm';
import type { Context } from '../../platform/context.ts';
import { timeBudgets } from '../tables.ts';

/** @param person null for everybody who says nothing else @param hours undefined to take it back */
export async function writeTimeBudget(ctx: Context, person: string | null, hours: number | undefined): Promise<void> {
  if (hours === undefined) {
    await ctx.db
      .delete(timeBudgets)
      .where(
        and(
          eq(timeBudgets.organizationId, ctx.organizationId),
          person === null ? isNull(timeBudgets.personId) : eq(timeBudgets.personId, person),
        ),
      );
    return;
  }
  await ctx.db
    .insert(timeBudgets)
    .values({ id: ctx.newId(), organizationId: ctx.organizationId, personId: person, hoursPerMonth: hours, setAt: ctx.now })
    .onConflictDoUpdate({
      target: [timeBudgets.organizationId, timeBudgets.personId],
      set: { hoursPerMonth: hours, setAt: ctx.now },
    });
}
