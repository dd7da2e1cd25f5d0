import { Link } from 'react-router';
import { Empty } from '../../platform/ui/empty.tsx';
import { ListTable } from '../../platform/ui/list-table.tsx';
import { Moment } from '../../platform/ui/moment.tsx';
import { PersonName } from '../../platform/ui/person.tsx';
import { Status } from '../../platform/ui/status.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import type { SessionState } from '../session-state.rules.ts';
import { Lead } from './lead.tsx';
import { sayAbsence } from '../say-absence.ts';
import { toneOf } from '../session-tone.ts';
import { schedulingWords } from '../words.ts';
import styles from '../scheduling.module.css';

interface ListedSession {
  id: string;
  match: string;
  number: number;
  name: string | null;
  mentor: string;
  mentee: string;
  people: number;
  startsAt: Date | string;
  plannedMinutes: number;
  heldMinutes: number | null;
  state: SessionState;
  missedBy: 'mentor' | 'mentee' | 'both' | 'unknown' | null;
  cancelReason: 'in time' | 'late' | 'match ended' | null;
}

export function SessionList({ items, next, total }: { items: readonly ListedSession[]; next: string | null; total?: number }) {
  const say = useSay();
  return (
    <ListTable
      caption={say(schedulingWords, 'overview.sessions')}
      rows={items}
      rowKey={(row) => row.id}
      next={next}
      total={total}
      search={{ label: say(schedulingWords, 'overview.search') }}
      empty={<Empty title={say(schedulingWords, 'overview.no_sessions')} text={say(schedulingWords, 'overview.no_sessions_text')} />}
      columns={[
        { key: 'startsAt', label: say(schedulingWords, 'overview.when'), sort: true, cell: (row) => <When row={row} /> },
        { key: 'mentor', label: say(schedulingWords, 'overview.mentor'), sort: true, cell: (row) => <Lead {...row} /> },
        { key: 'mentee', label: say(schedulingWords, 'overview.mentee'), sort: true, cell: (row) => <PersonName name={row.mentee} /> },
        { key: 'number', label: say(schedulingWords, 'overview.number'), sort: true, cell: (row) => row.number },
        { key: 'length', label: say(schedulingWords, 'overview.length'), cell: (row) => <Length row={row} /> },
        { key: 'state', label: say(schedulingWords, 'overview.state'), cell: (row) => <Standing row={row} /> },
      ]}
    />
  );
}

function When({ row }: { row: ListedSession }) {
  return (
    <Link to={`/matches/${row.match}/schedule#session-${row.number}`}>
      <Moment at={row.startsAt} />
    </Link>
  );
}

function Length({ row: { heldMinutes, plannedMinutes } }: { row: ListedSession }) {
  const say = useSay();
  if (heldMinutes === null || heldMinutes === plannedMinutes)
    return say(schedulingWords, 'session.minutes', { count: heldMinutes ?? plannedMinutes });
  return say(schedulingWords, 'session.held_minutes', { minutes: heldMinutes, planned: plannedMinutes });
}

function Standing({ row: { state, missedBy, cancelReason, mentor, people } }: { row: ListedSession }) {
  const say = useSay();
  const why = missedBy
    ? sayAbsence(say, missedBy, mentor === '' ? { mentors: 0, mentees: people } : { mentors: 1, mentees: people - 1 })
    : cancelReason === 'late'
      ? say(schedulingWords, 'session.late')
      : cancelReason === 'match ended'
        ? say(schedulingWords, 'session.match_ended')
        : undefined;
  return (
    <div>
      <Status tone={toneOf[state]}>{say(schedulingWords, state === 'awaiting word' ? 'overview.awaiting word' : `state.${state}`)}</Status>
      {why ? <div className={styles.why}>{why}</div> : null}
    </div>
  );
}
