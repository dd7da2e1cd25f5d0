import type { Offer } from '../../../platform/execute.ts';
import { CommandForm } from '../../../platform/ui/command-form.tsx';
import { HiddenField } from '../../../platform/ui/fields.tsx';
import { useSay } from '../../../platform/ui/say.tsx';
import { peopleWords } from '../../words.ts';
import styles from '../skills.module.css';

/** The other words for a skill, each with the button that takes it away. */
export function SkillWords({ words, remove }: { words: readonly { id: string; word: string }[]; remove: Offer | undefined }) {
  const say = useSay();
  if (words.length === 0) return <p className={styles.quiet}>{say(peopleWords, 'skills.one.no_words')}</p>;
  return (
    <ul className={styles.rows}>
      {words.map(({ id, word }) => (
        <li key={id}>
          <bdi translate="no">{word}</bdi>
          <CommandForm offer={remove} tone="quiet" inline formKey={id} submitLabel={say(peopleWords, 'skills.one.remove_word', { word })}>
            <HiddenField name="word" value={id} />
          </CommandForm>
        </li>
      ))}
    </ul>
  );
}
