import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { doorContext } from '../../platform/http/door.ts';
import { readPage } from '../../platform/http/read-page.ts';
import { Empty } from '../../platform/ui/empty.tsx';
import { ListTable, type Column } from '../../platform/ui/list-table.tsx';
import { Moment } from '../../platform/ui/moment.tsx';
import { Page } from '../../platform/ui/page.tsx';
import { PersonName } from '../../platform/ui/person.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import type { Say } from '../../platform/words/words.ts';
import { appWords } from '../words.ts';
import { listMails } from './list-mails.ts';
import { Delivery } from './delivery.tsx';

export const loader = (args: LoaderFunctionArgs) =>
  readPage(args, async ({ ask, search }) => ({
    mails: await ask(listMails, Object.fromEntries(search)),
    demo: args.context.get(doorContext).app.configuration.demo,
  }));

type Mail = ReturnType<typeof useLoaderData<typeof loader>>['mails']['items'][number];

const columnsIn = (say: Say): Column<Mail>[] => [
  {
    key: 'subject',
    label: say(appWords, 'outbox.subject'),
    sort: true,
    cell: (mail) => <MailLink mail={mail} />,
  },
  { key: 'to', label: say(appWords, 'outbox.to'), sort: true, cell: (mail) => <PersonName name={mail.toAddress} /> },
  { key: 'written', label: say(appWords, 'outbox.written'), sort: true, cell: (mail) => <Moment at={mail.writtenAt} as="both" /> },
  { key: 'state', label: say(appWords, 'outbox.state'), cell: (mail) => <Delivery state={mail.state} /> },
];

function MailLink({ mail }: { mail: Mail }) {
  return (
    <Link to={`/outbox/${mail.id}`} translate="no">
      {mail.subject}
    </Link>
  );
}

export default function OutboxPage() {
  const { mails, demo } = useLoaderData<typeof loader>();
  const say = useSay();
  return (
    <Page title={say(appWords, 'outbox.title')} lead={say(appWords, demo ? 'outbox.lead_demo' : 'outbox.lead')}>
      <ListTable
        caption={say(appWords, 'outbox.title')}
        columns={columnsIn(say)}
        rows={mails.items}
        rowKey={(mail) => mail.id}
        next={mails.next}
        search={{ label: say(appWords, 'outbox.search') }}
        empty={<Empty title={say(appWords, 'outbox.empty')} text={say(appWords, 'outbox.empty_text')} />}
      />
    </Page>
  );
}
