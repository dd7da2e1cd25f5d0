import { Link, useLoaderData, useParams, useSearchParams, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
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
import { SupportingTabs } from '../supporting-tabs.tsx';
import { supportingWords } from '../words.ts';
import { HealthReason, HealthStatus } from './health-status.tsx';
import { healthStates, type HealthState } from './health.rules.ts';
import { listMatchHealth } from './list-match-health.ts';
import { sendRescue } from './send-rescue.ts';
import styles from './health.module.css';
import { labelOf } from '../../platform/words/declared-words.ts';

export const loader = (args: LoaderFunctionArgs) =>
  readPage(args, async ({ ctx, ask, params, search }) => ({
    list: await ask(listMatchHealth, {
      program: params.program as string,
      after: search.get('after') ?? undefined,
      sort: search.get('sort') ?? undefined,
      search: search.get('search') ?? undefined,
      state: (search.get('state') ?? undefined) as HealthState | undefined,
    }),
    // Whether they were written to of late is judged when it is sent: one question per row would be one statement per row.
    rescue: { name: sendRescue.name, label: labelOf(ctx, sendRescue) },
  }));

export const action = (args: ActionFunctionArgs) => actOnPage(args, [intent(sendRescue)]);

export default function SupportingPage() {
  const { list, rescue } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const { program } = useParams();
  const say = useSay();
  const shownState = search.get('state');
  return (
    <Page title={say(supportingWords, 'health.title')} lead={<p>{say(supportingWords, 'health.lead')}</p>}>
      <SupportingTabs />
      <p className={styles.filter}>
        {say(supportingWords, 'health.show')}:{' '}
        {[null, ...healthStates].map((state) => (
          <Link
            key={state}
            to={state ? `?state=${encodeURIComponent(state)}` : '?'}
            aria-current={shownState === state ? 'true' : undefined}
          >
            {state ? say(supportingWords, `health.state.${state}`) : say(supportingWords, 'health.all')}
          </Link>
        ))}
      </p>
      <ListTable
        caption={say(supportingWords, 'health.list')}
        rows={list.items}
        rowKey={(row) => row.id}
        next={list.next}
        total={list.total}
        search={{ label: say(supportingWords, 'health.search') }}
        empty={
          <Empty
            title={say(supportingWords, 'health.none.title')}
            text={say(supportingWords, 'health.none.text')}
            action={{ to: `/programs/${program}/pairing`, label: say(supportingWords, 'health.pairing') }}
          />
        }
        columns={[
          {
            key: 'mentor',
            label: say(supportingWords, 'health.pair'),
            sort: true,
            cell: (row) => (
              <span className={styles.pair}>
                {row.name ? <strong translate="no">{row.name}</strong> : null}
                {row.mentor ? <PersonName name={row.mentor} /> : null}
                <PersonName name={row.mentee} />
              </span>
            ),
          },
          {
            key: 'state',
            label: say(supportingWords, 'health.state_label'),
            sort: true,
            cell: (row) => (
              <span className={styles.oneLine}>
                <HealthStatus state={row.state} />
              </span>
            ),
          },
          { key: 'reason', label: say(supportingWords, 'health.reason_label'), cell: (row) => <HealthReason reason={row.reason} /> },
          {
            key: 'charter',
            label: say(supportingWords, 'health.charter'),
            cell: (row) => say(supportingWords, `health.charter_state.${row.charter}`),
          },
          {
            key: 'next',
            label: say(supportingWords, 'health.next'),
            cell: (row) => (row.nextAt ? <Moment at={row.nextAt} as="date" /> : say(supportingWords, 'health.never')),
          },
          {
            key: 'rescue',
            label: say(supportingWords, 'health.help'),
            cell: (row) =>
              row.state === 'stuck' || row.state === 'needs check-in' ? (
                <span className={styles.oneLine}>
                  <CommandForm offer={rescue} formKey={row.id} tone="quiet" inline>
                    <HiddenField name="match" value={row.id} />
                  </CommandForm>
                </span>
              ) : null,
          },
        ]}
      />
    </Page>
  );
}
