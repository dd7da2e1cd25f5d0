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
import styles from '../shortlists/choices.module.css';
import { pairingWords } from '../words.ts';
import { decideSuggestion } from './decide-suggestion.ts';
import { listRequests } from './list-requests.ts';

export const loader = (args: LoaderFunctionArgs) =>
  readPage(args, async ({ ask, offer, params, search }) => {
    const program = params.program as string;
    const requests = await ask(listRequests, { ...Object.fromEntries(search), program });
    const [first] = requests.items.filter(({ state }) => state === 'to decide');
    return { requests, decide: first ? await offer(decideSuggestion, { program, suggestion: first.id }) : undefined };
  });

export const action = (args: ActionFunctionArgs) => actOnPage(args, [intent(decideSuggestion)]);

export default function RequestsPage() {
  const { requests, decide } = useLoaderData<typeof loader>();
  const say = useSay();
  const base = `/programs/${useParams().program}/pairing`;
  return (
    <Page
      title={say(pairingWords, 'requests.title')}
      lead={say(pairingWords, 'requests.lead')}
      back={{ to: `${base}/process`, label: say(pairingWords, 'process.title') }}
    >
      <ListTable
        caption={say(pairingWords, 'requests.title')}
        columns={[
          { key: 'mentee', label: say(pairingWords, 'requests.mentee'), sort: true, cell: ({ mentee }) => <PersonName name={mentee} /> },
          { key: 'mentor', label: say(pairingWords, 'requests.mentor'), sort: true, cell: ({ mentor }) => <PersonName name={mentor} /> },
          { key: 'wish', label: say(pairingWords, 'requests.wish'), numeric: true, cell: ({ wish }) => wish ?? '–' },
          {
            key: 'state',
            label: say(pairingWords, 'requests.state'),
            cell: ({ state, note, offered }) => (
              <>
                <Status tone={state === 'to decide' ? 'attention' : 'quiet'}>
                  {say(pairingWords, offered ? 'requests.offered' : `choices.states.${state}`)}
                </Status>
                {note ? (
                  <p className={styles.note} translate="no">
                    {note}
                  </p>
                ) : null}
              </>
            ),
          },
          {
            key: 'listedAt',
            label: say(pairingWords, 'requests.listed'),
            sort: true,
            cell: ({ listedAt, askedAt }) => <Moment at={askedAt ?? listedAt} as="date" />,
          },
          {
            key: 'until',
            label: say(pairingWords, 'requests.until'),
            cell: ({ answerBy }) => (answerBy ? <Moment at={answerBy} as="date" /> : null),
          },
          {
            key: 'decide',
            label: say(pairingWords, 'requests.decide'),
            cell: ({ id, state }) =>
              state === 'to decide'
                ? (['approve', 'decline'] as const).map((verdict) => (
                    <CommandForm
                      key={verdict}
                      offer={decide}
                      tone="quiet"
                      inline
                      formKey={`${verdict} ${id}`}
                      submitLabel={say(pairingWords, `requests.${verdict}`)}
                    >
                      <HiddenField name="suggestion" value={id} />
                      <HiddenField name="verdict" value={verdict} />
                    </CommandForm>
                  ))
                : null,
          },
        ]}
        rows={requests.items}
        rowKey={(row) => row.id}
        next={requests.next}
        search={{ label: say(pairingWords, 'requests.search') }}
        empty={
          <Empty
            title={say(pairingWords, 'requests.none')}
            text={say(pairingWords, 'requests.none_text')}
            action={{ to: `${base}/process`, label: say(pairingWords, 'requests.to_process') }}
          />
        }
      />
    </Page>
  );
}
