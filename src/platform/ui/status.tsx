import type { ReactNode } from 'react';
import type { Tone } from './notice.tsx';
import styles from './status.module.css';

/** The state of a thing in a word or two, with a mark whose shape differs by tone. */
export function Status({ tone = 'quiet', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span className={styles.status} data-tone={tone}>
      {children}
    </span>
  );
}
