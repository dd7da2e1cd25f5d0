import type { OutputOf } from '../../platform/command.ts';
import type { Offer } from '../../platform/execute.ts';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { HiddenField } from '../../platform/ui/fields.tsx';
import { Section } from '../../platform/ui/page.tsx';
import { PersonName } from '../../platform/ui/person.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { pairingWords } from '../words.ts';
import type { showCircle } from './show-circle.ts';
import styles from './circle.module.css';

type Circle = OutputOf<typeof showCircle>;

interface CircleMembersProps {
  circle: Circle;
  takeOut: Offer | undefined;
}

export function CircleMembers({ circle, takeOut }: CircleMembersProps) {
  const say = useSay();
  const { mentors, mentees, least, most, hasEnded } = circle;
  const free = most - mentees.length;
  const places = free > 0 ? say(pairingWords, 'circle.places', { count: free }) : say(pairingWords, 'circle.places_none');
  return (
    <>
      {mentors.length > 0 ? (
        <Section title={say(pairingWords, 'circle.leads')}>
          <People people={mentors} takeOut={takeOut} />
        </Section>
      ) : null}
      <Section
        title={say(pairingWords, mentors.length > 0 ? 'circle.members' : 'circle.peers')}
        lead={
          hasEnded || mentors.length === 0
            ? undefined
            : `${places}. ${mentees.length < least ? say(pairingWords, 'circle.too_few', { count: least }) : ''}`
        }
      >
        <People people={mentees} takeOut={takeOut} />
      </Section>
    </>
  );
}

function People({ people, takeOut }: { people: Circle['mentees']; takeOut: Offer | undefined }) {
  const say = useSay();
  return (
    <ul className={styles.people}>
      {people.map(({ id, name, isMe }) => (
        <li key={id}>
          <span>
            <PersonName name={name} />
            {isMe ? ` (${say(pairingWords, 'circle.me')})` : ''}
          </span>
          {takeOut && !isMe ? (
            <CommandForm offer={takeOut} tone="quiet" inline formKey={id}>
              <HiddenField name="person" value={id} />
            </CommandForm>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
