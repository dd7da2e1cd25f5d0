import type { OutputOf } from '../../platform/command.ts';
import type { Offer } from '../../platform/execute.ts';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { HiddenField } from '../../platform/ui/fields.tsx';
import { Moment } from '../../platform/ui/moment.tsx';
import { PersonName } from '../../platform/ui/person.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { Status } from '../../platform/ui/status.tsx';
import type { Say } from '../../platform/words/words.ts';
import { reasonToReader } from '../mails/reason-to-reader.ts';
import { bestReasons } from '../runs/reason-in-words.ts';
import { pairingWords } from '../words.ts';
import type { showMyChoices } from './show-my-choices.ts';
import styles from './choices.module.css';

type Offered = OutputOf<typeof showMyChoices>['shortlist'][number];

const reasonsShown = 3;

/** The shortlist: each with why, how fast they answer and when they were last there. */
export function OfferedMentors({ mentors, choose }: { mentors: readonly Offered[]; choose: Offer | undefined }) {
  return (
    <ul className={styles.offered}>
      {mentors.map((mentor) => (
        <Card key={mentor.id} mentor={mentor} choose={choose} />
      ))}
    </ul>
  );
}

function Card({ mentor, choose }: { mentor: Offered; choose: Offer | undefined }) {
  const say = useSay();
  const { id, name, title, department, lastActiveAt, onMyList } = mentor;
  const why = bestReasons(mentor.reasons, reasonsShown).map((reason) => reasonToReader(say, reason, { readerIs: 'mentee', partner: name }));
  return (
    <li>
      <h3>
        <PersonName name={name} />
      </h3>
      <p className={styles.about} translate="no">
        {[title, department].filter(Boolean).join(', ')}
      </p>
      <ul className={styles.why}>
        {(why.length > 0 ? why : [say(pairingWords, 'choices.no_reason')]).map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      <p className={styles.habits}>
        {replies(say, mentor.medianReplyHours)}
        {lastActiveAt ? (
          <>
            {'. '}
            {say(pairingWords, 'choices.active')} <Moment at={lastActiveAt} as="ago" />
          </>
        ) : null}
      </p>
      {onMyList ? <Status>{say(pairingWords, 'choices.on_my_list')}</Status> : null}
      {choose ? (
        <CommandForm offer={choose} inline formKey={id}>
          <HiddenField name="mentor" value={id} />
        </CommandForm>
      ) : null}
    </li>
  );
}

const hoursADay = 24;

function replies(say: Say, hours: number | null): string {
  if (hours === null) return say(pairingWords, 'choices.reply_new');
  if (hours < hoursADay) return say(pairingWords, 'choices.reply', { count: Math.max(1, hours) });
  return say(pairingWords, 'choices.reply_days', { count: Math.ceil(hours / hoursADay) });
}
