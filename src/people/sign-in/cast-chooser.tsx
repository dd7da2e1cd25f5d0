import { Form } from 'react-router';
import { Section } from '../../platform/ui/page.tsx';
import { PersonName } from '../../platform/ui/person.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { peopleWords } from '../words.ts';
import type { CastMember } from './sign-in-as-demo-person.ts';
import styles from './sign-in.module.css';

/** The people of the demo's story, each a button that signs in as them. */
export function CastChooser({ cast, to }: { cast: CastMember[]; to: string }) {
  const say = useSay();
  return (
    <Section title={say(peopleWords, 'sign_in.demo.title')} lead={say(peopleWords, 'sign_in.demo.lead')}>
      <Form method="post">
        <input type="hidden" name="intent" value="sign-in.as-demo-person" />
        <input type="hidden" name="to" value={to} />
        <ul className={styles.cast}>
          {cast.map((one) => (
            <li key={one.personId}>
              <button className={styles.member} type="submit" name="person" value={one.personId}>
                <strong>
                  <PersonName name={one.name} />
                </strong>
                <span>{one.part}</span>
              </button>
            </li>
          ))}
        </ul>
      </Form>
    </Section>
  );
}
