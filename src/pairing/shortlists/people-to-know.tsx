import type { ReactNode } from 'react';
import { PersonName } from '../../platform/ui/person.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { reasonToReader } from '../mails/reason-to-reader.ts';
import { bestReasons } from '../runs/reason-in-words.ts';
import type { Reason } from '../runs/reason.ts';
import { pairingWords } from '../words.ts';
import styles from './choices.module.css';

interface Someone {
  id: string;
  name: string;
  title: string | null;
  department: string | null;
  reasons: Reason[];
}

interface PeopleToKnowProps<One extends Someone> {
  people: readonly One[];
  readerIs: 'mentor' | 'mentee';
  /** What is known or can be done besides. */
  children?: (person: One) => ReactNode;
}

const reasonsShown = 3;

/** Those somebody could be matched with, each with what speaks for the two. */
export function PeopleToKnow<One extends Someone>({ people, readerIs, children }: PeopleToKnowProps<One>) {
  const say = useSay();
  return (
    <ul className={styles.offered}>
      {people.map((person) => {
        const { id, name, title, department } = person;
        const why = bestReasons(person.reasons, reasonsShown).map((reason) => reasonToReader(say, reason, { readerIs, partner: name }));
        return (
          <li key={id}>
            <h3>
              <PersonName name={name} />
            </h3>
            <p className={styles.about} translate="no">
              {[title, department].filter(Boolean).join(', ')}
            </p>
            <ul className={styles.why}>
              {(why.length > 0 ? why : [say(pairingWords, `choices.no_reason_${readerIs}`)]).map((reason) => (
                <li key={reason}>{reason}</li>
              ))}
            </ul>
            {children?.(person)}
          </li>
        );
      })}
    </ul>
  );
}
