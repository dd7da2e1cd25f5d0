import { HiddenField, NumberField, RadioField } from '../../platform/ui/fields.tsx';
import { Notice } from '../../platform/ui/notice.tsx';
import { Section } from '../../platform/ui/page.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { pairingWords } from '../words.ts';
import type { CriteriaSet } from './criteria-set.ts';

interface ProgramRulesProps {
  set: CriteriaSet;
  lacksSeniority: boolean;
  /** Whether people are kept apart beside their reporting line as well. */
  beside: boolean;
}

/** The rules of the whole program: those that can be set, and beside them those that always hold. */
export function ProgramRules({ set, lacksSeniority, beside }: ProgramRulesProps) {
  const say = useSay();
  return (
    <>
      <Section title={say(pairingWords, 'criteria.rules')}>
        {lacksSeniority ? <Notice tone="attention">{say(pairingWords, 'criteria.lacks_seniority')}</Notice> : null}
        <RadioField
          name="seniority.mentorIs"
          label={say(pairingWords, 'criteria.seniority')}
          required
          defaultValue={set.seniority.mentorIs}
          options={(['above', 'same', 'below', 'any'] as const).map((value) => ({
            value,
            label: say(pairingWords, `criteria.seniority_${value}`),
          }))}
        />
        <NumberField
          name="seniority.steps"
          label={say(pairingWords, 'criteria.seniority_steps')}
          hint={say(pairingWords, 'criteria.seniority_steps_hint')}
          required
          min={1}
          max={10}
          step={1}
          defaultValue={set.seniority.steps}
        />
        <HiddenField name="seniority.question" value={set.seniority.question} />
        <NumberField
          name="maxHoursApart"
          label={say(pairingWords, 'criteria.hours_apart')}
          hint={say(pairingWords, 'criteria.hours_apart_hint')}
          unit={say(pairingWords, 'criteria.hours_unit')}
          min={0}
          max={12}
          defaultValue={set.maxHoursApart}
        />
        <RadioField
          name="objective"
          label={say(pairingWords, 'criteria.objective')}
          required
          defaultValue={set.objective}
          options={[
            {
              value: 'most people',
              label: say(pairingWords, 'criteria.objective_people'),
              hint: say(pairingWords, 'criteria.objective_people_hint'),
            },
            {
              value: 'best fit',
              label: say(pairingWords, 'criteria.objective_fit'),
              hint: say(pairingWords, 'criteria.objective_fit_hint'),
            },
          ]}
        />
      </Section>
      <Section title={say(pairingWords, 'criteria.always')}>
        <ul>
          <li>{say(pairingWords, 'criteria.always_self')}</li>
          <li>
            {say(pairingWords, 'criteria.always_line')}
            {beside ? ` ${say(pairingWords, 'criteria.always_beside')}` : null}
          </li>
          <li>{say(pairingWords, 'criteria.always_places')}</li>
        </ul>
      </Section>
    </>
  );
}
