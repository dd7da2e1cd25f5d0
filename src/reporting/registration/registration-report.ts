import { sql } from 'drizzle-orm';
import { report } from '../report.ts';
import { answersGiven, whoAnswered } from './answers-given.ts';
import { invitedRows } from './lists.ts';
import { registeredOn, registeredOverTime } from './registered-over-time.ts';
import { registeredBySegment, registeredIn } from './registered-by-segment.ts';
import { skillsWantedAndOffered } from './skills-wanted-and-offered.ts';

const registered = sql`r.registered`;

/** A4-42: who signed up. */
export const registrationReport = report({
  key: 'registration',
  figures: {
    eligible: { list: invitedRows, unit: 'people', measure: { kind: 'total' } },
    registered: { list: invitedRows, unit: 'people', measure: { kind: 'total', where: registered } },
    rate: { list: invitedRows, unit: 'share', measure: { kind: 'share', part: { where: registered }, whole: {} } },
    missing: { list: invitedRows, unit: 'people', measure: { kind: 'total', where: sql`not ${registered}` } },
    mentors: { list: invitedRows, unit: 'people', measure: { kind: 'total', where: sql`${registered} and r.is_mentor` } },
    mentees: { list: invitedRows, unit: 'people', measure: { kind: 'total', where: sql`${registered} and r.is_mentee` } },
    both: { list: invitedRows, unit: 'people', measure: { kind: 'total', where: sql`${registered} and r.is_mentor and r.is_mentee` } },
    places: { list: invitedRows, unit: 'places', measure: { kind: 'total', sum: sql`r.places`, where: registered } },
  },
  charts: {
    overTime: { kind: 'columns', read: registeredOverTime, behind: registeredOn },
    segments: { kind: 'bars', read: registeredBySegment, behind: registeredIn },
    skills: { kind: 'bars', read: skillsWantedAndOffered, behind: whoAnswered },
    answers: { kind: 'bars', read: answersGiven, behind: whoAnswered },
  },
  keyFigures: ['registered', 'rate', 'places'],
  byPeriod: true,
});
