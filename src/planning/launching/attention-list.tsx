import { Link } from 'react-router';
import styles from './checklist.module.css';

/** What waits, the heaviest first. */
export function AttentionList({ things }: { things: readonly { says: string; detail?: string; to: string }[] }) {
  return (
    <ul className={styles.attention}>
      {things.map((thing) => (
        <li key={`${thing.to} ${thing.says}`}>
          <Link to={thing.to}>{thing.says}</Link>
          {thing.detail ? <span>{thing.detail}</span> : null}
        </li>
      ))}
    </ul>
  );
}
