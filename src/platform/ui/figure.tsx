import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Moment } from './moment.tsx';
import { useSay } from './say.tsx';
import { uiWords } from './words.ts';
import styles from './figure.module.css';

interface FigureProps {
  label: string;
  value: ReactNode;
  /** How the number comes about; shown when the label is opened, and on hover. */
  formula?: string;
  /** The rows behind the number. */
  to?: string;
  asOf?: Date | string;
}

/** A large number that can be asked where it comes from. */
export function Figure({ label, value, formula, to, asOf }: FigureProps) {
  const say = useSay();
  return (
    <div className={styles.figure}>
      <p className={styles.value}>
        {to ? (
          <Link to={to} title={formula} aria-label={`${label}: ${textOf(value)}. ${say(uiWords, 'figure.rows')}`}>
            {value}
          </Link>
        ) : (
          <span title={formula}>{value}</span>
        )}
      </p>
      {formula ? (
        <details className={styles.formula}>
          <summary>{label}</summary>
          <p>{formula}</p>
        </details>
      ) : (
        <p className={styles.label}>{label}</p>
      )}
      {asOf ? (
        <p className={styles.asOf}>
          {say(uiWords, 'figure.asOf')} <Moment at={asOf} as="both" />
        </p>
      ) : null}
    </div>
  );
}

const textOf = (value: ReactNode): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

/** Several figures in a row that wraps. */
export function Figures({ children }: { children: ReactNode }) {
  return <div className={styles.figures}>{children}</div>;
}
