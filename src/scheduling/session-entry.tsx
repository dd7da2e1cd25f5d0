import { Moment } from '../platform/ui/moment.tsx';
import { Status } from '../platform/ui/status.tsx';
import { useSay } from '../platform/ui/say.tsx';
import { SessionActions, type SessionActionsProps } from './session-actions.tsx';
import { toneOf } from './session-tone.ts';
import type { ShownSession } from './sessions/show-sessions.ts';
import { schedulingWords } from './words.ts';
import styles from './scheduling.module.css';

interface SessionEntryProps extends Omit<SessionActionsProps, 'session'> {
  session: ShownSession;
  /** Whether the reader is one of the two. */
  mine?: boolean;
}

/** One session of a list: its number, when, how it stands, and what can be done. */
export function SessionEntry({ session, members, offers, mine = true }: SessionEntryProps) {
  const say = useSay();
  return (
    <li className={styles.session} id={`session-${session.number}`}>
      <div className={styles.head}>
        <h3>{say(schedulingWords, 'session.title', { number: session.number })}</h3>
        <p className={styles.when}>
          <Moment at={session.startsAt} />
        </p>
        <Status tone={toneOf[session.state]}>
          {say(schedulingWords, session.state === 'awaiting word' && !mine ? 'overview.awaiting word' : `state.${session.state}`)}
        </Status>
      </div>
      <p className={styles.remark}>
        <Remarks session={session} />
        {session.place ? (
          <>
            {' · '}
            <Place place={session.place} />
          </>
        ) : null}
      </p>
      <SessionActions session={session} members={members} offers={offers} />
    </li>
  );
}

function Remarks({ session }: { session: ShownSession }) {
  const say = useSay();
  const { heldMinutes, plannedMinutes, missedBy, cancelReason, unplanned } = session;
  const length =
    heldMinutes === null || heldMinutes === plannedMinutes
      ? say(schedulingWords, 'session.minutes', { count: heldMinutes ?? plannedMinutes })
      : say(schedulingWords, 'session.held_minutes', { minutes: heldMinutes, planned: plannedMinutes });
  const remarks = [
    length,
    unplanned ? say(schedulingWords, 'session.unplanned') : '',
    missedBy ? say(schedulingWords, `session.missed_by.${missedBy}`) : '',
    cancelReason === 'late' ? say(schedulingWords, 'session.late') : '',
    cancelReason === 'match ended' ? say(schedulingWords, 'session.match_ended') : '',
  ];
  return remarks.filter(Boolean).join(' · ');
}

/** A link to a call can be followed; anything else is read. */
export function Place({ place }: { place: string }) {
  if (!/^https?:\/\/\S+$/i.test(place)) return <bdi translate="no">{place}</bdi>;
  return (
    <a href={place} rel="noreferrer noopener" target="_blank" translate="no">
      {place}
    </a>
  );
}
