import { useLoaderData, useParams, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { readPage } from '../../platform/http/read-page.ts';
import { NotFound } from '../../platform/problems.ts';
import { Empty } from '../../platform/ui/empty.tsx';
import { ListTable } from '../../platform/ui/list-table.tsx';
import { Page } from '../../platform/ui/page.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { rowsQueryOf } from '../report-queries.ts';
import { reportingWords, sayNamed } from '../words.ts';
import { withFilters } from './filters-in.ts';
import { rowColumns } from './row-columns.tsx';
import { TakeAway } from './take-away.tsx';
import styles from './report.module.css';

export const loader = (args: LoaderFunctionArgs) =>
  readPage(args, async ({ ask, params, search }) => {
    const query = rowsQueryOf(params.report ?? '', params.rows ?? '');
    if (!query) throw new NotFound();
    return ask(query, { ...Object.fromEntries(search), program: params.program ?? '' });
  });

export default function RowsPage() {
  const reading = useLoaderData<typeof loader>();
  const { program = '', rows = '' } = useParams();
  const say = useSay();
  const asked = Object.fromEntries(useSearchParams()[0]);
  const base = `/programs/${program}/reporting/${reading.report}`;
  const { after: _after, search: _search, sort: _sort, bar: _bar, ...filters } = asked;
  return (
    <Page
      title={reading.label}
      lead={
        <>
          <span className={styles.number}>{reading.shown}</span>
          {reading.detail ? <span className={styles.detail}>{reading.detail}. </span> : null}
          {reading.formula} {reading.isWhole ? say(reportingWords, 'rows.whole') : null}
        </>
      }
      back={{ to: withFilters(base, filters), label: sayNamed(say, `${reading.report}.title`) }}
    >
      <ListTable
        caption={reading.label}
        columns={rowColumns(reading.columns, say)}
        rows={reading.items}
        rowKey={(row) => row.id}
        next={reading.next}
        search={{ label: say(reportingWords, 'rows.search') }}
        empty={<Empty title={say(reportingWords, 'rows.empty')} text={say(reportingWords, 'rows.emptyText')} />}
        total={reading.total}
      />
      <TakeAway
        asOf={reading.asOf}
        files={[{ label: 'CSV', href: `${base}/rows/${rows}/files/${rows}.csv` }]}
        filters={{ ...asked, after: '' }}
      />
    </Page>
  );
}
