import type { Offer } from '../../platform/execute.ts';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { ChoiceField, TextField } from '../../platform/ui/fields.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import type { Question } from '../../registration/questionnaire/question.ts';
import { pairingWords } from '../words.ts';
import { DistanceFields } from './distance-fields.tsx';
import styles from './criteria.module.css';

type QuestionType = Question['type'];

interface AskedShown {
  key: string;
  title: string;
  type: QuestionType;
  audience: 'mentor' | 'mentee' | 'both';
}

const kinds = ['wanted-offered', 'shared', 'same', 'different', 'levels', 'clocks', 'distance', 'alike-texts'] as const;
const strengths = ['required', 'very', 'moderately', 'slightly'] as const;
const directory = ['department', 'location', 'time-zone'] as const;

/** Any two questions compared in any way. */
export function AddCriterionForm({ offer, questions }: { offer: Offer | undefined; questions: readonly AskedShown[] }) {
  const say = useSay();
  const withType = (title: string, type: QuestionType) => {
    if (type !== 'text' && type !== 'number') return title;
    return say(pairingWords, type === 'text' ? 'criteria.of_text' : 'criteria.of_number', { title });
  };
  const askedOf = (side: 'mentor' | 'mentee') => [
    ...questions
      .filter(({ audience }) => audience === side || audience === 'both')
      .map(({ key, title, type }) => ({ value: key, label: withType(title, type) })),
    ...directory.map((key) => ({ value: `directory.${key}`, label: say(pairingWords, `criteria.directory.${key}`) })),
  ];
  return (
    <CommandForm offer={offer} tone="quiet">
      <div className={styles.adding}>
        <ChoiceField
          name="kind"
          label={say(pairingWords, 'criteria.add_kind')}
          required
          options={kinds.map((kind) => ({ value: kind, label: say(pairingWords, `criteria.kind.${kind}`) }))}
        />
        <ChoiceField name="mentee" label={say(pairingWords, 'criteria.add_mentee')} required options={askedOf('mentee')} />
        <ChoiceField name="mentor" label={say(pairingWords, 'criteria.add_mentor')} required options={askedOf('mentor')} />
        <div className={styles.apart}>
          <DistanceFields />
        </div>
        <ChoiceField
          name="strength"
          label={say(pairingWords, 'criteria.strength_of')}
          required
          defaultValue="moderately"
          options={strengths.map((strength) => ({ value: strength, label: say(pairingWords, `criteria.strength.${strength}`) }))}
        />
        <TextField
          name="name"
          label={say(pairingWords, 'criteria.add_name')}
          hint={say(pairingWords, 'criteria.add_name_hint')}
          maxLength={120}
        />
      </div>
    </CommandForm>
  );
}
