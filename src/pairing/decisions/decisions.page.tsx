import { useLoaderData, useParams, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { actOnPage, intent } from '../../platform/http/act-on-page.ts';
import { readPage } from '../../platform/http/read-page.ts';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { Empty } from '../../platform/ui/empty.tsx';
import { HiddenField } from '../../platform/ui/fields.tsx';
import { ListTable } from '../../platform/ui/list-table.tsx';
import { Moment } from '../../platform/ui/moment.tsx';
import { Page } from '../../platform/ui/page.tsx';
import { PersonName } from '../../platform/ui/person.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { Status } from '../../platform/ui/status.tsx';
import { PairingTabs } from '../pairing-tabs.tsx';
import { pairingWords } from '../words.ts';
import { allowPair } from './allow-pair.ts';
import { listDecisions } from './list-decisions.ts';
import { unpinPair } from './unpin-pair.ts';

export const loader = (args: LoaderFunctionArgs) =>
  readPage(args, async ({ ask, offer, params, search }) => ({
    decisions: await ask(listDecisions, { ...Object.fromEntries(search), program: params.program as string }),
    unpin: await offer(unpinPair),
    allow: await offer(allowPair),
  }));

export const action = (args: ActionFunctionArgs) => actOnPage(args, [intent(unpinPair), intent(allowPair)]);

export default function DecisionsPage() {
  const { decisions, unpin, allow } = useLoaderData<typeof loader>();
  const say = useSay();
  const base = `/programs/${useParams().program}/pairing`;
  const undo = { pin: { offer: unpin, field: 'pin' }, forbid: { offer: allow, field: 'forbidden' } };
  return (
    <Page title={say(pairingWords, 'decisions.title')} lead={say(pairingWords, 'decisions.lead')}>
      <PairingTabs />
      <ListTable
        caption={say(pairingWords, 'decisions.title')}
        columns={[
          { key: 'mentee', label: say(pairingWords, 'decisions.mentee'), sort: true, cell: ({ mentee }) => <PersonName name={mentee} /> },
          { key: 'mentor', label: say(pairingWords, 'decisions.mentor'), sort: true, cell: ({ mentor }) => <PersonName name={mentor} /> },
          {
            key: 'kind',
            label: say(pairingWords, 'decisions.kind'),
            cell: ({ kind }) => <Status tone={kind === 'pin' ? 'good' : 'bad'}>{say(pairingWords, `decisions.${kind}`)}</Status>,
          },
          { key: 'reason', label: say(pairingWords, 'decisions.reason'), cell: ({ reason }) => <span translate="no">{reason}</span> },
          {
            key: 'decidedAt',
            label: say(pairingWords, 'decisions.decided'),
            sort: true,
            cell: ({ decidedAt }) => <Moment at={decidedAt} as="date" />,
          },
          {
            key: 'undo',
            label: say(pairingWords, 'decisions.undo'),
            cell: ({ id, kind }) => (
              <CommandForm offer={undo[kind].offer} tone="quiet" inline formKey={id}>
                <HiddenField name={undo[kind].field} value={id} />
              </CommandForm>
            ),
          },
        ]}
        rows={decisions.items}
        rowKey={(row) => row.id}
        next={decisions.next}
        search={{ label: say(pairingWords, 'decisions.search') }}
        empty={
          <Empty
            title={say(pairingWords, 'decisions.none')}
            text={say(pairingWords, 'decisions.none_text')}
            action={{ to: `${base}/proposal`, label: say(pairingWords, 'overview.read') }}
          />
        }
      />
    </Page>
  );
}
