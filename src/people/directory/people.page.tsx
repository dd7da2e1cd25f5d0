import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { readPage } from '../../platform/http/read-page.ts';
import { ButtonLink } from '../../platform/ui/button-link.tsx';
import { Empty } from '../../platform/ui/empty.tsx';
import { ListTable } from '../../platform/ui/list-table.tsx';
import { Day } from '../../platform/ui/moment.tsx';
import { Page } from '../../platform/ui/page.tsx';
import { PersonName } from '../../platform/ui/person.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { Status } from '../../platform/ui/status.tsx';
import { PeopleTabs } from '../people-tabs.tsx';
import { peopleWords } from '../words.ts';
import { addPerson } from './add-person.ts';
import { listPeople } from './list-people.ts';
import { WhoFilter } from './who-filter.tsx';

export const loader = (args: LoaderFunctionArgs) =>
  readPage(args, async ({ ask, offer, search }) => {
    const { who, ...asked } = Object.fromEntries(search) as { who?: 'active' | 'left' | 'all'; search?: string };
    return {
      people: await ask(listPeople, { ...asked, ...(who ? { who } : {}) }),
      who: who ?? 'active',
      sought: Boolean(asked.search),
      add: await offer(addPerson),
    };
  });

export default function PeoplePage() {
  const { people, who, sought, add } = useLoaderData<typeof loader>();
  const say = useSay();
  const nobody = who === 'left' ? 'directory.nobody_left' : 'directory.empty';
  return (
    <Page
      title={say(peopleWords, 'directory.title')}
      lead={say(peopleWords, 'directory.lead')}
      actions={
        <>
          {add && !add.refusal ? <ButtonLink to="/people/import">{say(peopleWords, 'directory.import')}</ButtonLink> : null}
          {add && !add.refusal ? (
            <ButtonLink to="/people/new" tone="quiet">
              {say(peopleWords, 'directory.add')}
            </ButtonLink>
          ) : null}
        </>
      }
    >
      <PeopleTabs />
      <WhoFilter who={who} />
      <ListTable
        caption={say(peopleWords, 'directory.caption')}
        search={{ label: say(peopleWords, 'directory.search') }}
        rows={people.items}
        rowKey={(row) => row.id}
        next={people.next}
        total={people.total}
        empty={<Empty title={say(peopleWords, `${nobody}.title`)} text={say(peopleWords, `${nobody}.text`)} />}
        columns={[
          {
            key: 'name',
            label: say(peopleWords, 'directory.columns.name'),
            sort: true,
            cell: (row) => (
              <>
                <Link to={`/people/${row.id}`}>
                  <PersonName name={row.name} />
                </Link>{' '}
                {row.active ? null : <Status tone="quiet">{say(peopleWords, 'directory.has_left')}</Status>}
              </>
            ),
          },
          { key: 'email', label: say(peopleWords, 'fields.email'), sort: true, cell: (row) => <bdi translate="no">{row.email}</bdi> },
          { key: 'title', label: say(peopleWords, 'fields.title'), sort: true, cell: (row) => <bdi translate="no">{row.title}</bdi> },
          {
            key: 'department',
            label: say(peopleWords, 'fields.department'),
            sort: true,
            cell: (row) => <bdi translate="no">{row.department}</bdi>,
          },
          {
            key: 'joined',
            label: say(peopleWords, 'directory.columns.joined'),
            sort: true,
            cell: (row) => (row.hiredOn ? <Day on={row.hiredOn} /> : null),
          },
        ]}
      />
      {people.total === 1 && !sought && add && !add.refusal ? (
        <Empty
          title={say(peopleWords, 'directory.first.title')}
          text={say(peopleWords, 'directory.first.text')}
          action={{ to: '/people/import', label: say(peopleWords, 'directory.import') }}
        />
      ) : null}
    </Page>
  );
}
