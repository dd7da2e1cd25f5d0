import type { Offer } from '../../platform/execute.ts';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { ChoiceField, DateField, LongTextField, TextField } from '../../platform/ui/fields.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import styles from '../planning.module.css';
import { structureKeys } from '../structures.ts';
import { planningWords } from '../words.ts';

type Contact = { email: string | null } | null;

interface Shown {
  name: string;
  purpose: string;
  structure: string;
  startsOn: string | null;
  endsOn: string | null;
  timeZone: string;
  contacts: { programManager: Contact; facilitator: Contact; executiveSponsor: Contact };
}

export function GeneralInformationForm({ offer, program, zones }: { offer: Offer | undefined; program: Shown; zones: string[] }) {
  const say = useSay();
  const { contacts } = program;
  return (
    <CommandForm offer={offer}>
      <TextField name="name" label={say(planningWords, 'plan.name')} required defaultValue={program.name} maxLength={200} />
      <LongTextField
        name="purpose"
        label={say(planningWords, 'plan.purpose')}
        hint={say(planningWords, 'plan.purpose_hint')}
        defaultValue={program.purpose}
        rows={3}
        maxLength={2000}
      />
      <div className={styles.pair}>
        <DateField name="startsOn" label={say(planningWords, 'plan.starts')} defaultValue={program.startsOn} />
        <DateField name="endsOn" label={say(planningWords, 'plan.ends')} defaultValue={program.endsOn} />
      </div>
      <div className={styles.pair}>
        <ChoiceField
          name="structure"
          label={say(planningWords, 'plan.structure')}
          required
          defaultValue={program.structure}
          options={structureKeys.map((key) => ({ value: key, label: say(planningWords, `structure.${key}`) }))}
        />
        <ChoiceField
          name="timeZone"
          label={say(planningWords, 'plan.zone')}
          hint={say(planningWords, 'plan.zone_hint')}
          required
          defaultValue={program.timeZone}
          options={zones.map((zone) => ({ value: zone, label: zone }))}
        />
      </div>
      <TextField
        name="programManager"
        type="text"
        label={say(planningWords, 'overview.manager')}
        hint={say(planningWords, 'plan.manager_hint')}
        defaultValue={contacts.programManager?.email}
        autoComplete="off"
      />
      <TextField
        name="executiveSponsor"
        label={say(planningWords, 'overview.sponsor')}
        hint={say(planningWords, 'plan.sponsor_hint')}
        required={false}
        defaultValue={contacts.executiveSponsor?.email}
        autoComplete="off"
      />
      <TextField
        name="facilitator"
        label={say(planningWords, 'overview.facilitator')}
        hint={say(planningWords, 'plan.contact_hint')}
        required={false}
        defaultValue={contacts.facilitator?.email}
        autoComplete="off"
      />
    </CommandForm>
  );
}
