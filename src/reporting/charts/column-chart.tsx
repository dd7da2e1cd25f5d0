/** Bars side by side. Places and widths are in per cent and heights in pixels, so the words keep their size on a phone. */
import { useReader } from '../../platform/ui/reader.ts';
import type { DrawnReading } from '../read/reading.ts';
import { showNumber } from '../shape/show-number.rules.ts';
import styles from './chart.module.css';

const plotHeight = 140;
const roomAbove = 22;
const height = roomAbove + plotHeight + 24;
const base = roomAbove + plotHeight;
/** Few bars do not grow wider than if there were this many. */
const fewestPlaces = 8;
const mostNumbers = 16;
const mostDays = 6;
/** A bar this high has room for its number inside, clear of a line across the chart. */
const roomInside = 24;

export function ColumnChart({ drawn, label }: { drawn: DrawnReading; label: string }) {
  const { language } = useReader();
  const { rows, mark } = drawn;
  const unit = drawn.columns[0]?.unit ?? 'people';
  const shown = (value: number) => showNumber(value, unit, language);
  const values = rows.map((row) => row.values[0] ?? 0);
  const most = Math.max(unit === 'share' ? 1 : 0, ...values, mark?.value ?? 0) || 1;
  const step = 100 / Math.max(rows.length, fewestPlaces);
  const highest = values.indexOf(Math.max(...values));
  const isNumbered = (place: number) =>
    values[place] !== 0 && (rows.length <= mostNumbers || place === highest || place === rows.length - 1);
  const everyDay = Math.ceil(rows.length / mostDays);
  return (
    <svg className={styles.columns} role="img" aria-label={label} width="100%" height={height}>
      <line className={styles.base} x1="0" x2="100%" y1={base} y2={base} />
      {rows.map((row, place) => {
        const value = values[place] ?? 0;
        const tall = (value / most) * plotHeight;
        const middle = `${(place + 0.5) * step}%`;
        const inside = mark !== undefined && tall >= roomInside;
        return (
          <g key={row.on ?? row.label}>
            <rect className={styles.fill} x={`${(place + 0.14) * step}%`} width={`${0.72 * step}%`} y={base - tall} height={tall}>
              <title>{`${row.label}: ${shown(value)}`}</title>
            </rect>
            {isNumbered(place) ? (
              <text className={inside ? styles.inside : styles.number} x={middle} y={base - tall + (inside ? 16 : -6)} textAnchor="middle">
                {shown(value)}
              </text>
            ) : null}
            {place % everyDay === 0 || rows.length <= mostNumbers ? (
              <text
                className={place % everyDay === 0 ? styles.day : styles.wide}
                x={middle}
                y={base + 17}
                textAnchor={place === 0 && rows.length > mostNumbers ? 'start' : 'middle'}
              >
                {row.label}
              </text>
            ) : null}
          </g>
        );
      })}
      {mark ? <Mark label={`${mark.label} ${shown(mark.value)}`} y={base - (mark.value / most) * plotHeight} /> : null}
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
