import { inArray, isNull, or } from 'drizzle-orm';
import type { Context } from '../../platform/context.ts';
import { timeBudgets } from '../tables.ts';

export interface TimeBudget {
  /** A month, over everything; null where neither the person nor the organisation set one. */
  hours: number | null;
  /** By the person; else it is what the organisation says for everybody. */
  own: boolean;
}

export const noBudget: TimeBudget = { hours: null, own: false };

/** @param people of whom to know; everybody where left out. @returns the budget of any of them */
export async function timeBudgetsOf(ctx: Context, people?: readonly string[]): Promise<(person: string) => TimeBudget> {
  const rows = await ctx.db
    .select({ person: timeBudgets.personId, hours: timeBudgets.hoursPerMonth })
    .from(timeBudgets)
    .where(people ? or(isNull(timeBudgets.personId), inArray(timeBudgets.personId, [...people])) : undefined);
  const own = new Map(rows.map(({ person, hours }) => [person, hours]));
  const usual: TimeBudget = { hours: own.get(null) ?? null, own: false };
  return (person) => (own.has(person) ? { hours: own.get(person) as number, own: true } : usual);
}
