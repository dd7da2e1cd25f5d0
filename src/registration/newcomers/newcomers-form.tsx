import type { Offer } from '../../platform/execute.ts';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { CheckField, LongTextField, NumberField } from '../../platform/ui/fields.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { registrationWords } from '../words.ts';
import type { NewcomerRules } from './newcomer-rules.ts';

export function NewcomersForm({ rules, edit }: { rules: NewcomerRules; edit: Offer | undefined }) {
  const say = useSay();
  const days = { unit: say(registrationWords, 'newcomers.days'), required: true, min: 0, max: 90, step: 1 as const };
  return (
    <CommandForm offer={edit}>
      <CheckField
        name="enrol"
        label={say(registrationWords, 'newcomers.enrol')}
        hint={say(registrationWords, 'newcomers.enrol_hint')}
        defaultChecked={rules.enrol}
      />
      <NumberField name="daysBefore" label={say(registrationWords, 'newcomers.days_before')} {...days} defaultValue={rules.daysBefore} />
      <NumberField
        name="tellDaysBefore"
        label={say(registrationWords, 'newcomers.tell')}
        hint={say(registrationWords, 'newcomers.tell_hint')}
        {...days}
        defaultValue={rules.tellDaysBefore}
      />
      <CheckField
        name="matchAtOnce"
        label={say(registrationWords, 'newcomers.at_once')}
        hint={say(registrationWords, 'newcomers.at_once_hint')}
        defaultChecked={rules.matchAtOnce}
      />
      <LongTextField
        name="plan"
        label={say(registrationWords, 'newcomers.plan')}
        hint={say(registrationWords, 'newcomers.plan_hint')}
        required={false}
        rows={5}
        defaultValue={rules.plan.map(({ afterDays, says }) => `${afterDays}: ${says}`).join('\n')}
      />
    </CommandForm>
  );
}
