import { Form, Link, useSearchParams } from 'react-router';
import buttons from '../../../platform/ui/button.module.css';
import fields from '../../../platform/ui/fields.module.css';
import { useSay } from '../../../platform/ui/say.tsx';
import { peopleWords } from '../../words.ts';
import directory from '../../directory/directory.module.css';
import styles from '../skills.module.css';

const choices = ['offered', 'own', 'retired'] as const;

/** Which skills to show: links, so that the list's address says which. */
export function WhichFilter({ which }: { which: string }) {
  const say = useSay();
  const [params] = useSearchParams();
  const to = (choice: string) => {
    const changed = new URLSearchParams(params);
    changed.delete('after');
    changed.set('which', choice);
    return `?${changed}`;
  };
  return (
    <nav className={directory.who} aria-label={say(peopleWords, 'skills.list.which.label')}>
      {choices.map((choice) => (
        <Link key={choice} to={to(choice)} aria-current={choice === which ? 'true' : undefined}>
          {say(peopleWords, `skills.list.which.${choice}`)}
        </Link>
      ))}
    </nav>
  );
}

/** Only what is part of one function; a form, so that it works without JavaScript. */
export function WithinFilter({ functions }: { functions: readonly { id: string; name: string }[] }) {
  const say = useSay();
  const [params] = useSearchParams();
  const within = params.get('within') ?? '';
  const kept = [...params].filter(([name]) => name !== 'within' && name !== 'after');
  return (
    <Form method="get" className={styles.within}>
      {kept.map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      <label htmlFor="skills-within">{say(peopleWords, 'skills.list.within')}</label>
      <select key={within} id="skills-within" className={fields.input} name="within" defaultValue={within}>
        <option value="">{say(peopleWords, 'skills.list.everything')}</option>
        {functions.map(({ id, name }) => (
          <option key={id} value={id} translate="no">
            {name}
          </option>
        ))}
      </select>
      <button className={buttons.button} data-tone="quiet" type="submit">
        {say(peopleWords, 'skills.list.narrow')}
      </button>
    </Form>
  );
}
