import { Link } from 'react-router';
import type { z } from 'zod';
import { Moment } from '../../platform/ui/moment.tsx';
import { Section } from '../../platform/ui/page.tsx';
import { PersonName } from '../../platform/ui/person.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { Status } from '../../platform/ui/status.tsx';
import { Place } from '../../scheduling/session-entry.tsx';
import { toneOf } from '../../scheduling/session-tone.ts';
import { schedulingWords } from '../../scheduling/words.ts';
import { supportingWords } from '../words.ts';
import type { roomShown } from './show-room.ts';
import styles from './room.module.css';

export type RoomShown = z.output<typeof roomShown>;

export function NextSession({ room: { next, match } }: { room: RoomShown }) {
  const say = useSay();
  return (
    <Section title={say(supportingWords, 'room.next.title')} id="next">
      {match.pausedAt ? (
        <p className={styles.next}>{say(supportingWords, 'room.next.paused')}</p>
      ) : next ? (
        <p className={styles.next}>
          <strong>
            <Moment at={next.startsAt} />
          </strong>
          {next.place ? <Place place={next.place} /> : null}
          <Link to={`/sessions/${next.id}`}>{say(supportingWords, 'room.next.agenda', { number: next.number })}</Link>
        </p>
      ) : (
        <p className={styles.next}>{say(supportingWords, 'room.next.none')}</p>
      )}
      {match.endedAt ? null : <Link to={`/matches/${match.id}/schedule`}>{say(supportingWords, 'room.next.plan')}</Link>}
    </Section>
  );
}

/** Not there where the program asks for none. */
export function CharterLine({ room: { charter, match, partners } }: { room: RoomShown }) {
  const say = useSay();
  if (charter === 'not asked') return null;
  return (
    <Section title={say(supportingWords, 'room.charter.title')} id="charter">
      <p className={styles.next}>
        <Status tone={charter === 'signed' ? 'good' : charter === 'signed by me' ? 'quiet' : 'attention'}>
          {say(supportingWords, `room.charter.${charter}`, { count: partners.length })}
        </Status>
        <Link to={`/matches/${match.id}/charter`}>{say(supportingWords, 'room.charter.open')}</Link>
      </p>
    </Section>
  );
}

export function PastSessions({ room: { past, match } }: { room: RoomShown }) {
  const say = useSay();
  return (
    <Section title={say(supportingWords, 'room.past.title')} id="past">
      {past.length === 0 ? <p className={styles.next}>{say(supportingWords, 'room.past.none')}</p> : null}
      <ul className={styles.past}>
        {past.map(({ id, number, startsAt, state, wrappedUp, there, expected }) => (
          <li key={id}>
            <Link to={`/sessions/${id}`}>{say(supportingWords, 'room.past.session', { number })}</Link>
            <Moment at={startsAt} as="date" />
            <Status tone={toneOf[state]}>{say(schedulingWords, `state.${state}`)}</Status>
            {there === null || expected === null ? null : (
              <span>{say(schedulingWords, 'attendance.some', { present: there, all: expected })}</span>
            )}
            {state === 'held' && !wrappedUp ? <Link to={`/sessions/${id}/wrap-up`}>{say(supportingWords, 'room.past.wrap')}</Link> : null}
          </li>
        ))}
      </ul>
      {past.length > 0 ? <Link to={`/matches/${match.id}/schedule`}>{say(supportingWords, 'room.past.all')}</Link> : null}
    </Section>
  );
}

/** Of a match of more than two: how often each was there. */
export function Attendance({ attendance }: Pick<RoomShown, 'attendance'>) {
  const say = useSay();
  if (attendance.length === 0) return null;
  return (
    <details id="attendance">
      <summary className={styles.summary}>{say(supportingWords, 'room.attendance.title')}</summary>
      <div>
        <ul className={styles.past}>
          {attendance.map(({ personId, name, there, of }) => (
            <li key={personId}>
              <PersonName name={name} />
              <span>{say(supportingWords, 'room.attendance.of', { present: there, all: of })}</span>
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}
