import { Link } from 'react-router';
import { Empty } from '../../platform/ui/empty.tsx';
import { ListTable } from '../../platform/ui/list-table.tsx';
import { Moment } from '../../platform/ui/moment.tsx';
import { PersonName } from '../../platform/ui/person.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { Lead } from './lead.tsx';
import { schedulingWords } from '../words.ts';

interface PairWithoutDate {
  id: string;
  name: string | null;
  mentor: string;
  mentee: string;
  publishedAt: Date | string;
  lastMetAt: Date | string | null;
  sessionsHeld: number;
}

export function PairsWithoutDate({ items, next, total }: { items: readonly PairWithoutDate[]; next: string | null; total?: number }) {
  const say = useSay();
  return (
    <ListTable
      caption={say(schedulingWords, 'overview.pairs')}
      rows={items}
      rowKey={(row) => row.id}
      next={next}
      total={total}
      search={{ label: say(schedulingWords, 'overview.search') }}
      empty={<Empty title={say(schedulingWords, 'overview.no_pairs')} text={say(schedulingWords, 'overview.no_pairs_text')} />}
      columns={[
        { key: 'mentor', label: say(schedulingWords, 'overview.mentor'), sort: true, cell: (row) => <Mentor row={row} /> },
        { key: 'mentee', label: say(schedulingWords, 'overview.mentee'), sort: true, cell: (row) => <PersonName name={row.mentee} /> },
        {
          key: 'since',
          label: say(schedulingWords, 'overview.since'),
          sort: true,
          cell: (row) => <Moment at={row.lastMetAt ?? row.publishedAt} as="ago" />,
        },
        {
          key: 'lastMet',
          label: say(schedulingWords, 'overview.last_met'),
          cell: (row) => (row.lastMetAt ? <Moment at={row.lastMetAt} as="date" /> : say(schedulingWords, 'overview.never')),
        },
        { key: 'sessionsHeld', label: say(schedulingWords, 'overview.held_count'), numeric: true, cell: (row) => row.sessionsHeld },
      ]}
    />
  );
}

function Mentor({ row }: { row: PairWithoutDate }) {
  return <Link to={`/matches/${row.id}/schedule`}>{row.name || row.mentor ? <Lead {...row} /> : <PersonName name={row.mentee} />}</Link>;
}
