import type { OutputOf } from '../../platform/command.ts';
import type { Offer } from '../../platform/execute.ts';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { HiddenField } from '../../platform/ui/fields.tsx';
import { Moment } from '../../platform/ui/moment.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { Status } from '../../platform/ui/status.tsx';
import type { Say } from '../../platform/words/words.ts';
import { pairingWords } from '../words.ts';
import { PeopleToKnow } from './people-to-know.tsx';
import type { showMyChoices } from './show-my-choices.ts';
import styles from './choices.module.css';

type Shown = OutputOf<typeof showMyChoices>;
type Offered = Shown['shortlist'][number];

interface OfferedMentorsProps {
  mentors: readonly Offered[];
  way: Shown['way'];
  choose: Offer | undefined;
}

/** The shortlist: each with why, and, where they are asked, how fast they answer and when they were last there. */
export function OfferedMentors({ mentors, way, choose }: OfferedMentorsProps) {
  const say = useSay();
  return (
    <PeopleToKnow people={mentors} readerIs="mentee">
      {(mentor) => (
        <>
          {way === 'rank' ? null : <Habits mentor={mentor} />}
          {mentor.onMyList ? <Status>{say(pairingWords, 'choices.on_my_list')}</Status> : null}
          {choose ? (
            <CommandForm offer={choose} inline formKey={mentor.id}>
              <HiddenField name="mentor" value={mentor.id} />
            </CommandForm>
          ) : null}
        </>
      )}
    </PeopleToKnow>
  );
}

function Habits({ mentor: { medianReplyHours, lastActiveAt } }: { mentor: Offered }) {
  const say = useSay();
  return (
    <p className={styles.habits}>
      {replies(say, medianReplyHours)}
      {lastActiveAt ? (
        <>
          {'. '}
          {say(pairingWords, 'choices.active')} <Moment at={lastActiveAt} as="ago" />
        </>
      ) : null}
    </p>
  );
}

const hoursADay = 24;

function replies(say: Say, hours: number | null): string {
  if (hours === null) return say(pairingWords, 'choices.reply_new');
  if (hours < hoursADay) return say(pairingWords, 'choices.reply', { count: Math.max(1, hours) });
  return say(pairingWords, 'choices.reply_days', { count: Math.ceil(hours / hoursADay) });
}
