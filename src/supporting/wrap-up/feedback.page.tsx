import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { readPage } from '../../platform/http/read-page.ts';
import { Empty } from '../../platform/ui/empty.tsx';
import { ListTable } from '../../platform/ui/list-table.tsx';
import { Moment } from '../../platform/ui/moment.tsx';
import { Page } from '../../platform/ui/page.tsx';
import { PersonName } from '../../platform/ui/person.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { SupportingTabs } from '../supporting-tabs.tsx';
import { supportingWords } from '../words.ts';
import { listSessionFeedback } from './list-session-feedback.ts';

export const loader = (args: LoaderFunctionArgs) =>
  readPage(args, async ({ ask, params, search }) =>
    ask(listSessionFeedback, {
      program: params.program as string,
      after: search.get('after') ?? undefined,
      sort: search.get('sort') ?? undefined,
      search: search.get('search') ?? undefined,
    }),
  );

export default function FeedbackPage() {
  const list = useLoaderData<typeof loader>();
  const say = useSay();
  return (
    <Page title={say(supportingWords, 'wrapUp.feedback.title')} lead={<p>{say(supportingWords, 'wrapUp.feedback.lead')}</p>}>
      <SupportingTabs />
      <ListTable
        caption={say(supportingWords, 'wrapUp.feedback.title')}
        rows={list.items}
        rowKey={(row) => row.id}
        next={list.next}
        search={{ label: say(supportingWords, 'wrapUp.feedback.search') }}
        empty={
          <Empty title={say(supportingWords, 'wrapUp.feedback.none.title')} text={say(supportingWords, 'wrapUp.feedback.none.text')} />
        }
        columns={[
          { key: 'person', label: say(supportingWords, 'wrapUp.feedback.person'), cell: (row) => <PersonName name={row.person} /> },
          { key: 'session', label: say(supportingWords, 'wrapUp.feedback.session'), numeric: true, cell: (row) => row.number },
          { key: 'stars', label: say(supportingWords, 'wrapUp.feedback.stars'), sort: true, numeric: true, cell: (row) => row.stars },
          {
            key: 'comment',
            label: say(supportingWords, 'wrapUp.feedback.comment'),
            cell: (row) => <span translate="no">{row.comment}</span>,
          },
          {
            key: 'ratedAt',
            label: say(supportingWords, 'wrapUp.feedback.when'),
            sort: true,
            cell: (row) => <Moment at={row.ratedAt} as="date" />,
          },
        ]}
      />
    </Page>
  );
}
