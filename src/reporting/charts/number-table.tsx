/** The numbers of a chart over time, folded away below it. */
import { Link } from 'react-router';
import { useReader } from '../../platform/ui/reader.ts';
import { useSay } from '../../platform/ui/say.tsx';
import type { DrawnReading } from '../read/reading.ts';
import { pageOfRows } from '../rows-address.ts';
import { showNumber } from '../shape/show-number.rules.ts';
import { reportingWords } from '../words.ts';
import styles from './chart.module.css';

export function NumberTable({ drawn, caption }: { drawn: DrawnReading; caption: string }) {
  const { language } = useReader();
  const say = useSay();
  return (
    <details className={styles.folded}>
      <summary>{say(reportingWords, 'page.table')}</summary>
      <table className={styles.numbers}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{drawn.rows.some((row) => row.on) ? say(reportingWords, 'page.when') : caption}</th>
            {drawn.columns.map(({ label }) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {drawn.rows.map((row) => (
            <tr key={row.on ?? row.label}>
              <th scope="row">{row.rows ? <Link to={pageOfRows(row.rows)}>{row.label}</Link> : row.label}</th>
              {row.values.map((value, place) => (
                <td key={drawn.columns[place]?.label}>
                  {value === null ? '' : showNumber(value, drawn.columns[place]?.unit ?? 'people', language)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
