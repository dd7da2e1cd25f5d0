import { people } from '../lists/people.ts';
import type { RowList } from '../report.ts';

/** The rows behind the registration report. */
export const invitedRows: RowList = {
  key: 'invited',
  select: (scope) => people(scope, { cohort: true }),
  columns: [
    { key: 'person', kind: 'text' },
    { key: 'title', kind: 'text' },
    { key: 'department', kind: 'text' },
    { key: 'track', kind: 'text' },
    { key: 'standing', kind: { words: 'standing' } },
    { key: 'isMentor', kind: 'yes' },
    { key: 'isMentee', kind: 'yes' },
    { key: 'places', kind: 'number' },
    { key: 'invitedAt', kind: 'instant' },
    { key: 'finishedAt', kind: 'instant' },
  ],
  first: 'person',
  searched: ['person'],
};
