import { Link } from 'react-router';
import { ListTable } from '../../platform/ui/list-table.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import styles from '../planning.module.css';
import type { StructureKey } from '../structures.ts';
import type { SuccessMetric } from './track-design.ts';
import { useCadence } from './use-cadence.ts';
import { planningWords } from '../words.ts';

interface Track {
  id: string;
  structure: string | null;
  name: string;
  hoursPerMonth: number;
  cadenceEveryDays: number;
  sessionMinutes: number;
  design: { focus: string[]; successMetric: SuccessMetric | null };
}

interface TracksTableProps {
  /** The program's structure. */
  program: string;
  tracks: readonly Track[];
  edit?: (id: string) => string;
}

/** Focus, time and success metric of each track, side by side. */
export function TracksTable({ program, tracks, edit }: TracksTableProps) {
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
        // Where no track has its own, the column would say the same in every row.
        ...(tracks.some(({ structure }) => structure)
          ? [
              {
                key: 'structure',
                label: say(planningWords, 'tracks.columns.structure'),
                cell: (row: Track) => say(planningWords, `structure.${(row.structure ?? program) as StructureKey}`),
              },
            ]
          : []),
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
