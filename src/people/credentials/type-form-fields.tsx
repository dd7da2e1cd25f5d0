import { NumberField, TextField } from '../../platform/ui/fields.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { peopleWords } from '../words.ts';

interface TypeFormFieldsProps {
  type?: { name: string; issuer: string; validForMonths: number | null };
}

export function TypeFormFields({ type }: TypeFormFieldsProps) {
  const say = useSay();
  return (
    <>
      <TextField name="name" label={say(peopleWords, 'credentials.fields.name')} required maxLength={120} defaultValue={type?.name} />
      <TextField
        name="issuer"
        label={say(peopleWords, 'credentials.fields.issuer')}
        required={false}
        maxLength={120}
        defaultValue={type?.issuer}
      />
      <NumberField
        name="validForMonths"
        label={say(peopleWords, 'credentials.fields.months')}
        hint={say(peopleWords, 'credentials.fields.months_hint')}
        unit={say(peopleWords, 'credentials.fields.months_unit')}
        required={false}
        min={1}
        max={600}
        step={1}
        defaultValue={type?.validForMonths}
      />
    </>
  );
}
