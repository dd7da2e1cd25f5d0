/** The rows behind the pairing report. */
import { sql } from 'drizzle-orm';
import { publishedMatches } from '../lists/matches.ts';
import { choiceRanks } from './choice-ranks.ts';
import { people } from '../lists/people.ts';
import type { RowList } from '../report.ts';

export const registrantRows: RowList = {
  key: 'registrants',
  select: (scope) => sql`select e.* from (${people(scope)}) e where e.active`,
  columns: [
    { key: 'person', kind: 'text' },
    { key: 'title', kind: 'text' },
    { key: 'department', kind: 'text' },
    { key: 'track', kind: 'text' },
    { key: 'standing', kind: { words: 'standing' } },
    { key: 'why', kind: { words: 'why' } },
    { key: 'isMentor', kind: 'yes' },
    { key: 'isMentee', kind: 'yes' },
    { key: 'finishedAt', kind: 'instant' },
    { key: 'firstMatchedAt', kind: 'instant' },
    { key: 'daysToMatch', kind: 'number' },
  ],
  first: 'person',
  searched: ['person'],
  isGuarded: true,
};

export const matchRows: RowList = {
  key: 'matches',
  select: (scope) => sql`
    select a.*, k.choice_rank from (${publishedMatches(scope)}) a left join (${choiceRanks(scope)}) k on k.match_id = a.id`,
  columns: [
    { key: 'mentee', kind: 'text' },
    { key: 'mentor', kind: 'text' },
    { key: 'track', kind: 'text' },
    { key: 'department', kind: 'text' },
    { key: 'fit', kind: 'number' },
    { key: 'choiceRank', kind: 'number' },
    { key: 'publishedAt', kind: 'instant' },
    { key: 'endedAt', kind: 'instant' },
    { key: 'health', kind: { words: 'health' } },
  ],
  first: 'mentee',
  searched: ['mentee', 'mentor'],
};
