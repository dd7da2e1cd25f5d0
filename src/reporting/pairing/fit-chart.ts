import { sql } from 'drizzle-orm';
import type { Chart } from '../report.ts';
import { reportingWords } from '../words.ts';
import { matchRows } from './lists.ts';

/** Ten bands of ten, the last including 100. */
const bands = Array.from({ length: 10 }, (_, place) => ({
  key: `from-${place * 10}`,
  from: place * 10,
  to: place === 9 ? 100 : place * 10 + 9,
}));

export const fitChart: Chart = {
  kind: 'columns',
  list: matchRows,
  totals: {
    ...Object.fromEntries(bands.map(({ key, from, to }) => [key, { where: sql`r.fit between ${from} and ${to}` }])),
    none: { where: sql`r.fit is null` },
  },
  draw: (counted, ctx) => {
    const none = counted.none ?? 0;
    const isDrawn = bands.some(({ key }) => counted[key]);
    return {
      columns: [{ label: ctx.say(reportingWords, 'pairing.series.matches'), unit: 'matches' }],
      rows: isDrawn ? bands.map(({ key, from, to }) => ({ label: `${from}–${to}`, values: [counted[key] ?? 0], bar: key })) : [],
      note: none > 0 ? ctx.say(reportingWords, 'pairing.noFit', { count: none }) : undefined,
    };
  },
};
