import type { Offer } from '../../platform/execute.ts';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { ChoiceField, DateField, TextField } from '../../platform/ui/fields.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { peopleWords } from '../words.ts';
import styles from './directory.module.css';

export interface PersonShown {
  givenName: string;
  familyName: string;
  email: string | null;
  employeeNumber: string | null;
  title: string | null;
  department: string | null;
  location: string | null;
  timeZone: string;
  manager: string | null;
  hiredOn: string | null;
  leftOn: string | null;
}

/** The fields of a person, empty or as they are. */
export function PersonForm({ offer, person, zones }: { offer: Offer | undefined; person?: PersonShown; zones: string[] }) {
  const say = useSay();
  return (
    <CommandForm offer={offer}>
      <div className={styles.pair}>
        <TextField
          name="givenName"
          label={say(peopleWords, 'fields.given_name')}
          required
          defaultValue={person?.givenName}
          autoComplete="off"
        />
        <TextField
          name="familyName"
          label={say(peopleWords, 'fields.family_name')}
          required={false}
          defaultValue={person?.familyName}
          autoComplete="off"
        />
      </div>
      <TextField
        name="email"
        type="email"
        label={say(peopleWords, 'fields.email')}
        hint={say(peopleWords, 'person.hints.email')}
        required={false}
        defaultValue={person?.email}
        autoComplete="off"
      />
      <div className={styles.pair}>
        <TextField name="title" label={say(peopleWords, 'fields.title')} required={false} defaultValue={person?.title} />
        <TextField name="department" label={say(peopleWords, 'fields.department')} required={false} defaultValue={person?.department} />
      </div>
      <div className={styles.pair}>
        <TextField
          name="employeeNumber"
          label={say(peopleWords, 'fields.employee_number')}
          required={false}
          defaultValue={person?.employeeNumber}
        />
        <TextField name="location" label={say(peopleWords, 'fields.location')} required={false} defaultValue={person?.location} />
      </div>
      <TextField
        name="manager"
        label={say(peopleWords, 'fields.manager')}
        hint={say(peopleWords, 'person.hints.manager')}
        required={false}
        defaultValue={person?.manager}
      />
      <ChoiceField
        name="timeZone"
        label={say(peopleWords, 'fields.time_zone')}
        hint={person ? undefined : say(peopleWords, 'person.hints.time_zone')}
        required={false}
        defaultValue={person?.timeZone}
        empty=""
        options={zones.map((zone) => ({ value: zone, label: zone }))}
      />
      <div className={styles.pair}>
        <DateField name="hiredOn" label={say(peopleWords, 'fields.hired_on')} required={false} defaultValue={person?.hiredOn} />
        <DateField
          name="leftOn"
          label={say(peopleWords, 'fields.left_on')}
          hint={say(peopleWords, 'person.hints.left_on')}
          required={false}
          defaultValue={person?.leftOn}
        />
      </div>
    </CommandForm>
  );
}
