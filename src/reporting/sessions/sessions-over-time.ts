import { sql } from 'drizzle-orm';
import type { Context } from '../../platform/context.ts';
import type { Bar, Drawn } from '../report.ts';
import { dayOf, nowIn, type Scope } from '../scope.ts';
import { barOf, isDay, readBar } from '../shape/bar-names.ts';
import { byMonth, byWeek, type CountedDay } from '../shape/series.rules.ts';
import { shortDay, shortMonth } from '../shape/short-day.ts';
import { reportingWords } from '../words.ts';
import { sessionRows } from './lists.ts';

/** A4-45: by week and by month, up to now or the end of the period, from the same count by day. */
export async function sessionsOverTime(ctx: Context, scope: Scope): Promise<Drawn[]> {
  const { rows } = await ctx.db.execute<CountedDay & { today: string } & Record<string, unknown>>(sql`
    select to_char(${dayOf(scope, sql`r.starts_at`)}, 'YYYY-MM-DD') as "on", count(*)::int as count,
      to_char(${dayOf(scope, nowIn(scope))}, 'YYYY-MM-DD') as today
    from (${sessionRows.select(scope)}) r where r.held group by 1 order by 1`);
  const today = rows[0]?.today;
  const until = scope.to !== undefined && today !== undefined && scope.to < today ? scope.to : today;
  const drawn = (way: 'week' | 'month', bars: CountedDay[], label: typeof shortDay): Drawn => ({
    title: ctx.say(reportingWords, `sessions.overTime.${way}`),
    columns: [{ label: ctx.say(reportingWords, 'sessions.series.sessions'), unit: 'sessions' }],
    rows: bars.map(({ on, count }) => ({ label: label(ctx, on), on, values: [count], bar: barOf(way, on) })),
  });
  return [drawn('week', byWeek(rows, until), shortDay), drawn('month', byMonth(rows, until), shortMonth)];
}

/** The sessions held in the week or month that a bar stands for. */
export function sessionsHeldIn(ctx: Context, scope: Scope, bar: string): Bar | undefined {
  const { of, name } = readBar(bar);
  if ((of !== 'week' && of !== 'month') || !isDay(name)) return undefined;
  const where = sql`r.held and date_trunc(${of}, ${dayOf(scope, sql`r.starts_at`)}) = ${name}::date`;
  return { list: sessionRows, where, label: of === 'week' ? shortDay(ctx, name) : shortMonth(ctx, name) };
}
