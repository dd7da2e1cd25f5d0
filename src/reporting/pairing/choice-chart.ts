import { sql } from 'drizzle-orm';
import type { Chart } from '../report.ts';
import { reportingWords } from '../words.ts';
import { matchRows } from './lists.ts';

/** The first choice to the fourth, and everything later as one. */
const places = [1, 2, 3, 4, 5].map((place) => ({ key: `choice-${place}`, place }));
const later = 5;

export const choiceChart: Chart = {
  kind: 'columns',
  list: matchRows,
  totals: {
    ...Object.fromEntries(
      places.map(({ key, place }) => [
        key,
        { where: place === later ? sql`r.choice_rank >= ${place}::int` : sql`r.choice_rank = ${place}::int` },
      ]),
    ),
    none: { where: sql`r.choice_rank is null` },
  },
  draw: (counted, ctx) => {
    const none = counted.none ?? 0;
    const isDrawn = places.some(({ key }) => counted[key]);
    const labelOf = (place: number) => ctx.say(reportingWords, place === later ? 'pairing.laterChoice' : 'pairing.choiceOf', { place });
    return {
      columns: [{ label: ctx.say(reportingWords, 'pairing.series.matches'), unit: 'matches' }],
      rows: isDrawn ? places.map(({ key, place }) => ({ label: labelOf(place), values: [counted[key] ?? 0], bar: key })) : [],
      note: none > 0 ? ctx.say(reportingWords, 'pairing.noChoice', { count: none }) : undefined,
    };
  },
};
