import type { Offer } from '../../platform/execute.ts';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { ChoiceField, NumberField } from '../../platform/ui/fields.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import type { CriteriaSet } from '../criteria/criteria-set.ts';
import { pairingWords } from '../words.ts';

export function RulesForm({ offer, set, version }: { offer: Offer | undefined; set: CriteriaSet; version: string }) {
  const say = useSay();
  return (
    <CommandForm offer={offer} tone="quiet" key={version}>
      <ChoiceField
        name="mentorIs"
        label={say(pairingWords, 'criteria.seniority')}
        required
        defaultValue={set.seniority.mentorIs}
        options={(['above', 'same', 'below', 'any'] as const).map((value) => ({
          value,
          label: say(pairingWords, `criteria.seniority_${value}`),
        }))}
      />
      <NumberField
        name="steps"
        label={say(pairingWords, 'criteria.seniority_steps')}
        hint={say(pairingWords, 'criteria.seniority_steps_hint')}
        required
        min={1}
        max={10}
        step={1}
        defaultValue={set.seniority.steps}
      />
      <NumberField
        name="maxHoursApart"
        label={say(pairingWords, 'criteria.hours_apart')}
        hint={say(pairingWords, 'criteria.hours_apart_hint')}
        unit={say(pairingWords, 'criteria.hours_unit')}
        min={0}
        max={12}
        defaultValue={set.maxHoursApart}
      />
      <ChoiceField
        name="objective"
        label={say(pairingWords, 'criteria.objective')}
        required
        defaultValue={set.objective}
        options={[
          { value: 'most people', label: say(pairingWords, 'criteria.objective_people') },
          { value: 'best fit', label: say(pairingWords, 'criteria.objective_fit') },
        ]}
      />
    </CommandForm>
  );
}
