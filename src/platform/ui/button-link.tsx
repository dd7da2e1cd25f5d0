import type { ReactNode } from 'react';
import { Link } from 'react-router';
import styles from './button.module.css';

/** A link that looks like the button it stands for: the page's primary step, or a quiet one beside it. */
export function ButtonLink({
  to,
  tone = 'primary',
  small,
  children,
}: {
  to: string;
  tone?: 'primary' | 'quiet' | 'danger';
  small?: boolean;
  children: ReactNode;
}) {
  return (
    <Link className={styles.button} data-tone={tone} data-size={small ? 'small' : undefined} to={to}>
      {children}
    </Link>
  );
}
