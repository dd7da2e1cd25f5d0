import type { Offer } from '../../platform/execute.ts';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { ChoiceField, DateField, HiddenField, TextField } from '../../platform/ui/fields.tsx';
import { useReader } from '../../platform/ui/reader.ts';
import { useSay } from '../../platform/ui/say.tsx';
import { supportingWords } from '../words.ts';
import styles from './next-steps.module.css';

interface StepFormProps {
  match: string;
  session: string;
  members: readonly { personId: string; name: string }[];
  offer: Offer | undefined;
}

/** A step with its four parts, all of them needed. The page's action takes `addNextStep`. */
export function StepForm({ match, session, members, offer }: StepFormProps) {
  const say = useSay();
  const { personId } = useReader();
  return (
    <CommandForm offer={offer} tone="quiet">
      <HiddenField name="match" value={match} />
      <HiddenField name="session" value={session} />
      <TextField name="action" label={say(supportingWords, 'kit.steps.action')} maxLength={300} required />
      <div className={styles.pair}>
        <ChoiceField
          name="owner"
          label={say(supportingWords, 'kit.steps.owner')}
          required
          defaultValue={personId}
          options={members.map((member) => ({ value: member.personId, label: member.name }))}
        />
        <DateField name="dueOn" label={say(supportingWords, 'kit.steps.due')} required />
      </div>
      <TextField name="successIndicator" label={say(supportingWords, 'kit.steps.indicator')} maxLength={300} required />
    </CommandForm>
  );
}
