import { sql } from 'drizzle-orm';
import { standings } from '../lists/people.ts';
import { report, type Chart } from '../report.ts';
import { reportingWords } from '../words.ts';
import { eligibleRows } from './lists.ts';
import { missingByDepartment, missingIn } from './missing-by-department.ts';
import { participationOverTime } from './participation-over-time.ts';
import { participationTarget } from './participation-target.ts';

const standing: Chart = {
  kind: 'bars',
  list: eligibleRows,
  totals: Object.fromEntries(standings.map((one) => [one, { where: sql`r.standing = ${one}` }])),
  draw: (counted, ctx) => ({
    columns: [{ label: ctx.say(reportingWords, 'participation.series.people'), unit: 'people' }],
    rows: standings.map((one) => ({ label: ctx.say(reportingWords, `standing.${one}`), values: [counted[one] ?? 0], bar: one })),
  }),
};

/** A0-41: active against eligible, and against the target. */
export const participationReport = report({
  key: 'participation',
  figures: {
    participation: { list: eligibleRows, unit: 'share', measure: { kind: 'share', part: { where: sql`r.active` }, whole: {} } },
    target: { list: eligibleRows, unit: 'share', opens: false, measure: { kind: 'told', read: participationTarget } },
    eligible: { list: eligibleRows, unit: 'people', measure: { kind: 'total' } },
    active: { list: eligibleRows, unit: 'people', measure: { kind: 'total', where: sql`r.active` } },
    matched: { list: eligibleRows, unit: 'people', measure: { kind: 'total', where: sql`r.active and r.matched_now` } },
    missing: { list: eligibleRows, unit: 'people', measure: { kind: 'total', where: sql`not r.active` } },
  },
  charts: {
    overTime: { kind: 'columns', read: participationOverTime },
    standing,
    departments: { kind: 'bars', read: missingByDepartment, behind: missingIn },
  },
  keyFigures: ['participation', 'target', 'missing'],
  byPeriod: false,
});
