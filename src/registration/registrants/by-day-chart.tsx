import { Day } from '../../platform/ui/moment.tsx';
import { useReader } from '../../platform/ui/reader.ts';
import { useSay } from '../../platform/ui/say.tsx';
import { registrationWords } from '../words.ts';
import type { TimeLine } from './by-day.rules.ts';
import styles from './by-day-chart.module.css';

const height = 200;
const headroom = 24;
const foot = 26;
const widest = 56;
const wholeWidth = 720;
/** Up to so many bars each has its day written below. */
const mostDaysWritten = 14;

/** Bars drawn on the server, labelled directly, with the same numbers as a table below. */
export function ByDayChart({ line: { step, counts } }: { line: TimeLine }) {
  const say = useSay();
  const { language } = useReader();
  const short = (day: string) =>
    new Intl.DateTimeFormat(language, { timeZone: 'UTC', day: 'numeric', month: 'short' }).format(new Date(`${day}T00:00:00Z`));
  const first = counts[0]!;
  const last = counts.at(-1)!;
  const top = counts.reduce((highest, one) => (one.count > highest.count ? one : highest), first);
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const label = say(registrationWords, 'overview.chart', {
    from: short(first.from),
    to: short(last.from),
    total,
    most: top.count,
    most_day: short(top.from),
  });
  const slot = Math.min(widest, wholeWidth / counts.length);
  const bar = slot * 0.6;
  const width = counts.length * slot;
  const written = counts.filter((_, at) => counts.length <= mostDaysWritten || at === 0 || at === counts.length - 1);
  const heightOf = (count: number) => (count / Math.max(top.count, 1)) * (height - headroom - foot);
  const base = height - foot;
  return (
    <div className={styles.chart}>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label} className={styles.bars} width={width} height={height}>
        <line x1={0} y1={base + 0.5} x2={width} y2={base + 0.5} className={styles.base} />
        {counts.map(({ from, count }, at) => (
          <g key={from}>
            <rect
              x={at * slot + (slot - bar) / 2}
              y={base - heightOf(count)}
              width={bar}
              height={heightOf(count)}
              rx={2}
              className={styles.bar}
            />
            {count > 0 ? (
              <text x={at * slot + slot / 2} y={base - heightOf(count) - 5} textAnchor="middle" className={styles.count}>
                {count}
              </text>
            ) : null}
          </g>
        ))}
        {written.map(({ from }) => (
          <DayWritten key={from} at={counts.findIndex((one) => one.from === from)} of={counts.length} slot={slot}>
            {short(from)}
          </DayWritten>
        ))}
      </svg>
      <details>
        <summary>{say(registrationWords, 'overview.by_day_table')}</summary>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{say(registrationWords, step === 'day' ? 'overview.day' : 'overview.week')}</th>
              <th scope="col">{say(registrationWords, 'overview.registered')}</th>
            </tr>
          </thead>
          <tbody>
            {counts.map(({ from, count }) => (
              <tr key={from}>
                <td>
                  <Day on={from} />
                </td>
                <td>{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </div>
  );
}

/** Below its bar; where only the ends are written, at the ends. */
function DayWritten({ at, of, slot, children }: { at: number; of: number; slot: number; children: string }) {
  const ends = of > mostDaysWritten;
  const x = ends ? (at === 0 ? 0 : of * slot) : at * slot + slot / 2;
  return (
    <text x={x} y={height - 6} textAnchor={ends ? (at === 0 ? 'start' : 'end') : 'middle'} className={styles.day} suppressHydrationWarning>
      {children}
    </text>
  );
}
