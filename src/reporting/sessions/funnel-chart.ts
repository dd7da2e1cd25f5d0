import { sql } from 'drizzle-orm';
import type { Context } from '../../platform/context.ts';
import type { Chart, Drawn } from '../report.ts';
import { shareOf } from '../shape/rates.rules.ts';
import { reportingWords } from '../words.ts';
import { funnelSteps, type FunnelStep, type FunnelSums } from './funnel.rules.ts';
import { pairRows } from './lists.ts';

/** The rows of the pairs hold every number of the funnel, so that it can be followed down to each pair. */
export const funnelChart: Chart = {
  kind: 'funnel',
  list: pairRows,
  totals: {
    expected: { sum: sql`r.expected` },
    notScheduled: { sum: sql`r.not_scheduled` },
    beyondCadence: { sum: sql`r.beyond_cadence` },
    scheduled: { sum: sql`r.scheduled` },
    cancelled: { sum: sql`r.cancelled` },
    missed: { sum: sql`r.missed` },
    excused: { sum: sql`r.excused` },
    open: { sum: sql`r.open` },
    held: { sum: sql`r.held` },
    wrappedUp: { sum: sql`r.wrapped_up` },
    ratedByMentee: { sum: sql`r.rated_by_mentee` },
    ratedByBoth: { sum: sql`r.rated_by_both` },
  } satisfies Record<keyof FunnelSums, object>,
  draw: (counted, ctx) => drawFunnel(counted as unknown as FunnelSums, ctx),
};

function drawFunnel(sums: FunnelSums, ctx: Context): Drawn {
  const steps = funnelSteps(sums);
  return {
    columns: [
      { label: ctx.say(reportingWords, 'sessions.series.sessions'), unit: 'sessions' },
      { label: ctx.say(reportingWords, 'sessions.series.share'), unit: 'share' },
    ],
    rows: steps.map((step, place) => ({
      label: ctx.say(reportingWords, `sessions.figures.${step.key}.label`),
      values: [step.count, place === 0 ? null : shareOf(step.count, (steps[place - 1] as FunnelStep).count)],
      detail: changes(step, ctx),
      figure: step.key,
    })),
  };
}

function changes({ lost, gained }: FunnelStep, ctx: Context): string | undefined {
  const said = lost.map(({ key, count }) => ctx.say(reportingWords, `sessions.lost.${key}`, { count }));
  if (gained > 0) said.push(ctx.say(reportingWords, 'sessions.lost.beyondCadence', { count: gained }));
  return said.length > 0 ? said.join(' · ') : undefined;
}
