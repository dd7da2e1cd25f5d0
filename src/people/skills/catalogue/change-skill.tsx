import type { Offer } from '../../../platform/execute.ts';
import { CommandForm } from '../../../platform/ui/command-form.tsx';
import { ChoiceField, TextField } from '../../../platform/ui/fields.tsx';
import { useSay } from '../../../platform/ui/say.tsx';
import { peopleWords } from '../../words.ts';
import styles from '../skills.module.css';
import { SkillField } from './skill-field.tsx';

interface ChangeSkillProps {
  name: string;
  offers: Record<'rename' | 'addWords' | 'link' | 'retire' | 'bringBack', Offer | undefined>;
  retired: boolean;
}

const kinds = ['part of', 'used in', 'close to'] as const;

/** Everything that can be changed about a skill. */
export function ChangeSkill({ name, offers, retired }: ChangeSkillProps) {
  const say = useSay();
  return (
    <div className={styles.forms}>
      <CommandForm offer={offers.rename} tone="quiet">
        <TextField name="name" label={say(peopleWords, 'skills.one.name')} required defaultValue={name} maxLength={80} />
      </CommandForm>
      <CommandForm offer={offers.addWords} tone="quiet">
        <TextField
          name="words"
          label={say(peopleWords, 'skills.one.more_words')}
          hint={say(peopleWords, 'skills.one.more_words_hint')}
          required
          maxLength={600}
        />
      </CommandForm>
      <CommandForm offer={offers.link} tone="quiet">
        <ChoiceField
          name="kind"
          label={say(peopleWords, 'skills.one.this_skill')}
          required
          defaultValue="part of"
          options={kinds.map((kind) => ({ value: kind, label: say(peopleWords, `skills.one.kind.${kind}`) }))}
        />
        <SkillField name="to" label={say(peopleWords, 'skills.one.other')} hint={say(peopleWords, 'skills.one.other_hint')} required />
      </CommandForm>
      <CommandForm offer={retired ? offers.bringBack : offers.retire} tone={retired ? 'quiet' : 'danger'} />
    </div>
  );
}
