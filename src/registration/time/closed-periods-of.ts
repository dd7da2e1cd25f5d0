import { and, asc, eq, gte, inArray, isNull, or } from 'drizzle-orm';
import { dayOf } from '../../people/active.ts';
import type { Context } from '../../platform/context.ts';
import { closedPeriods } from '../tables.ts';
import type { ClosedPeriod } from './time-budget.rules.ts';

export interface PeriodKept extends ClosedPeriod {
  id: string;
  name: string;
  /** Of whom; null for the whole organisation. */
  person: string | null;
}

/** Periods that are not over, those of the whole organisation among them, the next first. @param people everybody where left out */
export function closedPeriodsOf(ctx: Context, people?: readonly string[]): Promise<PeriodKept[]> {
  const { id, name, personId, startsOn, endsOn } = closedPeriods;
  return ctx.db
    .select({ id, name, person: personId, startsOn, endsOn })
    .from(closedPeriods)
    .where(and(gte(endsOn, dayOf(ctx.now)), people ? or(isNull(personId), inArray(personId, [...people])) : undefined))
    .orderBy(asc(startsOn), asc(id));
}

/** Of the whole organisation only. */
export async function closedForAll(ctx: Context): Promise<PeriodKept[]> {
  return closedPeriodsOf(ctx, []);
}

/** @returns the period, for policies to judge; undefined where there is none */
export async function findPeriod(ctx: Context, period: string | undefined): Promise<{ id: string; person: string | null } | undefined> {
  if (!period) return undefined;
  const [found] = await ctx.db
    .select({ id: closedPeriods.id, person: closedPeriods.personId })
    .from(closedPeriods)
    .where(eq(closedPeriods.id, period));
  return found;
}
