import type { Offer } from '../../platform/execute.ts';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { ChoiceField, TextField } from '../../platform/ui/fields.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { pairingWords } from '../words.ts';

interface AskedShown {
  key: string;
  title: string;
  audience: 'mentor' | 'mentee' | 'both';
}

const kinds = ['wanted-offered', 'shared', 'same', 'different', 'levels', 'clocks'] as const;
const strengths = ['required', 'very', 'moderately', 'slightly'] as const;
const directory = ['department', 'location', 'time-zone'] as const;

/** Any two questions compared in any way. */
export function AddCriterionForm({ offer, questions }: { offer: Offer | undefined; questions: readonly AskedShown[] }) {
  const say = useSay();
  const askedOf = (side: 'mentor' | 'mentee') => [
    ...questions.filter(({ audience }) => audience === side || audience === 'both').map(({ key, title }) => ({ value: key, label: title })),
    ...directory.map((key) => ({ value: `directory.${key}`, label: say(pairingWords, `criteria.directory.${key}`) })),
  ];
  return (
    <CommandForm offer={offer} tone="quiet">
      <ChoiceField
        name="kind"
        label={say(pairingWords, 'criteria.add_kind')}
        required
        options={kinds.map((kind) => ({ value: kind, label: say(pairingWords, `criteria.kind.${kind}`) }))}
      />
      <ChoiceField name="mentee" label={say(pairingWords, 'criteria.add_mentee')} required options={askedOf('mentee')} />
      <ChoiceField name="mentor" label={say(pairingWords, 'criteria.add_mentor')} required options={askedOf('mentor')} />
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
    </CommandForm>
  );
}
