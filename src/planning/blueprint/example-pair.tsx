import { Section } from '../../platform/ui/page.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import type { ExamplePair } from '../program-settings.ts';
import styles from '../planning.module.css';
import { planningWords } from '../words.ts';

/** Two invented people and why they fit: what the criteria are after, in plain sight. */
export function ExamplePairShown({ pair }: { pair: ExamplePair }) {
  const say = useSay();
  return (
    <Section title={say(planningWords, 'new.example')} lead={say(planningWords, 'new.example_lead')}>
      <p translate="no" className={styles.example}>
        <strong>{pair.mentor}</strong>
        <br />
        <strong>{pair.mentee}</strong>
      </p>
      <ul translate="no" className={styles.example}>
        {pair.because.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </Section>
  );
}
