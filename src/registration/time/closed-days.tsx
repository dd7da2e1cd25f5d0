import type { ReactNode } from 'react';
import type { Offer } from '../../platform/execute.ts';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { Empty } from '../../platform/ui/empty.tsx';
import { DateField, HiddenField, TextField } from '../../platform/ui/fields.tsx';
import { ListTable } from '../../platform/ui/list-table.tsx';
import { Day } from '../../platform/ui/moment.tsx';
import { Section } from '../../platform/ui/page.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { registrationWords } from '../words.ts';

export interface ClosedDay {
  id: string;
  name: string;
  startsOn: string;
  endsOn: string;
}

interface ClosedDaysProps<Row extends ClosedDay> {
  lead: string;
  rows: readonly Row[];
  /** For whom each is closed; left out where all are for the same. */
  who?: (row: Row) => ReactNode;
  close: Offer | undefined;
  /** By the period's id; a row without one is somebody else's to open. */
  open: Readonly<Record<string, Offer | undefined>>;
}

export function ClosedDays<Row extends ClosedDay>({ lead, rows, who, close, open }: ClosedDaysProps<Row>) {
  const say = useSay();
  return (
    <Section title={say(registrationWords, 'time.closed.title')} lead={lead}>
      <ListTable
        caption={say(registrationWords, 'time.closed.title')}
        rows={rows}
        rowKey={(row) => row.id}
        empty={<Empty title={say(registrationWords, 'time.closed.none')} text={say(registrationWords, 'time.closed.none_text')} />}
        columns={[
          { key: 'name', label: say(registrationWords, 'time.closed.name'), cell: (row) => <span translate="no">{row.name}</span> },
          { key: 'starts', label: say(registrationWords, 'time.closed.starts'), cell: (row) => <Day on={row.startsOn} /> },
          { key: 'ends', label: say(registrationWords, 'time.closed.ends'), cell: (row) => <Day on={row.endsOn} /> },
          ...(who ? [{ key: 'who', label: say(registrationWords, 'time.closed.who'), cell: who }] : []),
          {
            key: 'open',
            label: '',
            cell: (row) => (
              <CommandForm offer={open[row.id]} inline tone="quiet" formKey={row.id}>
                <HiddenField name="period" value={row.id} />
              </CommandForm>
            ),
          },
        ]}
      />
      <CommandForm offer={close} tone="quiet">
        <TextField
          name="name"
          label={say(registrationWords, 'time.closed.name')}
          hint={say(registrationWords, 'time.closed.name_hint')}
          required
          maxLength={80}
        />
        <DateField name="startsOn" label={say(registrationWords, 'time.closed.starts')} required />
        <DateField name="endsOn" label={say(registrationWords, 'time.closed.ends')} required />
      </CommandForm>
    </Section>
  );
}
