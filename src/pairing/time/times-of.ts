import { dayOf } from '../../people/active.ts';
import type { Context } from '../../platform/context.ts';
import { closedPeriodsOf } from '../../registration/time/closed-periods-of.ts';
import { closedOn, hoursLeftOf } from '../../registration/time/time-budget.rules.ts';
import { timeBudgetsOf } from '../../registration/time/time-budgets-of.ts';
import { hoursTaken } from './hours-taken.ts';
import type { TimeOf } from './time-of.rules.ts';

/** @param people of whom to know; anybody where left out */
export async function timesOf(ctx: Context, people?: readonly string[]): Promise<(person: string) => TimeOf> {
  const budgetOf = await timeBudgetsOf(ctx, people);
  const taken = await hoursTaken(ctx, people);
  const today = dayOf(ctx.now);
  const periods = await closedPeriodsOf(ctx, people);
  const closed = new Set(periods.filter((one) => closedOn([one], today)).map(({ person }) => person));
  return (person) => ({
    left: hoursLeftOf(budgetOf(person).hours, [taken.get(person) ?? 0]),
    closed: closed.has(null) || closed.has(person),
  });
}
