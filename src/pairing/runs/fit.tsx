import { useSay } from '../../platform/ui/say.tsx';
import { pairingWords } from '../words.ts';
import styles from './proposal.module.css';

/** A fit from 0 to 100 as a number, with a bar that only repeats it. */
export function Fit({ fit }: { fit: number }) {
  const say = useSay();
  return (
    <span className={styles.fit}>
      {say(pairingWords, 'proposal.fit_value', { fit })}
      <progress className={styles.bar} value={fit} max={100} aria-hidden="true" />
    </span>
  );
}
