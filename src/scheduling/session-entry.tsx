import { Moment } from '../platform/ui/moment.tsx';
import { Status } from '../platform/ui/status.tsx';
import { useSay } from '../platform/ui/say.tsx';
import type { Say } from '../platform/words/words.ts';
import { sayAbsence, sizeOf } from './say-absence.ts';
import { SessionActions, type SessionActionsProps } from './session-actions.tsx';
import { toneOf } from './session-tone.ts';
import type { ShownSession } from './sessions/show-sessions.ts';
import { schedulingWords } from './words.ts';
import styles from './scheduling.module.css';

interface SessionEntryProps extends Omit<SessionActionsProps, 'session'> {
  session: ShownSession;
  /** Whether the reader is one of them. */
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
        <Remarks session={session} members={members} />
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

function Remarks({ session, members }: Pick<SessionEntryProps, 'session' | 'members'>) {
  const say = useSay();
  const { attendance, heldMinutes, plannedMinutes, missedBy, cancelReason, unplanned } = session;
  const length =
    heldMinutes === null || heldMinutes === plannedMinutes
      ? say(schedulingWords, 'session.minutes', { count: heldMinutes ?? plannedMinutes })
      : say(schedulingWords, 'session.held_minutes', { minutes: heldMinutes, planned: plannedMinutes });
  const remarks = [
    length,
    unplanned ? say(schedulingWords, 'session.unplanned') : '',
    missedBy ? sayAbsence(say, missedBy, sizeOf(members)) : '',
    sayAttendance(say, attendance),
    cancelReason === 'late' ? say(schedulingWords, 'session.late') : '',
    cancelReason === 'match ended' ? say(schedulingWords, 'session.match_ended') : '',
  ];
  return remarks.filter(Boolean).join(' · ');
}

/** Who was missing, by name; that everybody was there says itself in a few words. */
function sayAttendance(say: Say, attendance: ShownSession['attendance']): string {
  if (!attendance) return '';
  const absent = attendance.filter((one) => !one.present).map((one) => one.name);
  if (absent.length === 0) return say(schedulingWords, 'attendance.all');
  const values = { present: attendance.length - absent.length, all: attendance.length };
  return [say(schedulingWords, 'attendance.some', values), say(schedulingWords, 'attendance.absent', { names: absent.join(', ') })].join(
    ' · ',
  );
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
