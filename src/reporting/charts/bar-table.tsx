/** Bars by name: the chart is its own table, so every bar has its words, its number and its link beside it. */
import { Link } from 'react-router';
import { useReader } from '../../platform/ui/reader.ts';
import type { DrawnReading } from '../read/reading.ts';
import { pageOfRows } from '../rows-address.ts';
import { showNumber } from '../shape/show-number.rules.ts';
import styles from './chart.module.css';

const barHeight = 12;

/** How many of the columns are bars: those counted in the unit of the first, two at the most. */
const barsIn = ({ columns }: DrawnReading): number => (columns[1]?.unit === columns[0]?.unit && columns.length > 1 ? 2 : 1);

export function BarTable({ drawn, caption }: { drawn: DrawnReading; caption: string }) {
  const { language } = useReader();
  const bars = barsIn(drawn);
  const most = Math.max(1, ...drawn.rows.flatMap((row) => row.values.slice(0, bars).map((value) => value ?? 0)));
  return (
    <table className={styles.bars}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{caption}</span>
          </th>
          {drawn.columns.map(({ label }, place) => (
            <th key={label} scope="col" data-numeric="">
              {bars > 1 && place < bars ? <Swatch place={place} /> : null}
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {drawn.rows.map((row) => (
          <tr key={`${row.rows ?? ''} ${row.label}`}>
            <th scope="row">
              <span className={styles.name}>{row.rows ? <Link to={pageOfRows(row.rows)}>{row.label}</Link> : row.label}</span>
              {row.values.slice(0, bars).map((value, place) => (
                <Bar key={drawn.columns[place]?.label} share={(value ?? 0) / most} place={place} />
              ))}
              {row.detail ? <span className={styles.detail}>{row.detail}</span> : null}
            </th>
            {row.values.map((value, place) => (
              <td key={drawn.columns[place]?.label} data-label={drawn.columns[place]?.label}>
                {value === null ? '' : showNumber(value, drawn.columns[place]?.unit ?? 'people', language)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Bar({ share, place }: { share: number; place: number }) {
  return (
    <svg className={styles.bar} width="100%" height={barHeight} aria-hidden="true" focusable="false">
      <line className={styles.origin} x1="0.5" x2="0.5" y1="0" y2={barHeight} />
      <rect
        className={place === 0 ? styles.fill : styles.second}
        x="0.5"
        y="0.5"
        width={`${Math.max(0, Math.min(1, share)) * 99}%`}
        height={barHeight - 1}
      />
    </svg>
  );
}

function Swatch({ place }: { place: number }) {
  return (
    <svg className={styles.swatch} width="10" height="10" aria-hidden="true" focusable="false">
      <rect className={place === 0 ? styles.fill : styles.second} x="0.5" y="0.5" width="9" height="9" />
    </svg>
  );
}
