import { sql } from 'drizzle-orm';
import type { WhyAlone } from '../../pairing/runs/why-alone.rules.ts';
import type { Chart } from '../report.ts';
import { reportingWords } from '../words.ts';
import { registrantRows } from './lists.ts';
import { pairingSentences } from './words.ts';

/** Every reason a proposal can give, and that it gives none. */
const whys: Record<WhyAlone['why'] | 'no proposal', string> = pairingSentences.why;
const reasons = Object.keys(whys) as (keyof typeof whys)[];

export const whyChart: Chart = {
  kind: 'bars',
  list: registrantRows,
  totals: Object.fromEntries(reasons.map((why) => [why, { where: sql`r.why = ${why}` }])),
  draw: (counted, ctx) => ({
    columns: [{ label: ctx.say(reportingWords, 'pairing.series.people'), unit: 'people' }],
    rows: reasons
      .map((why) => ({ label: ctx.say(reportingWords, `pairing.why.${why}`), values: [counted[why] ?? 0], bar: why }))
      .filter(({ values }) => (values[0] ?? 0) > 0),
  }),
};
