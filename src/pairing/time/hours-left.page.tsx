import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { readPage } from '../../platform/http/read-page.ts';
import { Empty } from '../../platform/ui/empty.tsx';
import { ListTable } from '../../platform/ui/list-table.tsx';
import { Page } from '../../platform/ui/page.tsx';
import { PersonName } from '../../platform/ui/person.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { Status } from '../../platform/ui/status.tsx';
import { registrationWords } from '../../registration/words.ts';
import { PairingTabs } from '../pairing-tabs.tsx';
import { pairingWords } from '../words.ts';
import { listHoursLeft } from './list-hours-left.ts';

export const loader = (args: LoaderFunctionArgs) =>
  readPage(args, ({ ask, params, search }) => ask(listHoursLeft, { ...Object.fromEntries(search), program: params.program as string }));

export default function HoursLeftPage() {
  const people = useLoaderData<typeof loader>();
  const say = useSay();
  const inHours = (hours: number) => say(pairingWords, 'time.mine.hours', { hours });
  return (
    <Page title={say(pairingWords, 'time.left.title')} lead={say(pairingWords, 'time.left.lead')}>
      <PairingTabs />
      <ListTable
        caption={say(pairingWords, 'time.left.title')}
        rows={people.items}
        rowKey={(row) => row.id}
        next={people.next}
        search={{ label: say(pairingWords, 'time.left.search') }}
        empty={<Empty title={say(pairingWords, 'time.left.none')} text={say(pairingWords, 'time.left.none_text')} />}
        columns={[
          {
            key: 'name',
            label: say(pairingWords, 'time.left.person'),
            sort: true,
            cell: ({ name, closed }) => (
              <>
                <PersonName name={name} /> {closed ? <Status>{say(pairingWords, 'time.left.closed')}</Status> : null}
              </>
            ),
          },
          { key: 'role', label: say(pairingWords, 'time.left.role'), cell: ({ role }) => say(registrationWords, `role.${role}`) },
          { key: 'promised', label: say(pairingWords, 'time.left.promised'), numeric: true, cell: ({ promised }) => inHours(promised) },
          { key: 'taken', label: say(pairingWords, 'time.left.taken'), numeric: true, cell: ({ taken }) => inHours(taken) },
          {
            key: 'left',
            label: say(pairingWords, 'time.left.left'),
            numeric: true,
            cell: ({ left }) => (left === null ? say(pairingWords, 'time.left.no_limit') : inHours(left)),
          },
        ]}
      />
    </Page>
  );
}
