import { Link, useLoaderData, useParams, type LoaderFunctionArgs } from 'react-router';
import { readPage } from '../../platform/http/read-page.ts';
import { Empty } from '../../platform/ui/empty.tsx';
import { ListTable } from '../../platform/ui/list-table.tsx';
import { Moment } from '../../platform/ui/moment.tsx';
import { Page } from '../../platform/ui/page.tsx';
import { PersonName } from '../../platform/ui/person.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { Status } from '../../platform/ui/status.tsx';
import { SwitchLinks } from '../../platform/ui/switch-links.tsx';
import { RegistrationTabs } from '../registration-tabs.tsx';
import { registrationWords } from '../words.ts';
import { listRegistrants } from './list-registrants.ts';

const roles = ['mentor', 'mentee', 'both'] as const;

export const loader = (args: LoaderFunctionArgs) =>
  readPage(args, async ({ ask, params, search }) => {
    const as = roles.find((one) => one === search.get('as'));
    return { list: await ask(listRegistrants, { ...Object.fromEntries(search), program: params.program as string, as }), as };
  });

export default function RegistrantsPage() {
  const { list, as } = useLoaderData<typeof loader>();
  const { program = '' } = useParams();
  const say = useSay();
  return (
    <Page title={say(registrationWords, 'people.title')} lead={say(registrationWords, 'people.lead')}>
      <RegistrationTabs program={program} />
      <SwitchLinks
        label={say(registrationWords, 'people.show')}
        field="as"
        chosen={as ?? ''}
        items={[
          { value: '', label: say(registrationWords, 'people.all') },
          ...roles.map((role) => ({ value: role, label: say(registrationWords, `people.${role}`) })),
        ]}
      />
      <ListTable
        caption={say(registrationWords, 'people.caption')}
        search={{ label: say(registrationWords, 'people.search') }}
        rows={list.items}
        rowKey={(row) => row.id}
        next={list.next}
        total={list.total}
        empty={<Empty title={say(registrationWords, 'people.none')} text={say(registrationWords, 'people.none_text')} />}
        columns={[
          {
            key: 'name',
            label: say(registrationWords, 'people.columns.name'),
            sort: true,
            cell: (row) => (
              <>
                <Link to={`/programs/${program}/registration/people/${row.id}`}>
                  <PersonName name={row.name} />
                </Link>{' '}
                {row.paused ? <Status tone="attention">{say(registrationWords, 'people.paused')}</Status> : null}
              </>
            ),
          },
          {
            key: 'department',
            label: say(registrationWords, 'people.columns.department'),
            sort: true,
            cell: (row) => <bdi translate="no">{row.department}</bdi>,
          },
          { key: 'as', label: say(registrationWords, 'people.columns.as'), cell: (row) => say(registrationWords, `role.${row.as}`) },
          {
            key: 'capacity',
            label: say(registrationWords, 'people.columns.capacity'),
            sort: true,
            numeric: true,
            cell: (row) => (row.as === 'mentee' ? '' : row.capacity),
          },
          { key: 'track', label: say(registrationWords, 'people.columns.track'), cell: (row) => <bdi translate="no">{row.track}</bdi> },
          {
            key: 'registered',
            label: say(registrationWords, 'people.columns.registered'),
            sort: true,
            cell: (row) => <Moment at={row.finishedAt} as="date" />,
          },
        ]}
      />
    </Page>
  );
}
