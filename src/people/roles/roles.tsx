import type { Offer } from '../../platform/execute.ts';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { RadioField } from '../../platform/ui/fields.tsx';
import { Section } from '../../platform/ui/page.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { roles, type Role } from '../role.ts';
import styles from '../directory/directory.module.css';
import { peopleWords } from '../words.ts';

interface Held {
  id: string;
  role: Role;
  program: string | null;
  revoke: Offer | undefined;
}

/** The roles a person holds, and for owners the ones to give. A role for one program is given on the program's own pages. */
export function Roles({ held, grant }: { held: Held[]; grant: Offer | undefined }) {
  const say = useSay();
  const may = grant && !grant.refusal ? grant : undefined;
  const free = roles.filter((role) => !held.some((one) => one.role === role && one.program === null));
  return (
    <Section title={say(peopleWords, 'person.roles.title')} lead={say(peopleWords, 'person.roles.lead')}>
      {held.length === 0 ? <p>{say(peopleWords, 'person.roles.none')}</p> : null}
      <ul className={styles.roles}>
        {held.map((one) => (
          <li key={one.id}>
            <span>
              {say(peopleWords, `person.roles.${one.role}`)}
              <span className={styles.title}>, {say(peopleWords, one.program ? 'person.roles.single' : 'person.roles.whole')}</span>
            </span>
            {may ? (
              <CommandForm offer={one.revoke} tone="quiet" inline formKey={one.id}>
                <input type="hidden" name="grant" value={one.id} />
              </CommandForm>
            ) : null}
          </li>
        ))}
      </ul>
      {may && free.length > 0 ? (
        <CommandForm offer={may} tone="quiet">
          <RadioField
            name="role"
            label={say(peopleWords, 'person.roles.give')}
            required
            options={free.map((role) => ({
              value: role,
              label: say(peopleWords, `person.roles.${role}`),
              hint: say(peopleWords, `person.roles.${role}_hint`),
            }))}
          />
        </CommandForm>
      ) : null}
    </Section>
  );
}
