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
    { key: 'department', kind: 'text' },
  ],
  first: '-startsAt',
  searched: ['mentee', 'mentor'],
};

export const pairRows: RowList = {
  key: 'pairs',
  select: pairs,
  columns: [
    { key: 'mentee', kind: 'text' },
    { key: 'mentor', kind: 'text' },
    { key: 'expected', kind: 'number' },
    { key: 'scheduled', kind: 'number' },
    { key: 'notCancelled', kind: 'number' },
    { key: 'held', kind: 'number' },
    { key: 'missed', kind: 'number' },
    { key: 'wrappedUp', kind: 'number' },
    { key: 'daysToFirst', kind: 'number' },
    { key: 'cadenceEveryDays', kind: 'number' },
    { key: 'health', kind: { words: 'health' } },
    { key: 'track', kind: 'text' },
    { key: 'department', kind: 'text' },
  ],
  first: 'held',
  searched: ['mentee', 'mentor'],
};
