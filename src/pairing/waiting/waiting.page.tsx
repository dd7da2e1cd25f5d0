import { Link, useLoaderData, useParams, type LoaderFunctionArgs } from 'react-router';
import { readPage } from '../../platform/http/read-page.ts';
import { Empty } from '../../platform/ui/empty.tsx';
import { ListTable } from '../../platform/ui/list-table.tsx';
import { Moment } from '../../platform/ui/moment.tsx';
import { Page } from '../../platform/ui/page.tsx';
import { PersonName } from '../../platform/ui/person.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { pairingWords } from '../words.ts';
import { listWaiting } from './list-waiting.ts';

export const loader = (args: LoaderFunctionArgs) =>
  readPage(args, ({ ask, params, search }) => ask(listWaiting, { ...Object.fromEntries(search), program: params.program as string }));

export default function WaitingPage() {
  const waiting = useLoaderData<typeof loader>();
  const say = useSay();
  const base = `/programs/${useParams().program}/pairing`;
  return (
    <Page
      title={say(pairingWords, 'waiting.title')}
      lead={say(pairingWords, 'waiting.lead')}
      back={{ to: `${base}/process`, label: say(pairingWords, 'process.title') }}
    >
      <ListTable
        caption={say(pairingWords, 'waiting.title')}
        columns={[
          { key: 'name', label: say(pairingWords, 'waiting.person'), sort: true, cell: ({ name }) => <PersonName name={name} /> },
          {
            key: 'because',
            label: say(pairingWords, 'waiting.because'),
            cell: ({ because }) => say(pairingWords, `waiting.reasons.${because}`),
          },
          { key: 'since', label: say(pairingWords, 'waiting.since'), sort: true, cell: ({ since }) => <Moment at={since} as="date" /> },
          {
            key: 'offered',
            label: say(pairingWords, 'waiting.offered'),
            cell: ({ offeredAt }) => (offeredAt ? <Moment at={offeredAt} as="date" /> : null),
          },
          {
            key: 'pick',
            label: say(pairingWords, 'waiting.pick'),
            cell: ({ person }) => <Link to={`${base}/by-hand/${person}`}>{say(pairingWords, 'waiting.pick')}</Link>,
          },
        ]}
        rows={waiting.items}
        rowKey={(row) => row.id}
        next={waiting.next}
        search={{ label: say(pairingWords, 'waiting.search') }}
        empty={<Empty title={say(pairingWords, 'waiting.none')} text={say(pairingWords, 'waiting.none_text')} />}
      />
    </Page>
  );
}
