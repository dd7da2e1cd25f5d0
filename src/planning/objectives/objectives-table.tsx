import { Link } from 'react-router';
import { Empty } from '../../platform/ui/empty.tsx';
import { ListTable } from '../../platform/ui/list-table.tsx';
import { Day } from '../../platform/ui/moment.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { planningWords } from '../words.ts';

interface Objective {
  id: string;
  metric: string;
  unit: string;
  baseline: number | null;
  target: number;
  source: string;
  dueOn: string | null;
}

interface ObjectivesTableProps {
  objectives: readonly Objective[];
  endsOn: string | null;
  /** Where one is added. */
  add: string;
  /** Where one is changed; without it they are only shown. */
  edit?: (id: string) => string;
}

export function ObjectivesTable({ objectives, endsOn, add, edit }: ObjectivesTableProps) {
  const say = useSay();
  const due = (dueOn: string | null) =>
    dueOn ? <Day on={dueOn} /> : endsOn ? <Day on={endsOn} /> : say(planningWords, 'objectives.last_day');
  return (
    <ListTable
      caption={say(planningWords, 'objectives.title')}
      rows={objectives}
      rowKey={(row) => row.id}
      empty={
        <Empty
          title={say(planningWords, 'objectives.none')}
          text={say(planningWords, 'objectives.none_text')}
          action={{ to: add, label: say(planningWords, 'objectives.add') }}
        />
      }
      columns={[
        {
          key: 'metric',
          label: say(planningWords, 'objectives.metric'),
          cell: (row) =>
            edit ? (
              <Link to={edit(row.id)} translate="no">
                {row.metric}
              </Link>
            ) : (
              <span translate="no">{row.metric}</span>
            ),
        },
        {
          key: 'baseline',
          label: say(planningWords, 'objectives.baseline'),
          numeric: true,
          cell: (row) => (row.baseline === null ? '' : amount(row.baseline, row.unit)),
        },
        { key: 'target', label: say(planningWords, 'objectives.target'), numeric: true, cell: (row) => amount(row.target, row.unit) },
        { key: 'due', label: say(planningWords, 'objectives.due'), cell: (row) => due(row.dueOn) },
        { key: 'source', label: say(planningWords, 'objectives.source'), cell: (row) => <span translate="no">{row.source}</span> },
      ]}
    />
  );
}

const amount = (value: number, unit: string) => (
  <span translate="no">
    {value} {unit}
  </span>
);
