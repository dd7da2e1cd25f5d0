/** Bars over time. Places and widths are in per cent and heights in pixels, so the words keep their size on a phone. */
import { useReader } from '../../platform/ui/reader.ts';
import type { DrawnReading } from '../read/reading.ts';
import { showNumber } from '../shape/show-number.rules.ts';
import styles from './chart.module.css';

const plotHeight = 140;
const roomAbove = 22;
const roomBelow = 24;
const mostNumbers = 16;
const mostDays = 6;

export function ColumnChart({ drawn, label }: { drawn: DrawnReading; label: string }) {
  const { language } = useReader();
  const { rows, mark } = drawn;
  const unit = drawn.columns[0]?.unit ?? 'people';
  const values = rows.map((row) => row.values[0] ?? 0);
  const most = Math.max(unit === 'share' ? 1 : 0, ...values, mark?.value ?? 0) || 1;
  const heightOf = (value: number) => (value / most) * plotHeight;
  const step = 100 / rows.length;
  const everyDay = Math.ceil(rows.length / mostDays);
  const highest = values.indexOf(Math.max(...values));
  const isNumbered = (place: number) =>
    values[place] !== 0 && (rows.length <= mostNumbers || place === highest || place === rows.length - 1);
  return (
    <svg className={styles.columns} role="img" aria-label={label} width="100%" height={roomAbove + plotHeight + roomBelow}>
      <line className={styles.base} x1="0" x2="100%" y1={roomAbove + plotHeight} y2={roomAbove + plotHeight} />
      {rows.map((row, place) => {
        const value = values[place] ?? 0;
        const top = roomAbove + plotHeight - heightOf(value);
        const middle = `${(place + 0.5) * step}%`;
        return (
          <g key={row.on ?? row.label}>
            <rect className={styles.fill} x={`${(place + 0.14) * step}%`} width={`${0.72 * step}%`} y={top} height={heightOf(value)}>
              <title>{`${row.label}: ${showNumber(value, unit, language)}`}</title>
            </rect>
            {isNumbered(place) ? (
              <text className={styles.number} x={middle} y={top - 6} textAnchor="middle">
                {showNumber(value, unit, language)}
              </text>
            ) : null}
            {place % everyDay === 0 ? (
              <text
                className={styles.day}
                x={middle}
                y={roomAbove + plotHeight + 17}
                textAnchor={place === 0 && rows.length > mostNumbers ? 'start' : 'middle'}
              >
                {row.label}
              </text>
            ) : null}
          </g>
        );
      })}
      {mark ? (
        <Mark label={`${mark.label} ${showNumber(mark.value, unit, language)}`} y={roomAbove + plotHeight - heightOf(mark.value)} />
      ) : null}
    </svg>
  );
}

function Mark({ label, y }: { label: string; y: number }) {
  return (
    <>
      <line className={styles.mark} x1="0" x2="100%" y1={y} y2={y} />
      <text className={styles.marked} x="0" y={y - 6}>
        {label}
      </text>
    </>
  );
}
