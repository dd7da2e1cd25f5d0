import { Link } from 'react-router';
import { ListTable } from '../../platform/ui/list-table.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import styles from '../planning.module.css';
import type { SuccessMetric } from './track-design.ts';
import { useCadence } from './use-cadence.ts';
import { planningWords } from '../words.ts';

interface Track {
  id: string;
  name: string;
  hoursPerMonth: number;
  cadenceEveryDays: number;
  sessionMinutes: number;
  design: { focus: string[]; successMetric: SuccessMetric | null };
}

/** Focus, time and success metric of each track, side by side. */
export function TracksTable({ tracks, edit }: { tracks: readonly Track[]; edit?: (id: string) => string }) {
  const say = useSay();
  const cadence = useCadence();
  return (
    <ListTable
      caption={say(planningWords, 'tracks.title')}
      rows={tracks}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'track',
          label: say(planningWords, 'tracks.columns.track'),
          cell: (row) =>
            edit ? (
              <Link to={edit(row.id)} translate="no">
                {row.name}
              </Link>
            ) : (
              <strong translate="no">{row.name}</strong>
            ),
        },
        {
          key: 'focus',
          label: say(planningWords, 'tracks.columns.focus'),
          cell: (row) => (
            <ul className={styles.focus} translate="no">
              {row.design.focus.map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ul>
          ),
        },
        {
          key: 'time',
          label: say(planningWords, 'tracks.columns.time'),
          cell: (row) => (
            <>
              {say(planningWords, 'tracks.hours', { count: row.hoursPerMonth })}
              <br />
              {say(planningWords, 'tracks.rhythm', { cadence: cadence(row.cadenceEveryDays), minutes: row.sessionMinutes })}
            </>
          ),
        },
        {
          key: 'metric',
          label: say(planningWords, 'tracks.columns.metric'),
          cell: (row) => (row.design.successMetric ? <Metric metric={row.design.successMetric} /> : null),
        },
      ]}
    />
  );
}

function Metric({ metric: { says, unit, threshold, stretch, withinDays } }: { metric: SuccessMetric }) {
  const say = useSay();
  return (
    <>
      {say(planningWords, 'tracks.threshold', { says, threshold, unit, days: withinDays })}
      {stretch === null ? null : `, ${say(planningWords, 'tracks.stretch', { stretch, unit })}`}
    </>
  );
}
