import { Link } from 'react-router';
import { ListTable } from '../../platform/ui/list-table.tsx';
import { Day } from '../../platform/ui/moment.tsx';
import { PersonName } from '../../platform/ui/person.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { Status } from '../../platform/ui/status.tsx';
import { registrationWords } from '../words.ts';
import type { MissingCredential } from './missing-credentials.ts';

interface WithoutTableProps {
  list: { items: MissingCredential[]; next: string | null; total?: number };
  program: string;
}

/** Who is registered without something that is asked for, and whether that stands in their way. */
export function WithoutTable({ list, program }: WithoutTableProps) {
  const say = useSay();
  return (
    <ListTable
      caption={say(registrationWords, 'requirements.without_caption')}
      search={{ label: say(registrationWords, 'requirements.search') }}
      rows={list.items}
      rowKey={(row) => `${row.registration} ${row.id}`}
      next={list.next}
      total={list.total}
      empty={<p>{say(registrationWords, 'requirements.nobody')}</p>}
      columns={[
        {
          key: 'person',
          label: say(registrationWords, 'requirements.columns.person'),
          sort: true,
          cell: (row) => (
            <Link to={`/programs/${program}/registration/people/${row.registration}`}>
              <PersonName name={row.personName} />
            </Link>
          ),
        },
        {
          key: 'role',
          label: say(registrationWords, 'requirements.columns.role'),
          cell: (row) => say(registrationWords, `requirements.role.${row.role}`),
        },
        {
          key: 'name',
          label: say(registrationWords, 'requirements.columns.name'),
          sort: true,
          cell: (row) => <bdi translate="no">{row.name}</bdi>,
        },
        {
          key: 'state',
          label: say(registrationWords, 'requirements.columns.state'),
          cell: (row) => (
            <>
              {say(registrationWords, `requirements.state.${row.state}`)}{' '}
              {row.state === 'expired' && row.expiredOn ? <Day on={row.expiredOn} /> : null}
            </>
          ),
        },
        {
          key: 'strength',
          label: say(registrationWords, 'requirements.columns.strength'),
          sort: true,
          cell: (row) =>
            row.waiver ? (
              <Status>{say(registrationWords, 'requirements.waived')}</Status>
            ) : row.required ? (
              <Status tone="attention">{say(registrationWords, 'requirements.blocked')}</Status>
            ) : (
              say(registrationWords, 'requirements.asked')
            ),
        },
      ]}
    />
  );
}
