import { sql } from 'drizzle-orm';
import type { Context } from '../../platform/context.ts';
import type { Bar, Drawn } from '../report.ts';
import { dayOf, type Scope } from '../scope.ts';
import { barOf, isDay, readBar } from '../shape/bar-names.ts';
import { byDay, byWeek } from '../shape/series.rules.ts';
import { shortDay } from '../shape/short-day.ts';
import { reportingWords } from '../words.ts';
import { countRegistered } from './count-registered.ts';
import { invitedRows } from './lists.ts';

const mostBars = 92;

/** By day, or by week where that would be more than a season of bars. */
export async function registeredOverTime(ctx: Context, scope: Scope): Promise<Drawn[]> {
  const days = (await countRegistered(ctx, scope)).flatMap(({ of, name, count }) =>
    of === 'day' && name !== null ? [{ on: name, count }] : [],
  );
  const daily = byDay(days);
  const way = daily.length > mostBars ? 'week' : 'day';
  const bars = way === 'week' ? byWeek(days) : daily;
  return [
    {
      title: way === 'week' ? ctx.say(reportingWords, 'registration.byWeek') : undefined,
      columns: [{ label: ctx.say(reportingWords, 'registration.series.registered'), unit: 'people' }],
      rows: bars.map(({ on, count }) => ({ label: shortDay(ctx, on), on, values: [count], bar: barOf(way, on) })),
    },
  ];
}

/** Who finished on the day, or in the week, that a bar stands for. */
export function registeredOn(ctx: Context, scope: Scope, bar: string): Bar | undefined {
  const { of, name } = readBar(bar);
  if ((of !== 'day' && of !== 'week') || !isDay(name)) return undefined;
  const where = sql`r.registered and date_trunc(${of}, ${dayOf(scope, sql`r.finished_at`)}) = ${name}::date`;
  return { list: invitedRows, where, label: shortDay(ctx, name) };
}
