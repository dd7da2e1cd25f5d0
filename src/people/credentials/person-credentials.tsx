import { Link } from 'react-router';
import type { Offer } from '../../platform/execute.ts';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { HiddenField } from '../../platform/ui/fields.tsx';
import { Section } from '../../platform/ui/page.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { peopleWords } from '../words.ts';
import { CredentialFields } from './credential-fields.tsx';
import type { HeldCredential } from './held-credential.ts';
import { HeldTable } from './held-table.tsx';
import { RemoveForm } from './remove-form.tsx';

interface PersonCredentialsProps {
  held: { items: HeldCredential[]; types: { id: string; name: string; issuer: string }[] };
  enter: Offer | undefined;
  confirm: Offer | undefined;
  remove: Offer | undefined;
}

/** What a person holds, to look through and to add to. */
export function PersonCredentials({ held: { items, types }, enter, confirm, remove }: PersonCredentialsProps) {
  const say = useSay();
  return (
    <Section title={say(peopleWords, 'credentials.of_person')} lead={say(peopleWords, 'credentials.of_person_lead')}>
      <HeldTable
        items={items}
        empty={<p>{say(peopleWords, 'credentials.of_person_none')}</p>}
        actions={(row) => (
          <>
            {row.state === 'to confirm' ? (
              <CommandForm offer={confirm} inline formKey={row.id}>
                <HiddenField name="credential" value={row.id} />
              </CommandForm>
            ) : null}
            <RemoveForm credential={row.id} remove={remove} />
          </>
        )}
      />
      {types.length === 0 ? (
        <p>
          {say(peopleWords, 'credentials.no_types')} <Link to="/people/credentials">{say(peopleWords, 'credentials.set_up')}</Link>
        </p>
      ) : (
        <CommandForm offer={enter} tone="quiet">
          <CredentialFields types={types} />
        </CommandForm>
      )}
    </Section>
  );
}
