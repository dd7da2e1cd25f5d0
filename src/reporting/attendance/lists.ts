/** The rows behind the attendance report. */
import { attendanceOfPeople, attendances, attendedSessions } from '../lists/attendance.ts';
import type { RowList } from '../report.ts';

export const attendanceRows: RowList = {
  key: 'attendances',
  select: attendances,
  columns: [
    { key: 'startsAt', kind: 'instant' },
    { key: 'circle', kind: 'text' },
    { key: 'number', kind: 'number' },
    { key: 'person', kind: 'text' },
    { key: 'present', kind: 'yes' },
    { key: 'track', kind: 'text' },
  ],
  first: '-startsAt',
  searched: ['person', 'circle'],
};

export const attendedSessionRows: RowList = {
  key: 'attended-sessions',
  select: attendedSessions,
  columns: [
    { key: 'startsAt', kind: 'instant' },
    { key: 'circle', kind: 'text' },
    { key: 'number', kind: 'number' },
    { key: 'there', kind: 'number' },
    { key: 'expected', kind: 'number' },
    { key: 'absent', kind: 'text' },
    { key: 'track', kind: 'text' },
  ],
  first: '-startsAt',
  searched: ['circle', 'absent'],
};

export const attendingPeopleRows: RowList = {
  key: 'attending-people',
  select: attendanceOfPeople,
  columns: [
    { key: 'person', kind: 'text' },
    { key: 'circle', kind: 'text' },
    { key: 'there', kind: 'number' },
    { key: 'expected', kind: 'number' },
    { key: 'share', kind: 'number' },
    { key: 'track', kind: 'text' },
  ],
  first: 'share',
  searched: ['person', 'circle'],
};
