import { Link, useLoaderData, useParams, type LoaderFunctionArgs } from 'react-router';
import { readPage } from '../../platform/http/read-page.ts';
import { Empty } from '../../platform/ui/empty.tsx';
import { ListTable } from '../../platform/ui/list-table.tsx';
import { Moment } from '../../platform/ui/moment.tsx';
import { Page } from '../../platform/ui/page.tsx';
import { PersonName } from '../../platform/ui/person.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { Status } from '../../platform/ui/status.tsx';
import { PairingTabs } from '../pairing-tabs.tsx';
import styles from '../runs/proposal.module.css';
import { pairingWords } from '../words.ts';
import { listMenteesToMatch } from './list-mentees-to-match.ts';

export const loader = (args: LoaderFunctionArgs) =>
  readPage(args, ({ ask, params, search }) =>
    ask(listMenteesToMatch, { ...Object.fromEntries(search), program: params.program as string }),
  );

export default function ByHandPage() {
  const mentees = useLoaderData<typeof loader>();
  const say = useSay();
  const base = `/programs/${useParams().program}/pairing`;
  return (
    <Page title={say(pairingWords, 'by_hand.title')} lead={say(pairingWords, 'by_hand.lead')}>
      <PairingTabs />
      <ListTable
        caption={say(pairingWords, 'by_hand.title')}
        columns={[
          {
            key: 'name',
            label: say(pairingWords, 'by_hand.person'),
            sort: true,
            cell: ({ name, title }) => (
              <div>
                <span className={styles.name}>
                  <PersonName name={name} />
                </span>
                {title ? (
                  <div className={styles.title} translate="no">
                    {title}
                  </div>
                ) : null}
              </div>
            ),
          },
          {
            key: 'since',
            label: say(pairingWords, 'by_hand.waiting'),
            sort: true,
            cell: ({ waitingSince }) => (waitingSince ? <Moment at={waitingSince} as="date" /> : null),
          },
          {
            key: 'pick',
            label: say(pairingWords, 'by_hand.pick'),
            cell: ({ id, paused }) =>
              paused ? (
                <Status>{say(pairingWords, 'by_hand.paused')}</Status>
              ) : (
                <Link to={`${base}/by-hand/${id}`}>{say(pairingWords, 'by_hand.pick')}</Link>
              ),
          },
        ]}
        rows={mentees.items}
        rowKey={(row) => row.id}
        next={mentees.next}
        search={{ label: say(pairingWords, 'by_hand.search') }}
        empty={<Empty title={say(pairingWords, 'by_hand.none')} text={say(pairingWords, 'by_hand.none_text')} />}
      />
    </Page>
  );
}
