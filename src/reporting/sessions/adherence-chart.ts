import { sql } from 'drizzle-orm';
import type { Chart } from '../report.ts';
import { reportingWords } from '../words.ts';
import { pairRows } from './lists.ts';

const bands = {
  all: sql`r.expected > 0 and r.held >= r.expected`,
  most: sql`r.expected > 0 and r.held < r.expected and 2 * r.held >= r.expected`,
  half: sql`r.expected > 0 and r.held > 0 and 2 * r.held < r.expected`,
  none: sql`r.expected > 0 and r.held = 0`,
  early: sql`r.expected = 0`,
};

const order = Object.keys(bands) as (keyof typeof bands)[];

/** Where sessions drop off, without a name: the rows behind it name the pairs to who runs the program. */
export const adherenceChart: Chart = {
  kind: 'bars',
  list: pairRows,
  totals: Object.fromEntries(order.map((band) => [band, { where: bands[band] }])),
  draw: (counted, ctx) => ({
    columns: [{ label: ctx.say(reportingWords, 'sessions.series.pairs'), unit: 'matches' }],
    rows: order.map((band) => ({ label: ctx.say(reportingWords, `sessions.adherence.${band}`), values: [counted[band] ?? 0], bar: band })),
  }),
};
