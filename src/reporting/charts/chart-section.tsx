import { Section } from '../../platform/ui/page.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import type { ChartReading, DrawnReading } from '../read/reading.ts';
import { reportingWords } from '../words.ts';
import { BarTable } from './bar-table.tsx';
import { ColumnChart } from './column-chart.tsx';
import { NumberTable } from './number-table.tsx';
import styles from './chart.module.css';

/** One declared chart: its title, how it is counted, and each thing it draws. */
export function ChartSection({ chart }: { chart: ChartReading }) {
  return (
    <Section title={chart.title} lead={<p>{chart.says}</p>} id={chart.key}>
      <div
        className={
          chart.drawn.length > 1 && chart.drawn.every((one) => one.columns.length <= 2) && chart.kind === 'bars'
            ? styles.several
            : styles.single
        }
      >
        {chart.drawn.map((drawn) => (
          <Drawn key={drawn.title ?? chart.key} chart={chart} drawn={drawn} />
        ))}
      </div>
    </Section>
  );
}

function Drawn({ chart, drawn }: { chart: ChartReading; drawn: DrawnReading }) {
  const say = useSay();
  const caption = drawn.title ? `${chart.title}: ${drawn.title}` : chart.title;
  const isEmpty = drawn.rows.length === 0;
  return (
    <div className={styles.drawn}>
      {drawn.title ? <h3>{drawn.title}</h3> : null}
      {isEmpty && !drawn.note ? <p className={styles.note}>{say(reportingWords, 'page.empty')}</p> : null}
      {isEmpty ? null : chart.kind === 'columns' ? (
        <>
          <ColumnChart drawn={drawn} label={caption} />
          <NumberTable drawn={drawn} caption={caption} />
        </>
      ) : (
        <BarTable drawn={drawn} caption={caption} />
      )}
      {drawn.note ? <p className={styles.note}>{drawn.note}</p> : null}
    </div>
  );
}
