import type { ReactNode } from 'react';
import styles from './fold.module.css';

interface FoldProps {
  label: string;
  /** At first: where something inside needs a look. */
  open: boolean;
  children: ReactNode;
}

/** What is needed now and then, out of the way until asked for; sentences of its own stand before what they are about. */
export function Fold({ label, open, children }: FoldProps) {
  return (
    <details className={styles.fold} open={open}>
      <summary>{label}</summary>
      <div className={styles.inside}>{children}</div>
    </details>
  );
}
