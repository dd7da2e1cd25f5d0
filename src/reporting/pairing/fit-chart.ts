import { sql } from 'drizzle-orm';
import type { Chart } from '../report.ts';
import { reportingWords } from '../words.ts';
import { matchRows } from './lists.ts';

/** Ten bands of ten, the last including 100. */
const bands = Array.from({ length: 10 }, (_, place) => ({ from: place * 10, to: place === 9 ? 100 : place * 10 + 9 }));
const keyOf = (from: number) => `from-${from}`;

export const fitChart: Chart = {
  kind: 'bars',
  list: matchRows,
  totals: {
    ...Object.fromEntries(bands.map(({ from, to }) => [keyOf(from), { where: sql`r.fit between ${from} and ${to}` }])),
    none: { where: sql`r.fit is null` },
  },
  draw: (counted, ctx) => {
    const rows = bands.map(({ from, to }) => ({ label: `${from}–${to}`, values: [counted[keyOf(from)] ?? 0], bar: keyOf(from) }));
    const none = counted.none ?? 0;
    const given = rows.some((row) => (row.values[0] ?? 0) > 0);
    return {
      columns: [{ label: ctx.say(reportingWords, 'pairing.series.matches'), unit: 'matches' }],
      rows: [
        ...(given ? rows.toReversed() : []),
        ...(none > 0 ? [{ label: ctx.say(reportingWords, 'pairing.noFit'), values: [none], bar: 'none' }] : []),
      ],
    };
  },
};
