import { sql } from 'drizzle-orm';
import { report, type Figure } from '../report.ts';
import { adherenceChart } from './adherence-chart.ts';
import { averageRating } from './average-rating.ts';
import { funnelChart } from './funnel-chart.ts';
import { healthChart } from './health-chart.ts';
import { firstMeetingRows, pairRows, sessionRows } from './lists.ts';
import { sessionsHeldIn, sessionsOverTime } from './sessions-over-time.ts';

const held = sql`r.held`;
const counted = (where: ReturnType<typeof sql>): Figure => ({
  list: sessionRows,
  unit: 'sessions',
  within: 'chart',
  measure: { kind: 'total', where },
});
const toFirst = (at: number): Figure => ({
  list: firstMeetingRows,
  unit: 'days',
  measure: { kind: 'quantile', at, of: sql`r.days_to_first`, where: sql`r.days_to_first is not null` },
});

/** A4-45, A4-46: whether pairs meet. */
export const sessionsReport = report({
  key: 'sessions',
  figures: {
    held: { list: sessionRows, unit: 'sessions', measure: { kind: 'total', where: held } },
    hours: { list: sessionRows, unit: 'hours', measure: { kind: 'total', sum: sql`r.hours_held`, where: held } },
    adherence: { list: pairRows, unit: 'share', measure: { kind: 'share', part: { sum: sql`r.held` }, whole: { sum: sql`r.expected` } } },
    completion: {
      list: sessionRows,
      unit: 'share',
      measure: { kind: 'share', part: { where: held }, whole: { where: sql`not r.cancelled_early` } },
    },
    missed: { list: sessionRows, unit: 'sessions', measure: { kind: 'total', where: sql`r.state = 'missed'` } },
    daysToFirst: toFirst(0.5),
    daysToFirstMost: toFirst(0.9),
    rating: { list: sessionRows, unit: 'stars', measure: { kind: 'told', read: averageRating } },
    expected: { list: pairRows, unit: 'sessions', within: 'chart', measure: { kind: 'total', sum: sql`r.expected` } },
    scheduled: { list: sessionRows, unit: 'sessions', within: 'chart', measure: { kind: 'total' } },
    notCancelled: counted(sql`r.state <> 'cancelled'`),
    wrappedUp: counted(sql`r.wrapped_up`),
    ratedByMentee: counted(sql`r.wrapped_up and r.rated_by_mentee`),
    ratedByMentor: counted(sql`r.wrapped_up and r.rated_by_mentee and r.rated_by_mentor`),
  },
  charts: {
    overTime: { kind: 'columns', read: sessionsOverTime, behind: sessionsHeldIn },
    funnel: funnelChart,
    adherence: adherenceChart,
    health: healthChart,
  },
  keyFigures: ['held', 'adherence', 'completion'],
  byPeriod: true,
});
