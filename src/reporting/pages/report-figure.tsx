import { Figure } from '../../platform/ui/figure.tsx';
import type { FigureReading } from '../read/reading.ts';
import { pageOfRows } from '../rows-address.ts';
import styles from './report.module.css';

/** A number with what it is a part of, how it is counted and the rows it opens. */
export function ReportFigure({ figure }: { figure: FigureReading }) {
  const { label, shown, formula, detail, rows } = figure;
  return (
    <div>
      <Figure label={label} value={shown} to={rows ? pageOfRows(rows) : undefined} />
      {detail ? <p className={styles.detail}>{detail}</p> : null}
      <p className={styles.formula}>{formula}</p>
    </div>
  );
}
