import type { ReactNode } from 'react';
import styles from './notice.module.css';

export type Tone = 'good' | 'attention' | 'quiet' | 'bad';

/** A remark beside the content. The words carry the meaning, the colour only points at it. */
export function Notice({ tone = 'quiet', title, children }: { tone?: Tone; title?: string; children?: ReactNode }) {
  return (
    <div className={styles.notice} data-tone={tone}>
      {title ? <p className={styles.title}>{title}</p> : null}
      {children ? <div>{children}</div> : null}
    </div>
  );
}
