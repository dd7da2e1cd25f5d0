import { sql } from 'drizzle-orm';
import type { Context } from '../../platform/context.ts';
import { pausesOfPeople } from '../lists/pauses.ts';
import { people } from '../lists/people.ts';
import type { Drawn } from '../report.ts';
import { dayOf, nowIn, startOfDay, type Scope } from '../scope.ts';
import { shareOf } from '../shape/rates.rules.ts';
import { shortDay } from '../shape/short-day.ts';
import { reportingWords } from '../words.ts';
import { participationTarget } from './participation-target.ts';

const mostWeeks = 53;

interface Week extends Record<string, unknown> {
  on: string;
  eligible: number;
  active: number;
}

/** At the end of each week, the present one as of now; who was paused then is known from the log of events. */
export async function participationOverTime(ctx: Context, scope: Scope): Promise<Drawn[]> {
  const { rows } = await ctx.db.execute<Week>(sql`
    with counted as (
      select r.id, coalesce(r.invited_at, r.started_at, r.first_matched_at) as since, r.finished_at, r.withdrawn_at from (${people(scope)}) r),
    paused as (select z.person_id, range_agg(z.span) as spans from (${pausesOfPeople(scope)}) z group by z.person_id),
    weeks as (
      select w.monday::date as monday, least(${nowIn(scope)}, ${startOfDay(scope, sql`w.monday::date + 7`)}) as ends_at
      from generate_series(
        (select greatest(date_trunc('week', ${dayOf(scope, sql`min(c.since)`)}), date_trunc('week', ${dayOf(scope, nowIn(scope))}) - ${7 * (mostWeeks - 1)} * interval '1 day') from counted c),
        ${dayOf(scope, nowIn(scope))}::timestamp, interval '7 days') as w(monday))
    select to_char(w.monday, 'YYYY-MM-DD') as "on", count(*)::int as eligible,
      (count(*) filter (where c.finished_at <= w.ends_at and (c.withdrawn_at is null or c.withdrawn_at > w.ends_at)
        and not coalesce(p.spans @> w.ends_at, false)))::int as active
    from weeks w join counted c on c.since <= w.ends_at left join paused p on p.person_id = c.id
    group by w.monday order by w.monday`);
  const { value: target } = await participationTarget(ctx, scope);
  return [
    {
      mark: target === null ? undefined : { label: ctx.say(reportingWords, 'participation.figures.target.label'), value: target },
      columns: [
        { label: ctx.say(reportingWords, 'participation.series.share'), unit: 'share' },
        { label: ctx.say(reportingWords, 'participation.series.active'), unit: 'people' },
        { label: ctx.say(reportingWords, 'participation.series.eligible'), unit: 'people' },
      ],
      rows: rows.map(({ on, eligible, active }) => ({
        label: shortDay(ctx, on),
        on,
        values: [shareOf(active, eligible), active, eligible],
      })),
    },
  ];
}
