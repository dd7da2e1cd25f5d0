import { sql } from 'drizzle-orm';
import { report, type Chart } from '../report.ts';
import { reportingWords } from '../words.ts';
import { attendanceRows, attendedSessionRows, attendingPeopleRows } from './lists.ts';

const bands = {
  all: sql`r.there = r.expected`,
  most: sql`r.there < r.expected and 4 * r.there >= 3 * r.expected`,
  half: sql`4 * r.there < 3 * r.expected and 2 * r.there >= r.expected`,
  less: sql`2 * r.there < r.expected and r.there > 0`,
  none: sql`r.there = 0`,
};

const order = Object.keys(bands) as (keyof typeof bands)[];

/** Without a name: the rows behind it name people to who runs the program. */
const byShare: Chart = {
  kind: 'bars',
  list: attendingPeopleRows,
  totals: Object.fromEntries(order.map((band) => [band, { where: bands[band] }])),
  draw: (counted, ctx) => ({
    columns: [{ label: ctx.say(reportingWords, 'attendance.series.people'), unit: 'people' }],
    rows: order.map((band) => ({ label: ctx.say(reportingWords, `attendance.bands.${band}`), values: [counted[band] ?? 0], bar: band })),
  }),
};

/** A4-04: who comes, where more than two meet. */
export const attendanceReport = report({
  key: 'attendance',
  figures: {
    attendance: { list: attendanceRows, unit: 'share', measure: { kind: 'share', part: { where: sql`r.present` }, whole: {} } },
    sessions: { list: attendedSessionRows, unit: 'sessions', measure: { kind: 'total' } },
    complete: { list: attendedSessionRows, unit: 'sessions', measure: { kind: 'total', where: sql`r.there = r.expected` } },
    people: { list: attendingPeopleRows, unit: 'people', measure: { kind: 'total' } },
    seldom: { list: attendingPeopleRows, unit: 'people', measure: { kind: 'total', where: sql`2 * r.there < r.expected` } },
  },
  charts: { byShare },
  keyFigures: ['attendance', 'seldom'],
  byPeriod: true,
  isFor: ({ sizes }) => sizes.mentors.most + sizes.mentees.most > 2,
});
