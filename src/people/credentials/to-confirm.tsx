import { Link } from 'react-router';
import type { Offer } from '../../platform/execute.ts';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { HiddenField } from '../../platform/ui/fields.tsx';
import { ListTable } from '../../platform/ui/list-table.tsx';
import { Day } from '../../platform/ui/moment.tsx';
import { Section } from '../../platform/ui/page.tsx';
import { PersonName } from '../../platform/ui/person.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { peopleWords } from '../words.ts';
import { Proof } from './held-table.tsx';
import { RemoveForm } from './remove-form.tsx';

interface ToConfirmProps {
  waiting: {
    items: {
      id: string;
      person: string;
      personName: string;
      name: string;
      issuedOn: string;
      expiresOn: string | null;
      proof: string;
    }[];
    next: string | null;
  };
  /** The reader, who confirms nothing of their own. */
  me: string | null;
  confirm: Offer | undefined;
  remove: Offer | undefined;
}

/** What people entered themselves, one tap each. */
export function ToConfirm({ waiting, me, confirm, remove }: ToConfirmProps) {
  const say = useSay();
  return (
    <Section title={say(peopleWords, 'credentials.waiting.title')} lead={say(peopleWords, 'credentials.waiting.lead')}>
      <ListTable
        caption={say(peopleWords, 'credentials.waiting.caption')}
        rows={waiting.items}
        rowKey={(row) => row.id}
        next={waiting.next}
        empty={<p>{say(peopleWords, 'credentials.waiting.none')}</p>}
        columns={[
          {
            key: 'person',
            label: say(peopleWords, 'credentials.columns.person'),
            cell: (row) => (
              <Link to={`/people/${row.person}`}>
                <PersonName name={row.personName} />
              </Link>
            ),
          },
          { key: 'name', label: say(peopleWords, 'credentials.columns.name'), cell: (row) => <bdi translate="no">{row.name}</bdi> },
          { key: 'issued', label: say(peopleWords, 'credentials.columns.issued'), cell: (row) => <Day on={row.issuedOn} /> },
          {
            key: 'until',
            label: say(peopleWords, 'credentials.columns.until'),
            cell: (row) => (row.expiresOn ? <Day on={row.expiresOn} /> : say(peopleWords, 'credentials.for_good')),
          },
          { key: 'proof', label: say(peopleWords, 'credentials.columns.proof'), cell: (row) => <Proof text={row.proof} /> },
          {
            key: 'actions',
            label: say(peopleWords, 'credentials.columns.actions'),
            cell: (row) =>
              row.person === me ? null : (
                <>
                  <CommandForm offer={confirm} inline formKey={row.id}>
                    <HiddenField name="credential" value={row.id} />
                  </CommandForm>
                  <RemoveForm credential={row.id} remove={remove} />
                </>
              ),
          },
        ]}
      />
    </Section>
  );
}
