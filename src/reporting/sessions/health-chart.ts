import { sql } from 'drizzle-orm';
import type { Chart } from '../report.ts';
import { reportingWords } from '../words.ts';
import { pairRows } from './lists.ts';

/** Best first. */
export const healthStates = ['on track', 'needs check-in', 'stuck', 'paused', 'too early to tell'] as const;

export const healthChart: Chart = {
  kind: 'bars',
  list: pairRows,
  totals: Object.fromEntries(healthStates.map((state) => [state, { where: sql`r.running and r.health = ${state}` }])),
  draw: (counted, ctx) => ({
    columns: [{ label: ctx.say(reportingWords, 'sessions.series.matches'), unit: 'matches' }],
    rows: healthStates.map((state) => ({ label: ctx.say(reportingWords, `health.${state}`), values: [counted[state] ?? 0], bar: state })),
  }),
};
