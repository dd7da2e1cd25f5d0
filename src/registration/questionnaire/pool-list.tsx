import type { Offer } from '../../platform/execute.ts';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { HiddenField } from '../../platform/ui/fields.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { registrationWords } from '../words.ts';
import styles from './questionnaire.module.css';

interface PoolQuestionShown {
  key: string;
  title: string;
  why: string;
  audience: 'mentor' | 'mentee' | 'both';
}

/** What the pool still offers, each with the reason one would ask it. */
export function PoolList({ questions, add }: { questions: PoolQuestionShown[]; add: Offer | undefined }) {
  const say = useSay();
  if (questions.length === 0) return <p>{say(registrationWords, 'questionnaire.pool_all')}</p>;
  return (
    <ul className={styles.pool}>
      {questions.map(({ key, title, why, audience }) => (
        <li key={key}>
          <div>
            <p className={styles.asks}>{title}</p>
            <p className={styles.why}>
              {say(registrationWords, `questionnaire.audience.${audience}`)}. {why}
            </p>
          </div>
          <CommandForm offer={add} inline tone="quiet" formKey={key} submitLabel={say(registrationWords, 'questionnaire.add')}>
            <HiddenField name="key" value={key} />
          </CommandForm>
        </li>
      ))}
    </ul>
  );
}
