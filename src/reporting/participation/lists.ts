import { people } from '../lists/people.ts';
import type { RowList } from '../report.ts';

/** The rows behind the participation report. */
export const eligibleRows: RowList = {
  key: 'eligible',
  select: (scope) => people(scope),
  columns: [
    { key: 'person', kind: 'text' },
    { key: 'title', kind: 'text' },
    { key: 'department', kind: 'text' },
    { key: 'track', kind: 'text' },
    { key: 'standing', kind: { words: 'standing' } },
    { key: 'invitedAt', kind: 'instant' },
    { key: 'finishedAt', kind: 'instant' },
  ],
  first: 'person',
  searched: ['person'],
};
