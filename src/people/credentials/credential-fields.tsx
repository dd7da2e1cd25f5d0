import { ChoiceField, DateField, TextField } from '../../platform/ui/fields.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { peopleWords } from '../words.ts';

interface CredentialFieldsProps {
  types: readonly { id: string; name: string; issuer: string }[];
  /** The one to begin with, where the page was opened for it. */
  chosen?: string | undefined;
}

export function CredentialFields({ types, chosen }: CredentialFieldsProps) {
  const say = useSay();
  return (
    <>
      <ChoiceField
        name="type"
        label={say(peopleWords, 'credentials.fields.type')}
        required
        defaultValue={chosen ?? types[0]?.id}
        options={types.map(({ id, name, issuer }) => ({ value: id, label: issuer ? `${name} (${issuer})` : name }))}
      />
      <DateField name="issuedOn" label={say(peopleWords, 'credentials.fields.issued_on')} required />
      <DateField
        name="expiresOn"
        label={say(peopleWords, 'credentials.fields.expires_on')}
        hint={say(peopleWords, 'credentials.fields.expires_hint')}
        required={false}
      />
      <TextField
        name="proof"
        label={say(peopleWords, 'credentials.fields.proof')}
        hint={say(peopleWords, 'credentials.fields.proof_hint')}
        required={false}
        maxLength={500}
      />
    </>
  );
}
