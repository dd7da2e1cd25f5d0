import { Link, useLoaderData, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { readPage } from '../../platform/http/read-page.ts';
import { Empty } from '../../platform/ui/empty.tsx';
import { ListTable, type Column } from '../../platform/ui/list-table.tsx';
import { Moment } from '../../platform/ui/moment.tsx';
import { Page } from '../../platform/ui/page.tsx';
import { PersonName } from '../../platform/ui/person.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import type { Say } from '../../platform/words/words.ts';
import { appWords } from '../words.ts';
import { listEvents, type AuditRow } from './list-events.ts';

export const loader = (args: LoaderFunctionArgs) => readPage(args, ({ ask, search }) => ask(listEvents, Object.fromEntries(search)));

const columnsIn = (say: Say): Column<AuditRow>[] => [
  { key: 'when', label: say(appWords, 'audit.when'), cell: (row) => <Moment at={row.occurredAt} as="both" /> },
  {
    key: 'who',
    label: say(appWords, 'audit.who'),
    cell: (row) => (row.actor ? <PersonName name={row.actor} /> : say(appWords, 'audit.itself')),
  },
  { key: 'what', label: say(appWords, 'audit.what'), cell: (row) => row.says },
  { key: 'about', label: say(appWords, 'audit.about'), cell: (row) => <About row={row} /> },
  {
    key: 'program',
    label: say(appWords, 'audit.program'),
    cell: (row) =>
      row.program ? (
        <Link to={`/programs/${row.program.id}`} translate="no">
          {row.program.name}
        </Link>
      ) : null,
  },
];

function About({ row }: { row: AuditRow }) {
  return row.about.map(({ key, value }, place) => (
    <span key={key}>
      {place > 0 ? ', ' : null}
      <PersonName name={value} />
    </span>
  ));
}

export default function AuditPage() {
  const { items, next } = useLoaderData<typeof loader>();
  const say = useSay();
  const [params] = useSearchParams();
  const sought = params.get('search');
  return (
    <Page
      title={say(appWords, 'audit.title')}
      lead={say(appWords, 'audit.lead')}
      actions={
        <a href={`/audit/events.csv${sought ? `?search=${encodeURIComponent(sought)}` : ''}`} download>
          {say(appWords, 'audit.export')}
        </a>
      }
    >
      <ListTable
        caption={say(appWords, 'audit.title')}
        columns={columnsIn(say)}
        rows={items}
        rowKey={(row) => row.id}
        next={next}
        search={{ label: say(appWords, 'audit.search') }}
        empty={<Empty title={say(appWords, 'audit.empty')} text={say(appWords, 'audit.empty_text')} />}
      />
    </Page>
  );
}
