import { Link, useLoaderData, useParams, type LoaderFunctionArgs } from 'react-router';
import { readPage } from '../../platform/http/read-page.ts';
import { Empty } from '../../platform/ui/empty.tsx';
import { ListTable } from '../../platform/ui/list-table.tsx';
import { Moment } from '../../platform/ui/moment.tsx';
import { Page } from '../../platform/ui/page.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { SupportingTabs } from '../supporting-tabs.tsx';
import { supportingWords } from '../words.ts';
import { CaseStatus } from './case-status.tsx';
import { listCases } from './list-cases.ts';

export const loader = (args: LoaderFunctionArgs) =>
  readPage(args, async ({ ask, params, search }) =>
    ask(listCases, { program: params.program as string, after: search.get('after') ?? undefined, sort: search.get('sort') ?? undefined }),
  );

export default function CasesPage() {
  const list = useLoaderData<typeof loader>();
  const { program } = useParams();
  const say = useSay();
  return (
    <Page title={say(supportingWords, 'accountability.cases.title')} lead={<p>{say(supportingWords, 'accountability.cases.lead')}</p>}>
      <SupportingTabs />
      <ListTable
        caption={say(supportingWords, 'accountability.cases.title')}
        rows={list.items}
        rowKey={(row) => row.id}
        next={list.next}
        total={list.total}
        empty={
          <Empty
            title={say(supportingWords, 'accountability.cases.none.title')}
            text={say(supportingWords, 'accountability.cases.none.text')}
          />
        }
        columns={[
          {
            key: 'who',
            label: say(supportingWords, 'accountability.cases.who'),
            cell: (row) => (
              <Link to={`/programs/${program}/supporting/cases/${row.id}`} translate="no">
                {row.name ?? [row.mentor, row.mentee].filter(Boolean).join(' · ')}
              </Link>
            ),
          },
          {
            key: 'kind',
            label: say(supportingWords, 'accountability.cases.what'),
            cell: (row) => say(supportingWords, `accountability.cases.kind.${row.kind}`),
          },
          { key: 'state', label: say(supportingWords, 'accountability.cases.state'), cell: (row) => <CaseStatus {...row} /> },
          {
            key: 'due',
            label: say(supportingWords, 'accountability.cases.due'),
            cell: (row) => (row.closedAt ? '' : <Moment at={row.dueAt} />),
          },
          {
            key: 'opened',
            label: say(supportingWords, 'accountability.cases.opened'),
            sort: true,
            cell: (row) => <Moment at={row.openedAt} as="date" />,
          },
        ]}
      />
    </Page>
  );
}
