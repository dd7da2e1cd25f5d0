import type { ReactNode } from 'react';
import { Day } from '../../platform/ui/moment.tsx';
import { ListTable } from '../../platform/ui/list-table.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { Status } from '../../platform/ui/status.tsx';
import { peopleWords } from '../words.ts';
import type { HeldCredential } from './held-credential.ts';

const tones = { holds: 'good', expired: 'attention', 'not yet': 'quiet', 'to confirm': 'attention' } as const;

interface HeldTableProps {
  items: readonly HeldCredential[];
  empty: ReactNode;
  actions: (row: HeldCredential) => ReactNode;
}

export function HeldTable({ items, empty, actions }: HeldTableProps) {
  const say = useSay();
  return (
    <ListTable
      caption={say(peopleWords, 'credentials.of_person')}
      rows={items}
      rowKey={(row) => row.id}
      empty={empty}
      columns={[
        { key: 'name', label: say(peopleWords, 'credentials.columns.name'), cell: (row) => <bdi translate="no">{row.name}</bdi> },
        { key: 'issued', label: say(peopleWords, 'credentials.columns.issued'), cell: (row) => <Day on={row.issuedOn} /> },
        {
          key: 'until',
          label: say(peopleWords, 'credentials.columns.until'),
          cell: (row) => (row.expiresOn ? <Day on={row.expiresOn} /> : say(peopleWords, 'credentials.for_good')),
        },
        { key: 'proof', label: say(peopleWords, 'credentials.columns.proof'), cell: (row) => <Proof text={row.proof} /> },
        {
          key: 'state',
          label: say(peopleWords, 'credentials.columns.state'),
          cell: (row) => <Status tone={tones[row.state]}>{say(peopleWords, `credentials.state.${row.state}`)}</Status>,
        },
        { key: 'actions', label: say(peopleWords, 'credentials.columns.actions'), cell: actions },
      ]}
    />
  );
}

/** A link where it is one, without telling the other side where one comes from. */
export function Proof({ text }: { text: string }) {
  if (!/^https:\/\/\S+$/.test(text)) return <bdi translate="no">{text || '–'}</bdi>;
  return (
    <a href={text} rel="noreferrer noopener" target="_blank" translate="no">
      {text.replace(/^https:\/\//, '')}
    </a>
  );
}
