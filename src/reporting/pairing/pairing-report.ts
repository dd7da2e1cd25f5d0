import { sql } from 'drizzle-orm';
import { report, type Figure } from '../report.ts';
import { choiceChart } from './choice-chart.ts';
import { fitChart } from './fit-chart.ts';
import { matchRows, registrantRows } from './lists.ts';
import { matchSatisfaction } from './match-satisfaction.ts';
import { matchedBySegment, registrantsIn } from './matched-by-segment.ts';
import { whyChart } from './why-chart.ts';

const waited = (at: number): Figure => ({
  list: registrantRows,
  unit: 'days',
  measure: { kind: 'quantile', at, of: sql`r.days_to_match`, where: sql`r.days_to_match is not null` },
});

/** A4-43: whether everybody found a partner. */
export const pairingReport = report({
  key: 'pairing',
  figures: {
    active: { list: registrantRows, unit: 'people', measure: { kind: 'total' } },
    matchedNow: { list: registrantRows, unit: 'people', measure: { kind: 'total', where: sql`r.matched_now` } },
    matchRate: { list: registrantRows, unit: 'share', measure: { kind: 'share', part: { where: sql`r.matched_now` }, whole: {} } },
    matchRateEver: {
      list: registrantRows,
      unit: 'share',
      measure: { kind: 'share', part: { where: sql`r.matched_in_period` }, whole: {} },
    },
    unmatched: { list: registrantRows, unit: 'people', measure: { kind: 'total', where: sql`not r.matched_now` } },
    published: { list: matchRows, unit: 'matches', measure: { kind: 'total' } },
    running: { list: matchRows, unit: 'matches', measure: { kind: 'total', where: sql`r.running` } },
    fit: { list: matchRows, unit: 'points', measure: { kind: 'quantile', at: 0.5, of: sql`r.fit`, where: sql`r.fit is not null` } },
    firstChoice: {
      list: matchRows,
      unit: 'share',
      measure: { kind: 'share', part: { where: sql`r.choice_rank = 1` }, whole: { where: sql`r.choice_rank is not null` } },
    },
    daysToMatch: waited(0.5),
    daysToMatchMost: waited(0.9),
    rematchRate: {
      list: registrantRows,
      unit: 'share',
      measure: { kind: 'share', part: { where: sql`r.was_mentee and r.matched_again` }, whole: { where: sql`r.was_mentee` } },
    },
    satisfaction: { list: registrantRows, unit: 'share', measure: { kind: 'told', read: matchSatisfaction } },
  },
  charts: {
    fit: fitChart,
    choice: choiceChart,
    why: whyChart,
    segments: { kind: 'bars', read: matchedBySegment, behind: registrantsIn },
  },
  keyFigures: ['matchRate', 'unmatched', 'fit'],
  byPeriod: true,
});
