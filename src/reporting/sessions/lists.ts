/** The rows behind the session report. */
import { pairs } from '../lists/pairs.ts';
import { dueSessions } from '../lists/sessions.ts';
import type { RowList } from '../report.ts';

export const sessionRows: RowList = {
  key: 'sessions',
  select: dueSessions,
  columns: [
    { key: 'mentee', kind: 'text' },
    { key: 'mentor', kind: 'text' },
    { key: 'number', kind: 'number' },
    { key: 'startsAt', kind: 'instant' },
    { key: 'state', kind: { words: 'session' } },
    { key: 'hoursHeld', kind: 'number' },
    { key: 'wrappedUp', kind: 'yes' },
    { key: 'ratedByMentee', kind: 'yes' },
    { key: 'ratedByMentor', kind: 'yes' },
    { key: 'track', kind: 'text' },
  ],
  first: '-startsAt',
  searched: ['mentee', 'mentor'],
};

const together: RowList['columns'] = [
  { key: 'mentee', kind: 'text' },
  { key: 'mentor', kind: 'text' },
  { key: 'track', kind: 'text' },
];

/** Where each pair drops off. */
export const pairRows: RowList = {
  key: 'pairs',
  select: pairs,
  columns: [
    ...together,
    { key: 'expected', kind: 'number' },
    { key: 'scheduled', kind: 'number' },
    { key: 'notCancelled', kind: 'number' },
    { key: 'held', kind: 'number' },
    { key: 'wrappedUp', kind: 'number' },
    { key: 'ratedByMentee', kind: 'number' },
    { key: 'ratedByBoth', kind: 'number' },
    { key: 'health', kind: { words: 'health' } },
  ],
  first: 'held',
  searched: ['mentee', 'mentor'],
};

/** How soon each pair met. */
export const firstMeetingRows: RowList = {
  key: 'first-meetings',
  select: pairs,
  columns: [
    ...together,
    { key: 'publishedAt', kind: 'instant' },
    { key: 'daysToFirst', kind: 'number' },
    { key: 'cadenceEveryDays', kind: 'number' },
    { key: 'held', kind: 'number' },
  ],
  first: '-daysToFirst',
  searched: ['mentee', 'mentor'],
};
