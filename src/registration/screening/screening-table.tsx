import { Link } from 'react-router';
import type { Offer } from '../../platform/execute.ts';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { Empty } from '../../platform/ui/empty.tsx';
import { HiddenField } from '../../platform/ui/fields.tsx';
import { ListTable } from '../../platform/ui/list-table.tsx';
import { Moment } from '../../platform/ui/moment.tsx';
import { PersonName } from '../../platform/ui/person.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { registrationWords } from '../words.ts';

interface Row {
  id: string;
  name: string;
  department: string | null;
  finishedAt: Date;
  seen: number;
  decidedAt: Date | null;
}

interface ScreeningTableProps {
  list: { items: Row[]; next: string | null; total?: number };
  as: 'mentor' | 'mentee';
  state: 'waiting' | 'approved' | 'declined';
  /** How many qualities there are. */
  looksFor: number;
  approve: Offer | undefined;
  program: string;
}

/** Who waits, with the one tap that lets them in; to decline one looks at the person first. */
export function ScreeningTable({ list, as, state, looksFor, approve, program }: ScreeningTableProps) {
  const say = useSay();
  const at = (row: Row) => `/programs/${program}/registration/people/${row.id}`;
  return (
    <ListTable
      caption={say(registrationWords, 'screening.caption')}
      search={{ label: say(registrationWords, 'screening.search') }}
      rows={list.items}
      rowKey={(row) => row.id}
      next={list.next}
      total={list.total}
      empty={<Empty title={say(registrationWords, 'screening.none')} text={say(registrationWords, 'screening.none_text')} />}
      columns={[
        {
          key: 'name',
          label: say(registrationWords, 'screening.columns.name'),
          sort: true,
          cell: (row) => (
            <Link to={at(row)}>
              <PersonName name={row.name} />
            </Link>
          ),
        },
        {
          key: 'department',
          label: say(registrationWords, 'screening.columns.department'),
          sort: true,
          cell: (row) => <bdi translate="no">{row.department}</bdi>,
        },
        {
          key: 'registered',
          label: say(registrationWords, 'screening.columns.registered'),
          sort: true,
          cell: (row) => <Moment at={row.finishedAt} as="date" />,
        },
        ...(state === 'waiting'
          ? []
          : [
              {
                key: 'seen',
                label: say(registrationWords, 'screening.columns.found'),
                cell: (row: Row) => say(registrationWords, 'screening.found', { count: row.seen, of: looksFor }),
              },
              {
                key: 'decided',
                label: say(registrationWords, 'screening.columns.by'),
                cell: (row: Row) => (row.decidedAt ? <Moment at={row.decidedAt} as="date" /> : null),
              },
            ]),
        {
          key: 'actions',
          label: say(registrationWords, 'screening.columns.actions'),
          cell: (row) => (
            <>
              {state === 'approved' ? null : (
                <CommandForm offer={approve} inline formKey={row.id}>
                  <HiddenField name="registration" value={row.id} />
                  <HiddenField name="role" value={as} />
                </CommandForm>
              )}
              <Link to={at(row)}>
                {say(registrationWords, 'screening.look')}
                <span className="visually-hidden">: {row.name}</span>
              </Link>
            </>
          ),
        },
      ]}
    />
  );
}
