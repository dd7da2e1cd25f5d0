import { Link } from 'react-router';
import { useSay } from '../../platform/ui/say.tsx';
import { appWords } from '../words.ts';
import styles from './brand.module.css';

/** Two rings that overlap, and the name; leads home. */
export function Brand() {
  const say = useSay();
  return (
    <Link to="/" className={styles.brand}>
      <svg viewBox="0 0 36 24" width="36" height="24" aria-hidden="true">
        <circle className={styles.one} cx="13" cy="12" r="9.5" />
        <circle className={styles.other} cx="23" cy="12" r="9.5" />
      </svg>
      {say(appWords, 'brand')}
    </Link>
  );
}
